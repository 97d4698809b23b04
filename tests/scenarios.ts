import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '#lib/recorder/scenarios.ts';

const folder = join(import.meta.dirname, '../src/scenarios');

/** Every scenario's file, by its slug. */
export const scenarioFiles: ReadonlyMap<string, string> = new Map(
	readdirSync(folder)
		.sort()
		.map((name) => [slugOf(name), join(folder, name)])
);

/** Every scenario, as addresses have it. */
export const scenarios: readonly string[] = [...scenarioFiles.keys()];
