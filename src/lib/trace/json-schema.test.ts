import { expect, test } from 'vitest';
import { traceEvent } from './format.ts';
import { traceJsonSchema } from './json-schema.ts';

test('the published schema knows every type of event', () => {
	const text = JSON.stringify(traceJsonSchema());
	const types = traceEvent.options.map((option) => option.entries.type.literal);
	expect(types.filter((type) => !text.includes(`"const":"${type}"`))).toEqual([]);
});
