import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseTrace } from '#lib/trace/parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

interface Ran {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the command as the contract has it, npm left out. */
function run(args: readonly string[], stdin = ''): Promise<Ran> {
	return new Promise((resolve) => {
		const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
		const child = execFile(
			tsx,
			[join(import.meta.dirname, 'record.ts'), ...args],
			{ maxBuffer: 1e8 },
			(error, stdout, stderr) => {
				resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
			}
		);
		child.stdin?.end(stdin);
	});
}

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const HELLO = 'print("hello", "world")\n';
const SPIN =
	'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(3600)\nasyncio.run(main())\n';
const STUCK =
	'import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n';

test('prints the trace, an event a line', async () => {
	const { status, stdout, stderr } = await run([file('hello.py', HELLO)]);
	expect([status, stderr]).toEqual([0, '']);
	const trace = parseTrace(JSON.parse(stdout));
	expect(trace.source).toEqual({ name: 'hello.py', text: HELLO });
	for (const event of trace.events) {
		expect(stdout.split('\n').filter((line) => line.includes(JSON.stringify(event)))).toHaveLength(
			1
		);
	}
});

test('prints exactly what the program printed', async () => {
	const { stdout } = await run(['--print', 'stdout', file('hello.py', HELLO)]);
	expect(stdout).toBe('hello world\n');
});

test('prints a readable line an event', async () => {
	const { stdout } = await run(['--print', 'events', file('hello.py', HELLO)]);
	expect(stdout).toMatch(/^ {4}2 {5}0\.000000 {2}output\.written .*hello world/m);
});

test('reads standard input, and writes a file', async () => {
	const out = join(folder, 'out.json');
	const { status, stdout } = await run(['--out', out, '-'], HELLO);
	expect([status, stdout]).toEqual([0, '']);
	expect(parseTrace(JSON.parse(readFileSync(out, 'utf8'))).source.name).toBe('<stdin>');
});

const statuses: readonly (readonly [string, string, number, number])[] = [
	['that returns', HELLO, 0, 0],
	['that raises', '1 / 0\n', 0, 1],
	['that exits with 7', 'raise SystemExit(7)\n', 0, 7],
	['with a syntax error', 'def\n', 0, 1],
	['that deadlocks', STUCK, 0, 1],
	['that a limit cuts', SPIN, 3, 124]
];

test.for(statuses)('a program %s', async ([, text, plain, own]) => {
	const path = file('program.py', text);
	const [without, withStatus] = await Promise.all([run([path]), run(['--status', path])]);
	expect([without.status, withStatus.status]).toEqual([plain, own]);
	expect(parseTrace(JSON.parse(without.stdout)).events.at(-1)?.type).toBe('run.ended');
});

test('--compat 3.13 records as that version would do', async () => {
	const path = file('old.py', 'import asyncio\nprint(asyncio.get_event_loop().is_closed())\n');
	const { stdout } = await run(['--compat', '3.13', '--print', 'stdout', path]);
	expect(stdout).toBe('False\n');
});

test.for([
	['no file', []],
	['two files', ['a.py', 'b.py']],
	['a file that is not there', [join(folder, 'missing.py')]],
	['an option that it does not know', ['--speed', '2', 'a.py']],
	['a print that it does not know', ['--print', 'xml', 'a.py']],
	['a version that it does not know', ['--compat', '2.7', 'a.py']]
] as const)('%s is refused with status 2', async ([, args]) => {
	const { status, stdout, stderr } = await run(args);
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toContain('usage: npm run --silent record');
});
