import { memoryOf } from '../memory.ts';
import type { Sentence } from '../phrases.ts';
import { whole, type Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import { underWay } from '../way-up.ts';
import { isTask } from '#lib/trace/ids.ts';
import type { AwaitableId, EventOf } from '#lib/trace/format.ts';

type Request = EventOf<'cancel.requested'>;

/** Several requests of one step are one deed, with what those who were asked handed on. */
export function cancelRequested(scene: Scene, event: Request): Beat | null {
	const mine = scene.events.flatMap((other) =>
		other.type === 'cancel.requested' && other.accepted === event.accepted ? [other] : []
	);
	return mine[0] === event ? asked(scene, event, mine) : null;
}

/** Whom they were meant for, each with the tasks that it handed them on to. */
function targetsOf(scene: Scene, requests: readonly Request[]): readonly Sentence[] {
	const { names, words } = scene;
	const through = new Map(requests.map((request) => [request.target, throughOf(scene, request)]));
	const rootOf = (id: AwaitableId): AwaitableId => {
		const before = through.get(id) ?? null;
		return before === null || !through.has(before) ? id : rootOf(before);
	};
	const roots = [...new Set([...through.keys()].map(rootOf))];
	return roots.map((root) => {
		const name = names.target(root) ?? words.future(names.futureKind(root));
		const passed = [...through.keys()]
			.filter((id) => id !== root && rootOf(id) === root)
			.map((id) => names.target(id))
			.filter((other) => other !== null);
		if (passed.length > 0) return words.withOthers(name, passed);
		const shielded = shieldedBehind(scene, root);
		return shielded === null ? name : words.butNot(name, shielded);
	});
}

/** The task behind the shield at which the one who is asked waits. */
function shieldedBehind({ names, events, after, trace }: Scene, id: AwaitableId): Sentence | null {
	for (const event of events) {
		if (event.type !== 'future.resolved' || event.how !== 'cancelled') continue;
		const inner = names.shielded(event.future);
		const waits = isTask(id) ? memoryOf(trace).suspensions.get(id) : undefined;
		if (inner === null || after.tasks.get(inner)?.outcome !== null) continue;
		if (waits?.some(({ waiting }) => waiting.future === event.future) === true)
			return names.task(inner);
	}
	return null;
}

const throughOf = ({ trace }: Scene, { target, n }: Request): AwaitableId | null =>
	memoryOf(trace)
		.requests.get(target)
		?.find((request) => request.n === n)?.through ?? null;

function asked(
	scene: Scene,
	{ n, line, accepted }: Request,
	requests: readonly Request[]
): Beat | null {
	const { names, words, task, handle } = scene;
	const targets = targetsOf(scene, requests);
	// A timeout is a callback of asyncio's own.
	const made = handle === null ? undefined : names.handle(handle);
	const isOwn = task === null && handle !== null && made?.user !== true;
	if (isOwn && made?.label.includes('TaskGroup._') === true) {
		const future = made.type === 'handle.queued' ? made.future : null;
		const failed = future === null ? null : names.target(future);
		return whole(words.happenings.groupCancels(failed, targets));
	}
	if (isOwn) return whole(words.happenings.itAsksToCancel(targets));
	if (task === null && handle === null && names.maker(line) === 'asyncio.run')
		return whole(words.happenings.runCancels(targets));
	const flight = task !== null && names.leavesBlock(line) ? underWay(scene, task, n) : null;
	if (flight !== null) return whole(words.happenings.blockCancels(flight.error, targets));
	return scene.does(words.deeds.asksToCancel(targets, accepted));
}
