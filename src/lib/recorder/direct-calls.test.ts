import { expect, test } from 'vitest';
import { callDirectly, type CPython } from './direct-calls.ts';

test('a function is called with as many arguments as it takes, and asked for their number once', () => {
	const table = new WebAssembly.Table({ element: 'anyfunc', initial: 4 });
	const { exports } = new WebAssembly.Instance(TAKING);
	['none', 'one', 'two', 'three'].forEach((name, index) => {
		table.set(index, exports[name]);
	});
	const asked: number[] = [];
	const get = table.get.bind(table);
	table.get = (index): unknown => {
		asked.push(index);
		return get(index);
	};
	const added: unknown[] = [];
	const python: CPython = {
		wasmTable: table,
		HEAP32: Int32Array.of(0, 0, 8, 0, 0, 0),
		addFunction: (call) => added.push(call) + 6,
		__PyRuntime: 12,
		__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: 8
	};
	callDirectly(python);
	expect([...python.HEAP32]).toEqual([0, 0, 8, 0, 0, 7]);

	const call = added[0] as (failed: number, index: number, ...given: number[]) => number;
	for (let time = 0; time < 2; time++)
		expect([0, 1, 2, 3].map((index) => call(0, index, 100, 20, 3))).toEqual([7, 100, 120, 123]);
	expect(asked).toEqual([0, 1, 2, 3]);
	expect(() => call(0, 4, 1, 2, 3)).toThrow();
});

/** Functions that add up what they are given; of nothing, 7. */
const TAKING = new WebAssembly.Module(
	new Uint8Array([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...[1, 23, 4],
		...[0x60, 0, 1, 0x7f],
		...[0x60, 1, 0x7f, 1, 0x7f],
		...[0x60, 2, 0x7f, 0x7f, 1, 0x7f],
		...[0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f],
		...[3, 5, 4, 0, 1, 2, 3],
		...[7, 28, 4],
		...[4, ...Buffer.from('none'), 0, 0],
		...[3, ...Buffer.from('one'), 0, 1],
		...[3, ...Buffer.from('two'), 0, 2],
		...[5, ...Buffer.from('three'), 0, 3],
		...[10, 30, 4],
		...[4, 0, 0x41, 7, 0x0b],
		...[4, 0, 0x20, 0, 0x0b],
		...[7, 0, 0x20, 0, 0x20, 1, 0x6a, 0x0b],
		...[10, 0, 0x20, 0, 0x20, 1, 0x6a, 0x20, 2, 0x6a, 0x0b]
	])
);
