import { readFileSync } from 'node:fs';

/** A scenario as its author wrote it: the document shows no copy. */
export const load = () => ({ source: readFileSync('src/scenarios/create-task.py', 'utf8') });
