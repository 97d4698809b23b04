import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { outputOf } from './output.ts';
import { limitedTo, record } from './record.ts';

interface Hostile {
	readonly name: string;
	readonly text: string;
	/** What it prints in spite of all. */
	readonly stdout: string;
}

const MAIN = 'import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print("done")\n';

const survived: readonly Hostile[] = [
	{
		name: 'takes json apart',
		text: `import json, json.encoder\njson.dumps = json.encoder.c_make_encoder = json.JSONEncoder = None\n${MAIN}asyncio.run(main())\n`,
		stdout: 'done\n'
	},
	{
		name: 'takes its modules out of sys.modules',
		text: `${MAIN}import sys\nfor name in list(sys.modules):\n    if name not in ('sys', 'builtins'):\n        del sys.modules[name]\nprint('gone')\n`,
		stdout: 'gone\n'
	},
	{
		name: 'recurses without end',
		text: 'def f():\n    return f()\ntry:\n    f()\nexcept RecursionError:\n    print("deep")\n',
		stdout: 'deep\n'
	},
	{
		name: 'replaces sys.stdout',
		text: 'import io, sys\nold = sys.stdout\nsys.stdout = io.StringIO()\nprint("hidden")\nsys.stdout = old\nprint("shown")\n',
		stdout: 'shown\n'
	},
	{
		name: 'traces itself',
		text: `import sys\n${MAIN}sys.settrace(lambda *a: None)\nasyncio.run(main())\n`,
		stdout: 'done\n'
	},
	{
		name: 'closes the loop in a callback',
		text: 'import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    loop.call_soon(loop.close)\n    await asyncio.sleep(0)\n    print("still open")\nasyncio.run(main())\n',
		stdout: 'still open\n'
	},
	{
		name: 'plays with the collector',
		text: `import gc\ngc.disable()\ngc.set_threshold(1)\ngc.freeze()\n${MAIN}asyncio.run(main())\ngc.enable()\nprint(gc.collect() >= 0)\n`,
		stdout: 'done\nTrue\n'
	},
	{
		name: 'looks for the recorder',
		text: 'import sys\nfor name in ("js", "pyodide", "_loopscope"):\n    try:\n        __import__(name)\n    except ImportError as error:\n        print(error)\nprint([m for m in sys.modules if "loopscope" in m])\n',
		stdout: "No module named 'js'\nNo module named 'pyodide'\nNo module named '_loopscope'\n[]\n"
	},
	{
		name: 'has objects that watch whoever looks at them',
		text: `import asyncio
class Evil:
    def __getattribute__(self, name): print('looked at', name); return object.__getattribute__(self, name)
    def __repr__(self): print('shown'); raise ValueError
    def __eq__(self, other): print('compared'); return True
    def __hash__(self): print('hashed'); return 1
    def __bool__(self): print('tested'); return True
    def __call__(self): print('called')
class Error(Exception):
    def __str__(self): print('told'); return 'x'
async def give(thing): return thing
async def fail(thing): raise Error(thing)
async def main():
    evil = Evil()
    await asyncio.create_task(give(evil))
    await asyncio.create_task(give([evil, {'key': evil}]))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, evil)
    await future
    try:
        await asyncio.create_task(fail(evil))
    except Error:
        print('caught')
asyncio.run(main())
`,
		stdout: 'caught\n'
	}
];

test.concurrent.for(survived)(
	'a program that $name is recorded all the same',
	async ({ text, stdout }, { expect }) => {
		const trace = await record(text);
		expect(outputOf(trace, 'stdout')).toBe(stdout);
		expect(trace.ended.how).toBe('returned');
		expect(replay(trace).illegal).toBeNull();
	}
);

const unstoppable: readonly (readonly [string, string])[] = [
	['catches everything', 'while True:\n    try:\n        while True: pass\n    except: pass\n'],
	[
		'catches everything in a task',
		'import asyncio\nasync def main():\n    while True:\n        try:\n            await asyncio.sleep(0)\n        except BaseException: pass\nasyncio.run(main())\n'
	],
	[
		'starts again in finally',
		'def again():\n    try:\n        while True: pass\n    finally:\n        again()\nagain()\n'
	],
	[
		'hides in a destructor',
		'class D:\n    def __del__(self):\n        while True: pass\nd = D()\ndel d\nwhile True: pass\n'
	]
];

test.concurrent.for(unstoppable)(
	'a program that %s is stopped all the same',
	async ([, text], { expect }) => {
		const trace = await record(text, limitedTo({ lines: 2000, turns: 200 }));
		expect(trace.ended.how).toBe('limit');
		expect(replay(trace).illegal).toBeNull();
	}
);
