import { withCandidates } from './candidates.ts';
import type { Ground } from './ground.ts';
import { notNow } from './not-now.ts';
import type { Candidate, Question, Runner } from './question.ts';
import { actorOf, distinct, everyone, isSame, nextRun, type Run } from './runners.ts';
import { whyRuns } from './why-runs.ts';
import { position, type Position } from '#lib/base/units.ts';
import { loopOf } from '#lib/model/context.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import { numberOf } from '#lib/trace/ids.ts';

/** Who runs next, once who runs now has given way. */
export function runsNext(ground: Ground, at: Position): Question | null {
	const run = nextRun(ground, at);
	// Without a loop one line follows the other, and nobody has to wait for a turn.
	if (run === null || loopOf(ground.before(at))?.status !== 'running') return null;
	return ask(ground, at, run);
}

function ask(ground: Ground, at: Position, run: Run): Question | null {
	const context = ground.before(at);
	const then = ground.before(run.n);
	// Some are made before the answer comes.
	const all = distinct([...everyone(ground, context), ...everyone(ground, then)]);
	const candidateOf = (runner: Runner, why: Sentence): Omit<Candidate, 'right'> => ({
		words: nameOf(ground, runner, at),
		stands: runner,
		why
	});
	function* wrongOnes(): Iterable<Omit<Candidate, 'right'>> {
		for (const runner of all)
			if (!isSame(runner, run.runner))
				yield candidateOf(runner, notNow(ground, runner, run.runner, then));
	}
	const current = context.runningTasks.at(-1) ?? null;
	const now = context.running === null ? null : ground.names.actor(current, context.running);
	return withCandidates(
		{
			kind: 'runs-next',
			words: ground.asking.runsNext(now),
			at,
			answeredAt: position(run.shownBy + 1)
		},
		candidateOf(run.runner, whyRuns(ground, run, at)),
		wrongOnes(),
		({ stands }) => orderOf(stands)
	);
}

/** Tasks, then callbacks, then threads, each by their number. */
const orderOf = (stands: Candidate['stands']): number => {
	switch (stands.kind) {
		case 'task':
			return numberOf(stands.task);
		case 'callback':
			return 1e6 + numberOf(stands.handle);
		case 'worker':
			return 1e9 + numberOf(stands.worker);
		default:
			return 0;
	}
};

/** A task that is yet to be made goes by what it will run. */
function nameOf(ground: Ground, runner: Runner, at: Position): Sentence {
	const actor = actorOf(ground, runner);
	if (runner.kind !== 'task') return actor;
	const created = ground.names.created(runner.task);
	const call = created?.call ?? '';
	return created !== undefined && created.n >= at
		? ground.asking.newTask(call)
		: ground.asking.task(actor, call);
}
