import { groups, range } from 'd3';
import { pixels, type LoopSeconds, type Pixels } from '#lib/base/units.ts';
import type { LoopContext, TaskState, HandleState } from '#lib/model/context.ts';
import { loopOf } from '#lib/model/context.ts';
import { Sleepers } from '#lib/model/sleepers.ts';
import type { Cut } from './cut.ts';
import type { Ruler } from './ruler.ts';

/** What hangs from the ruler: a task whose wait a timer ends, or a timer with a callback of its own. */
export interface Hung {
	readonly key: string;
	readonly task: TaskState | null;
	readonly handle: HandleState | null;
	/** `null`: no timer ends this wait (input and output). */
	readonly due: LoopSeconds | null;
}

export interface HungPlace extends Hung {
	/** Where on the ruler it is tied. */
	readonly tied: Pixels;
	/** Where it hangs: beside its neighbours, never over them. */
	readonly x: Pixels;
	/** One of so many that are due at one instant and hang as one pile; 1 for a token that hangs alone. */
	readonly pile: number;
	/** It is not the pile's topmost, which is the one that came last. */
	readonly covered: boolean;
	/** The pile is of all those for whom the ruler has no room: due at different times, after the others. */
	readonly later: boolean;
}

/** Timers of one instant, as the recorder marks a tie. */
const INSTANT = 0.00005;
const PILE = 4;

/** Less than half of what two decimals show. */
const NEAR = 0.005;

/** Whether the due time has passed. @param due - `null`: no timer. */
export const isLate = (due: LoopSeconds | null, now: LoopSeconds): boolean =>
	due !== null && due - now < -NEAR;

/** Live timers with what they will wake, soonest first; then tasks that wait for input or output. */
export function hungOf(
	context: LoopContext,
	shown: (what: TaskState | HandleState) => boolean
): readonly Hung[] {
	const loop = loopOf(context);
	if (loop === undefined || loop.status === 'closed') return [];
	const awaiting = [...context.tasks].filter(
		(task) => task.status === 'awaiting' && task.loop === loop.id && shown(task)
	);
	const sleepers = new Sleepers(awaiting);
	const timers = loop.timers.flatMap((id): Hung[] => {
		const handle = context.handles.get(id);
		if (handle === undefined || handle.cancelled) return [];
		const task = sleepers.of(handle);
		if (task === undefined && !shown(handle)) return [];
		return [{ key: task?.id ?? id, task: task ?? null, handle, due: handle.due }];
	});
	const tied = new Set(timers.map(({ key }) => key));
	const others = awaiting.flatMap((task): Hung[] =>
		!tied.has(task.id) && (task.waiting?.kind === 'sleep' || task.waiting?.kind === 'io')
			? [{ key: task.id, task, handle: null, due: lateDue(task, context) }]
			: []
	);
	const seen = new Set<string>();
	const once = timers.filter(({ key }) => !seen.has(key) && seen.add(key));
	const fired = others.filter(({ task }) => task?.waiting?.kind === 'sleep');
	return [...fired, ...once, ...others.filter(({ task }) => task?.waiting?.kind !== 'sleep')];
}

/** When a timer was due that has fired too late, while its callback waits in the queue. */
function lateDue({ waiting }: TaskState, { handles, now }: LoopContext): LoopSeconds | null {
	const due = waiting?.timer == null ? null : (handles.get(waiting.timer)?.due ?? null);
	return isLate(due, now) ? due : null;
}

/** Hangs each at its time left, spread where they would lie over each other. */
export function hang(
	hung: readonly Hung[],
	now: LoopSeconds,
	ruler: Ruler,
	{ track, tokenRadius, name }: Cut
): readonly HungPlace[] {
	const gap = tokenRadius * 2 + 4;
	const sets = groups(hung, ({ due, task }) =>
		due === null ? (task?.waiting?.kind ?? '') : String(Math.round(due / INSTANT))
	);
	const single = name === 'compact' ? 2 : PILE;
	const rows = sets.flatMap(([, members]) => {
		const due = members[0]?.due ?? null;
		// A sleep whose timer has just fired hangs at the gate until it is woken; nobody knows when input comes.
		const untimed = members[0]?.task?.waiting?.kind === 'sleep' ? 0 : Infinity;
		const tied = ruler.x(due === null ? untimed : due - now);
		return members.length > single
			? [{ members, tied, pile: members.length, later: false }]
			: members.map((member) => ({ members: [member], tied, pile: 1, later: false }));
	});
	const most = Math.floor((track.gate.x - track.seat.x) / gap) + 1;
	const last = rows[most - 1];
	if (rows.length > most && last !== undefined) {
		const members = rows.splice(most - 1).flatMap((row) => row.members);
		rows.push({ members, tied: last.tied, pile: members.length, later: true });
	}
	const xs = spread(
		rows.map(({ tied }) => tied),
		gap,
		track.seat.x
	);
	return rows.flatMap(({ members, tied, pile, later }, i) =>
		members.map((member, k) => {
			const covered = k < members.length - 1;
			return { ...member, tied, pile, covered, later, x: pixels(xs[i] ?? tied) };
		})
	);
}

/**
 * Moves places apart, those that come first furthest right, by as little as keeps `gap` between them.
 *
 * @param wanted - Non-increasing. @param least - No place may lie left of it while there is room to the right.
 */
export function spread(wanted: readonly number[], gap: number, least: number): readonly number[] {
	const xs: number[] = [];
	for (const x of wanted) xs.push(Math.min(x, (xs.at(-1) ?? Infinity) - gap));
	let floor = least;
	for (const i of range(xs.length - 1, -1, -1)) {
		xs[i] = Math.max(xs[i] ?? 0, floor);
		floor = (xs[i] ?? 0) + gap;
	}
	return xs;
}
