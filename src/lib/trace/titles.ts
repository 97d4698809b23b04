import type { Trace } from './format.ts';

/** What a program is called: by its header, else by its file. */
const titleOf = ({ scenario, source }: Trace): string => scenario?.title ?? source.name;

/** The title without what explains it: `All at once`, of `All at once: asyncio.gather`. */
export const shortTitle = (trace: Trace): string => titleOf(trace).replace(/:\s.*$/, '');
