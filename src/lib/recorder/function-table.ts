/**
 * CPython calls the functions of C whose arguments it cannot be sure of through JavaScript, wherever V8 has no garbage-collected
 * types for WebAssembly: Node 20 has none. Each such call asks WebAssembly's table for the function, and that takes 4 % of a
 * recording. What it gave is kept. For good, in this thread.
 */
export function rememberFunctions(): void {
	const table = WebAssembly.Table.prototype;
	// Called with the table that was asked.
	// eslint-disable-next-line @typescript-eslint/unbound-method
	const { get, set } = table;
	const known = new WeakMap<WebAssembly.Table, unknown[]>();
	let last: WebAssembly.Table | null = null;
	let functions: unknown[] = [];

	const of = (asked: WebAssembly.Table): unknown[] => {
		if (asked !== last) {
			functions = known.get(asked) ?? [];
			known.set(asked, functions);
			last = asked;
		}
		return functions;
	};
	table.get = function (index): unknown {
		return (of(this)[index] ??= get.call(this, index));
	};
	table.set = function (index, value: unknown) {
		of(this)[index] = null;
		set.call(this, index, value);
	};
}
