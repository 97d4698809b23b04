import { expect, test } from 'vitest';
import { rememberFunctions } from './function-table.ts';

test('a table gives what lies in it now, however often it was asked before', () => {
	const made = (): { table: WebAssembly.Table; functions: unknown[] } => {
		const functions: unknown[] = [1, 2].map(() => new WebAssembly.Instance(EXPORTS).exports['f']);
		return { table: new WebAssembly.Table({ element: 'anyfunc', initial: 2 }), functions };
	};
	rememberFunctions();
	const [one, other] = [made(), made()];
	one.table.set(0, one.functions[0]);
	other.table.set(0, other.functions[0]);
	expect(one.table.get(0)).toBe(one.functions[0]);
	expect(other.table.get(0)).toBe(other.functions[0]);
	expect(one.table.get(1)).toBeNull();
	one.table.set(0, one.functions[1]);
	expect(one.table.get(0)).toBe(one.functions[1]);
	one.table.set(0, null);
	expect(one.table.get(0)).toBeNull();
	expect(other.table.get(0)).toBe(other.functions[0]);
	one.table.grow(1);
	expect(one.table.get(2)).toBeNull();
	expect((): unknown => one.table.get(3)).toThrow(RangeError);
});

/** A module with one function, `f`, that does nothing. */
const EXPORTS = new WebAssembly.Module(
	new Uint8Array([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...[1, 4, 1, 0x60, 0, 0],
		...[3, 2, 1, 0],
		...[7, 5, 1, 1, 0x66, 0, 0],
		...[10, 4, 1, 2, 0, 0x0b]
	])
);
