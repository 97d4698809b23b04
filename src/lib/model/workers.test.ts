import { expect, test } from 'vitest';
import { replay } from './replay.ts';
import { script } from '#lib/trace/script.ts';

/** Two threads of a pool and one job for each, while the main thread waits. */
const POOL = `
	job.queued j1 call=a() before=0 limit=2
	worker.started w1 asyncio_0
	worker.resumed w1
	job.began j1 w1
	worker.suspended w1 sleep 1
	job.queued j2 call=b() before=0 limit=2
	worker.started w2 asyncio_1
	worker.resumed w2
	job.began j2 w2
	worker.suspended w2 sleep 2
	block.began null Future.result()
	@1
	worker.resumed w1
	job.ended j1
	worker.suspended w1 idle
	@2
	worker.resumed w2
	job.ended j2
	worker.suspended w2 idle
	block.ended
`;

const illegal = (text: string): string | null => replay(script(text)).illegal;

test('threads go on while a call holds the program', () => {
	expect(illegal(POOL)).toBeNull();
});

const broken: readonly (readonly [string, string, string, RegExp])[] = [
	['wakes before its time', '@1\n', '@0.9\n', /sleeps goes on when its time is over/],
	['runs beside another', '	worker.suspended w1 idle\n', '', /One thread runs at a time/],
	['is held up past its time', '@1\n', '@1.5\n', /Time never passes a thread/],
	['takes a job twice', 'job.began j2 w2', 'job.began j1 w2', /taken by a thread of its pool/],
	['waits idly with a job in hand', '	job.ended j1\n', '', /only when it has none/],
	['ends another’s job', 'job.ended j1', 'job.ended j2', /ended by the thread that took it/],
	[
		'is one too many',
		'before=0 limit=2\n	worker.started w2',
		'before=0 limit=1\n	worker.started w2',
		/no more threads than it may/
	],
	['gets its number wrong', 'worker.started w2', 'worker.started w3', /numbered in the order/],
	[
		'leaves the program running beside it',
		'worker.suspended w2 idle\n	block',
		'block',
		/only when no other thread/
	]
];

test.each(broken)('a thread that %s is refused', (_name, from, to, sentence) => {
	expect(POOL).toContain(from);
	expect(illegal(POOL.replace(from, to))).toMatch(sentence);
});

test('code of the main thread does not run while a call holds it', () => {
	expect(illegal(POOL.replace('	@2\n', '	line.ran 3\n	@2\n'))).toMatch(/only other threads run/);
});

test('time does not move for a thread while the program runs', () => {
	expect(
		illegal(
			'worker.started w1\nworker.resumed w1\nworker.suspended w1 sleep 1\n@1\nworker.resumed w1'
		)
	).toMatch(/Time moves only/);
});

test('a thread wakes the loop, and the line of the main thread is kept', () => {
	const { last, illegal: reason } = replay(
		script(`
		loop.created l1
		line.ran 7
		worker.started w1 Thread-1 pool=null
		worker.resumed w1
		line.ran 2
		worker.suspended w1 sleep 1 line=2
		loop.began l1
		turn.began
		select.began null
		@1
		worker.resumed w1
		line.ran 3
		handle.queued h1
		worker.ended w1
		select.ended
		turn.counted 1 0
		handle.began h1
		stop.requested l1
		handle.ended h1
		turn.ended
		loop.ended l1
	`)
	);
	expect(reason).toBeNull();
	expect(last.context.current).toMatchObject({ line: 7, worker: null });
	expect(last.context.workers.get('w1')).toMatchObject({ status: 'ended', frames: [] });
});
