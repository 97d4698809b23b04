import type { LoopContext } from './context.ts';
import type { Callback, Instant, Lanes, Turn } from './lane.ts';
import { isShown } from './shown.ts';
import { position, type LoopSeconds, type Position } from '#lib/base/units.ts';
import type { HandleId, TraceEvent } from '#lib/trace/format.ts';

/** Draws the loop's own lane, event by event: turns, callbacks and the instants between which time passes. */
export class LoopLane {
	readonly #turns: Turn[] = [];
	readonly #callbacks: Callback[] = [];
	readonly #instants: Instant[] = [];
	#turn: { from: Position; batch: number; slept: number } | null = null;
	#callback: Omit<Callback, 'to'> | null = null;
	#instant: { time: LoopSeconds; from: Position; callbacks: number } | null = null;
	#now: LoopSeconds | null = null;

	/** @param context - The loop after the event. */
	take(event: TraceEvent, context: LoopContext): void {
		this.#takeTime(context);
		switch (event.type) {
			case 'turn.began':
				this.#turn = { from: context.position, batch: 0, slept: 0 };
				break;
			case 'turn.counted':
				if (this.#turn !== null) this.#turn.batch = event.ready;
				break;
			case 'turn.ended':
				this.#endTurn(context);
				break;
			case 'handle.began':
				this.#callback = begun(event.handle, context);
				if (this.#instant !== null) this.#instant.callbacks += 1;
				break;
			case 'handle.ended':
				this.#endCallback(context.position);
				break;
			default:
		}
	}

	/** All of it; what a cut trace left open ends with it. */
	drawn(context: LoopContext): Pick<Lanes, 'turns' | 'callbacks' | 'instants'> {
		this.#endCallback(context.position);
		this.#endTurn(context);
		this.#endInstant(context.position);
		return { turns: this.#turns, callbacks: this.#callbacks, instants: this.#instants };
	}

	#takeTime({ now, position: at }: LoopContext): void {
		if (now === this.#now) return;
		if (this.#turn !== null && this.#now !== null) this.#turn.slept += now - this.#now;
		// The event that moved the time belongs to the new instant.
		this.#endInstant(position(at - 1));
		this.#instant = { time: now, from: position(Math.max(at - 1, 0)), callbacks: 0 };
		this.#now = now;
	}

	#endInstant(to: Position): void {
		if (this.#instant !== null) this.#instants.push({ ...this.#instant, to });
		this.#instant = null;
	}

	#endTurn({ position: to, turn, now }: LoopContext): void {
		if (this.#turn !== null) this.#turns.push({ turn, to, time: now, ...this.#turn });
		this.#turn = null;
	}

	#endCallback(to: Position): void {
		if (this.#callback !== null) this.#callbacks.push({ ...this.#callback, to });
		this.#callback = null;
	}
}

function begun(handle: HandleId, context: LoopContext): Omit<Callback, 'to'> {
	const { task = null, user = false } = context.handles.get(handle) ?? {};
	const stepped = task === null ? undefined : context.tasks.get(task);
	const shown = stepped === undefined ? user : isShown(stepped);
	return { handle, task, shown, from: context.position, time: context.now };
}
