import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';
import { beforeAll, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/lib/recorder/py');

/** What of Emscripten's file system is needed: Pyodide's types do not resolve it here. */
interface Files {
	mkdirTree(path: string): void;
	writeFile(path: string, data: Uint8Array): void;
}

const PROGRAM = `
import asyncio, time, _loopscope

async def echo(reader, writer):
    writer.write((await reader.readline()).upper())
    writer.close()

async def main():
    loop, began = asyncio.get_running_loop(), time.monotonic()
    await asyncio.sleep(3600)
    time.sleep(60)
    server = await asyncio.start_server(echo, 'localhost', 0)
    async with server:
        reader, writer = await asyncio.open_connection('localhost', server.sockets[0].getsockname()[1])
        writer.write(b'hello\\n')
        said = await reader.read()
        writer.close()
    return round(time.monotonic() - began, 2), said.decode(), type(loop).__name__

async def stuck():
    await asyncio.Event().wait()

first = asyncio.run(main(), loop_factory=_loopscope.loop_factory)
with asyncio.Runner(loop_factory=_loopscope.loop_factory) as runner:
    second = runner.run(main())
try:
    asyncio.run(stuck())
    third = ''
except RuntimeError as error:
    third = str(error)
import json
json.dumps([first, second, third])
`;

const THREADS = `
import asyncio, sys, threading, time, _loopscope

async def add(a, b):
    await asyncio.sleep(1)
    return a + b

def ask(loop):
    time.sleep(1)
    return asyncio.run_coroutine_threadsafe(add(1, 2), loop).result()

async def main():
    loop, began = asyncio.get_running_loop(), time.monotonic()
    found = await asyncio.gather(asyncio.to_thread(ask, loop), loop.run_in_executor(None, ask, loop))
    thread = threading.Thread(target=time.sleep, args=(1,))
    thread.start()
    thread.join()
    return found, round(time.monotonic() - began, 2)

def work():
    return asyncio.run(main(), loop_factory=_loopscope.loop_factory)
`;

const POLLING = `
import asyncio, time, _loopscope

async def main():
    loop, done = asyncio.get_running_loop(), []
    loop.call_later(0.1, done.append, True)
    while not done:
        await asyncio.sleep(0)
    end = time.monotonic() + 0.1
    while time.monotonic() < end:
        pass

asyncio.run(main(), loop_factory=_loopscope.loop_factory)
'over'
`;

/** With the package in its folder, and with a module for threads to run. */
let pyodide: Awaited<ReturnType<typeof loadPyodide>>;

beforeAll(async () => {
	pyodide = await loadPyodide();
	const files = pyodide.FS as Files;
	files.mkdirTree('/home/pyodide/_loopscope');
	for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.py'))) {
		files.writeFile(`/home/pyodide/_loopscope/${name}`, readFileSync(join(FOLDER, name)));
	}
	files.writeFile('/home/pyodide/threaded.py', new TextEncoder().encode(THREADS));
}, 120_000);

test('the folder is a package whose loop works without the app', () => {
	const answer = pyodide.runPython(PROGRAM) as string;
	const once = [3660, 'HELLO\n', '_UnixSelectorEventLoop'];
	expect(JSON.parse(answer)).toEqual([
		once,
		once,
		'Deadlock: nothing can ever wake the loop again.'
	]);
});

test('its threads take turns with the loop, wherever they wait in a module of the user', () => {
	const answer = pyodide.runPython('import json, threaded; json.dumps(threaded.work())') as string;
	expect(JSON.parse(answer)).toEqual([[3, 3], 3]);
});

test('what polls comes to an end', () => {
	expect(pyodide.runPython(POLLING)).toBe('over');
});
