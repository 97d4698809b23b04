import { test } from 'vitest';
import type { EndedHow } from '#lib/trace/format.ts';
import { replay } from '#lib/model/replay.ts';
import { outputOf } from './output.ts';
import { eventsOf, record } from './record.ts';

interface Leaving {
	readonly name: string;
	readonly text: string;
	readonly how: EndedHow;
	readonly status: number;
	readonly stdout?: string;
	/** All of standard error, or what is in it. */
	readonly stderr?: string | RegExp;
}

const task = (body: string): string =>
	`import asyncio, sys, os\nasync def main():\n    ${body}\nasyncio.run(main())\n`;

const leavings: readonly Leaving[] = [
	{ name: 'runs to its end', text: 'pass\n', how: 'returned', status: 0, stderr: '' },
	{ name: 'is empty', text: '', how: 'returned', status: 0 },
	{ name: 'calls sys.exit()', text: task('sys.exit()'), how: 'exited', status: 0, stderr: '' },
	{ name: 'calls sys.exit(7)', text: task('sys.exit(7)'), how: 'exited', status: 7 },
	{ name: 'calls sys.exit(True)', text: task('sys.exit(True)'), how: 'exited', status: 1 },
	{ name: 'calls sys.exit(256 + 3)', text: task('sys.exit(259)'), how: 'exited', status: 3 },
	{
		name: 'calls sys.exit with words',
		text: task('sys.exit("no more")'),
		how: 'exited',
		status: 1,
		stderr: 'no more\n'
	},
	{
		name: 'exits in a plain callback',
		text: task('asyncio.get_running_loop().call_soon(sys.exit, 4); await asyncio.sleep(1)'),
		how: 'exited',
		status: 4
	},
	{
		name: 'leaves with os._exit',
		text: 'import atexit, os\natexit.register(print, "never")\nprint("now")\ntry:\n    os._exit(5)\nfinally:\n    print("never")\n',
		how: 'exited',
		status: 5,
		stdout: 'now\n'
	},
	{
		name: 'raises',
		text: 'def f():\n    raise ValueError("bad")\nf()\n',
		how: 'raised',
		status: 1,
		stderr:
			'Traceback (most recent call last):\n  File "program.py", line 3, in <module>\n    f()\n    ~^^\n  File "program.py", line 2, in f\n    raise ValueError("bad")\nValueError: bad\n'
	},
	{
		name: 'is interrupted',
		text: task('raise KeyboardInterrupt'),
		how: 'raised',
		status: 130,
		stderr: /KeyboardInterrupt\n$/
	},
	{
		name: 'has an excepthook of its own',
		text: 'import sys\nsys.excepthook = lambda kind, error, tb: print("mine:", error)\n1 / 0\n',
		how: 'raised',
		status: 1,
		stdout: 'mine: division by zero\n',
		stderr: ''
	},
	{
		name: 'registers atexit functions, one of which fails',
		text: 'import atexit\natexit.register(print, "first in, last out")\n@atexit.register\ndef fail():\n    1 / 0\n',
		how: 'returned',
		status: 0,
		stdout: 'first in, last out\n',
		stderr: /ZeroDivisionError/
	},
	{
		name: 'has objects that go when it ends',
		text: 'class D:\n    def __del__(self):\n        print("gone")\nd = D()\nprint("end")\n',
		how: 'returned',
		status: 0,
		stdout: 'end\ngone\n'
	},
	{
		name: 'does not compile',
		text: 'def f(:\n    pass\n',
		how: 'syntax-error',
		status: 1,
		stderr: /^ {2}File "program.py", line 1\n/
	},
	{ name: 'holds a null byte', text: 'x = "\0"\n', how: 'syntax-error', status: 1 },
	{
		name: 'fails to compile only what it makes',
		text: 'eval("(")\n',
		how: 'raised',
		status: 1,
		stderr: /SyntaxError/
	}
];

test.concurrent.for(leavings)(
	'a program that $name',
	async ({ text, how, status, stdout, stderr }, { expect }) => {
		const trace = await record(text);
		expect(trace.ended).toMatchObject({ how, status });
		expect(trace.ended.message).toMatch(/^[A-Z][^\n]*\.$/);
		if (stdout !== undefined) expect(outputOf(trace, 'stdout')).toBe(stdout);
		if (typeof stderr === 'string') expect(outputOf(trace, 'stderr')).toBe(stderr);
		else if (stderr !== undefined) expect(outputOf(trace, 'stderr')).toMatch(stderr);
		expect(replay(trace).illegal).toBeNull();
	}
);

const unavailable: readonly (readonly [string, string, RegExp])[] = [
	['input()', 'input("name? ")\n', /nobody is there to answer/],
	['a module that is not there', 'import requests\n', /requests is not part of Python/],
	[
		'a pool of processes',
		'from concurrent.futures import ProcessPoolExecutor\nProcessPoolExecutor()\n',
		/Write ThreadPoolExecutor/
	],
	[
		'a process of multiprocessing',
		'import multiprocessing\nmultiprocessing.Process(target=print).start()\n',
		/Write ThreadPoolExecutor/
	],
	[
		'the network',
		'import urllib.request\nurllib.request.urlopen("http://example.com")\n',
		/no network/
	],
	['a connection', task('await asyncio.open_connection("example.com", 80)'), /no network/],
	['a process', 'import subprocess\nsubprocess.run(["ls"])\n', /no other processes/]
];

test.concurrent.for(unavailable)(
	'%s is refused with a sentence, and with an error of Python',
	async ([, text, sentence], { expect }) => {
		const trace = await record(text);
		expect(trace.ended).toMatchObject({ how: 'raised', status: 1 });
		expect(eventsOf(trace, 'note.written').map((note) => note.text)[0]).toMatch(sentence);
	}
);

test('get_event_loop() without a loop raises as in 3.14, and says what would help', async ({
	expect
}) => {
	const text =
		'import asyncio\nloop = asyncio.get_event_loop()\nprint(loop.run_until_complete(asyncio.sleep(1, "ok")))\n';
	const [now, before] = await Promise.all([record(text), record(text, { compat: '3.13' })]);
	expect(now.ended).toMatchObject({ how: 'raised', error: 'RuntimeError' });
	expect(now.ended.message).toContain('--compat 3.13');
	expect(before.recorder.compat).toBe('3.13');
	expect(outputOf(before, 'stdout')).toBe('ok\n');
	expect(outputOf(before, 'stderr')).toContain(
		'program.py:2: DeprecationWarning: There is no current event loop'
	);
});
