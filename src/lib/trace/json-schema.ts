import { toJsonSchema } from '@valibot/to-json-schema';
import { TRACE_VERSION, traceSchema } from './format.ts';

/** The format as JSON Schema (draft 7), published with the site so that others can write traces. */
export function traceJsonSchema(): Record<string, unknown> {
	return {
		...toJsonSchema(traceSchema, {
			// A trace as it lies in a file, before brands are put on its numbers.
			typeMode: 'input',
			// JSON has no infinite numbers, and a brand is for the compiler only.
			ignoreActions: ['finite', 'transform']
		}),
		title: `Loopscope trace, version ${String(TRACE_VERSION)}`
	};
}
