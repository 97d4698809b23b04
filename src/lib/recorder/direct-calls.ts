/**
 * Many functions in C take fewer arguments than CPython gives them, which WebAssembly does not let pass. CPython goes by way of
 * JavaScript, which does; or by a function that looks at the other's type and leaves out what that does not take. To look,
 * its own needs garbage-collected types, which Node 20 lacks. This one asks JavaScript, once for each function, and
 * remembers: what would else leave WebAssembly at each call costs a tenth of a recording.
 */

/** What is needed of Emscripten's module. */
export interface CPython {
	readonly wasmTable: WebAssembly.Table;
	readonly HEAP32: Int32Array;
	/** Gives it a place in the table. */
	readonly addFunction: (added: unknown) => number;
	/** Where CPython's state lies. */
	readonly __PyRuntime: number;
	/** Where it says how far into its state the place of that function is kept. */
	readonly __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
}

/** To be called after a snapshot is loaded, which brings the state along. */
export function callDirectly(python: CPython): void {
	const { wasmTable: table, HEAP32 } = python;
	const count = (index: number): number => (table.get(index) as { length: number }).length;
	const { exports } = new WebAssembly.Instance(DIRECT, { js: { table, count } });
	const offset = HEAP32[python.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4] ?? 0;
	HEAP32[(python.__PyRuntime + offset) / 4] = python.addFunction(exports['call']);
}

const name = (text: string): number[] => [
	text.length,
	...Array.from(text, (letter) => letter.charCodeAt(0))
];
const section = (id: number, ...bytes: number[]): number[] => [id, bytes.length, ...bytes];

/** The type of a function that takes so many integers, and gives one. */
const type = (count: number): number[] => [
	0x60,
	count,
	...Array<number>(count).fill(0x7f),
	1,
	0x7f
];

/** Calls `$function` with as many of the three as it takes. */
const BODY = [
	0, // no variables
	...[0x03, 0x7f], // loop
	...[0x02, 0x40, 0x02, 0x40, 0x02, 0x40, 0x02, 0x40, 0x02, 0x40], // five blocks
	// br_table 0 1 2 3 4 (i32.load8_u $function): leaves one block more than the byte says
	...[0x20, 1, 0x2d, 0, 0, 0x0e, 4, 0, 1, 2, 3, 4, 0x0b],
	// i32.store8 $function (call $count $function) + 1, and again
	...[0x20, 1, 0x20, 1, 0x10, 0, 0x41, 1, 0x6a, 0x3a, 0, 0, 0x0c, 4, 0x0b],
	// return call_indirect $function
	...[0x20, 1, 0x11, 0, 0, 0x0f, 0x0b],
	...[0x20, 2, 0x20, 1, 0x11, 1, 0, 0x0f, 0x0b],
	...[0x20, 2, 0x20, 3, 0x20, 1, 0x11, 2, 0, 0x0f, 0x0b],
	...[0x20, 2, 0x20, 3, 0x20, 4, 0x20, 1, 0x11, 3, 0],
	...[0x0b, 0x0b]
];

/**
 * `(func (export "call") (param $failed i32) (param $function i32) (param i32 i32 i32) (result i32))`, as CPython calls it, and a
 * memory with a byte for each function of the table: 0, or one more than the number of its arguments.
 */
const DIRECT = new WebAssembly.Module(
	new Uint8Array([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, 5, ...[0, 1, 2, 3, 5].flatMap(type)),
		...section(
			2,
			...[2, ...name('js'), ...name('table'), 1, 0x70, 0, 0],
			...[...name('js'), ...name('count'), 0, 1]
		),
		...section(3, 1, 4), // one function, of the last type
		...section(5, 1, 0, 1), // 64 KiB: the table has 14,000 functions
		...section(7, 1, ...name('call'), 0, 1),
		...section(10, 1, BODY.length, ...BODY)
	])
);
