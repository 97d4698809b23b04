import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { lanes } from '#lib/model/lanes.ts';
import { outputOf } from './output.ts';
import { eventsOf, record } from './record.ts';

const JOBS = `import time
from concurrent.futures import ThreadPoolExecutor
def job(n):
    time.sleep(1)
    return n
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(job, range(3))))
`;

test('three jobs of a second in a pool of two take two seconds', async ({ expect }) => {
	const trace = await record(JOBS);
	expect(outputOf(trace, 'stdout')).toBe('[0, 1, 2]\n');
	expect(replay(trace).virtualSeconds).toBeCloseTo(2, 4);
	expect(
		eventsOf(trace, 'job.began').map(({ job, worker, at }) => [job, worker, Math.round(at)])
	).toEqual([
		['j1', 'w1', 0],
		['j2', 'w2', 0],
		['j3', 'w1', 1]
	]);
	expect(lanes(trace).lanes.map(({ id, name }) => [id, name])).toEqual([
		['program', ''],
		['w1', 'ThreadPoolExecutor-0_0'],
		['w2', 'ThreadPoolExecutor-0_1']
	]);
});

test('a thread sleeps while the loop goes on', async ({ expect }) => {
	const trace = await record(`import asyncio, time
async def main():
    await asyncio.gather(asyncio.to_thread(time.sleep, 1), asyncio.sleep(1.5))
asyncio.run(main())
`);
	expect(replay(trace)).toMatchObject({ illegal: null });
	expect(replay(trace).virtualSeconds).toBeCloseTo(1.5, 4);
	const [waiting] = eventsOf(trace, 'task.suspended').filter(
		(event) => event.waiting.kind === 'worker'
	);
	expect(waiting?.waiting.text).toBe('sleep(1)');
	const [job] = eventsOf(trace, 'job.queued');
	expect(job?.future).toBe(waiting?.waiting.future);
});

test('lines of a thread are lines of the program, and of no task', async ({ expect }) => {
	const trace = await record(`import threading, time
def work(n):
    for i in range(n):
        time.sleep(1)
        with lock:
            found.append([x + len(str(x)) for x in range(i)])
    return found
lock, found = threading.Lock(), []
t = threading.Thread(target=work, args=(2,))
t.start()
t.join()
print(found)
`);
	expect(replay(trace).illegal).toBeNull();
	const own = eventsOf(trace, 'line.ran').filter((event) => event.function === 'work');
	expect(own.map(({ line }) => line)).toEqual([3, 4, 5, 6, 5, 3, 4, 5, 6, 5, 3, 7]);
	expect(eventsOf(trace, 'frame.entered').map(({ call }) => call)).toEqual(['work(2)']);
	expect(eventsOf(trace, 'exception.caught')).toEqual([]);
	expect(outputOf(trace, 'stdout')).toBe('[[], [1]]\n');
});

test('threads that wait for one another for ever are a deadlock', async ({ expect }) => {
	const trace = await record(`import threading, time
a, b = threading.Lock(), threading.Lock()
def work(first, second, nap):
    with first:
        time.sleep(nap)
        with second:
            print('never')
threads = [threading.Thread(target=work, args=args) for args in ((a, b, 0.1), (b, a, 0.2))]
for thread in threads: thread.start()
for thread in threads: thread.join()
`);
	expect(trace.ended.how).toBe('deadlocked');
	expect(trace.ended.message).toMatch(/Thread\.join\(\)/);
	expect(replay(trace).illegal).toBeNull();
});

test('an event loop in a thread runs and is not drawn, and a note says so', async ({ expect }) => {
	const trace = await record(`import asyncio, threading
loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, name='background', daemon=True).start()
async def work(there):
    await asyncio.sleep(1)
    there.call_soon_threadsafe(done.set)
    print('worked')
async def main():
    global done
    done = asyncio.Event()
    asyncio.run_coroutine_threadsafe(work(asyncio.get_running_loop()), loop)
    await done.wait()
asyncio.run(main())
`);
	expect(eventsOf(trace, 'note.written').map(({ text }) => text)).toEqual([
		expect.stringMatching(/turns in the thread background/)
	]);
	expect(eventsOf(trace, 'loop.began').every(({ loop }) => loop === 'l2')).toBe(true);
	expect(
		eventsOf(trace, 'task.created')
			.filter(({ user }) => user)
			.map(({ coroutine }) => coroutine)
	).toEqual(['main']);
	// What it does to a loop that is drawn is.
	const [resolved] = eventsOf(trace, 'future.resolved');
	expect(resolved?.at).toBeCloseTo(1, 4);
	const [printed] = eventsOf(trace, 'output.written');
	expect(printed).toMatchObject({ text: 'worked\n', line: 7, task: null });
	expect(replay(trace).illegal).toBeNull();
});

test('two loops in threads share the clock', async ({ expect }) => {
	const trace = await record(`import asyncio, threading
async def main(name, seconds):
    for n in range(2):
        await asyncio.sleep(seconds)
        print(name, n)
threads = [threading.Thread(target=asyncio.run, args=(main(*a),)) for a in (('a', 1), ('b', 1.5))]
for thread in threads: thread.start()
for thread in threads: thread.join()
`);
	expect(outputOf(trace, 'stdout')).toBe('a 0\nb 0\na 1\nb 1\n');
	expect(
		eventsOf(trace, 'output.written').map(({ at, text }) => [Math.round(at * 10) / 10, text])
	).toEqual([
		[1, 'a 0\n'],
		[1.5, 'b 0\n'],
		[2, 'a 1\n'],
		[3, 'b 1\n']
	]);
	expect(replay(trace)).toMatchObject({ illegal: null });
});

test('a loop that a thread runs in what a library calls back is refused with a sentence', async ({
	expect
}) => {
	const trace = await record(`import asyncio, threading
class Thing:
    def __lt__(self, other):
        return asyncio.run(asyncio.sleep(0, True))
thread = threading.Thread(target=sorted, args=([Thing(), Thing()],))
thread.start()
thread.join()
`);
	expect(eventsOf(trace, 'note.written')[0]?.text).toMatch(
		/runs an event loop.* \(Thing\.__lt__, line 4\)/
	);
	expect(outputOf(trace, 'stderr')).toMatch(/RuntimeError: This event loop cannot run here/);
	expect(outputOf(trace, 'stderr')).not.toMatch(/_loopscope/);
	expect(replay(trace).illegal).toBeNull();
});

test('a thread that waits in what a library calls back is told so, where and in what', async ({
	expect
}) => {
	const trace = await record(`import threading
ready = threading.Event()
class Thing:
    def __lt__(self, other):
        return ready.wait()
thread = threading.Thread(target=sorted, args=([Thing(), Thing()],))
thread.start()
ready.set()
thread.join()
`);
	expect(eventsOf(trace, 'note.written')[0]?.text).toMatch(
		/waits in Event\.wait\(\).* \(Thing\.__lt__, line 5\)/
	);
	expect(outputOf(trace, 'stderr')).toMatch(/RuntimeError: This thread cannot wait here/);
	expect(outputOf(trace, 'stderr')).not.toMatch(/_loopscope/);
	expect(replay(trace).illegal).toBeNull();
});

test('a call that waits for a socket lets the thread go on that sends', async ({ expect }) => {
	const trace = await record(`import socket, threading, time
a, b = socket.socketpair()
def send():
    time.sleep(2)
    b.sendall(b'hello')
threading.Thread(target=send).start()
print(a.recv(10), round(time.monotonic()))
`);
	expect(outputOf(trace, 'stdout')).toBe("b'hello' 2\n");
	expect(replay(trace).illegal).toBeNull();
});
