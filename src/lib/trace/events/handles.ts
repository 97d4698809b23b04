/** Handles in the ready queue, and timers in the heap. */
import * as v from 'valibot';
import {
	awaitableId,
	event,
	futureId,
	handleId,
	line,
	loopId,
	seconds,
	taskId
} from '../values.ts';

/** The due timer leaves the heap and joins the ready queue. A cancelled one that lay behind a live one does, too, to be skipped there. */
export const timerFired = event('timer.fired', { handle: handleId });
/** A handle is appended to `loop._ready` (not for a timer that fires: see `timer.fired`). */
export const handleQueued = event('handle.queued', {
	handle: handleId,
	loop: loopId,
	/** `step`: a task's first step, or one after it gave way. `wakeup`: a future that a task waits for is done. `call`: any other callback. */
	kind: v.picklist(['step', 'wakeup', 'call']),
	/** The task that it steps; `null` for `call`. */
	task: v.nullable(taskId),
	/** The callback's name; for a task's step the coroutine's. */
	label: v.string(),
	/** Whether a beginner should see it: the callback is the program's own (see `py/` for the rule). */
	user: v.boolean(),
	/** The future whose completion queued it (it is one of its done-callbacks). */
	future: v.nullable(awaitableId),
	/** The program's line that led to it, within the callback that runs. */
	line: v.nullable(line)
});
/** `handle._run()` is called. */
export const handleBegan = event('handle.began', { handle: handleId });
/**
 * It returns. `raised`: the exception that left it, and then leaves the loop: `SystemExit` or `KeyboardInterrupt`
 * (CPython catches every other one within it). What else is ready stays in the queue.
 */
export const handleEnded = event('handle.ended', {
	handle: handleId,
	raised: v.nullable(v.string())
});
/** `handle.cancel()` on a handle that is not a timer in the heap. It stays in the queue. */
export const handleCancelled = event('handle.cancelled', { handle: handleId });
/** The loop takes a cancelled handle from the head of the queue and does not run it. */
export const handleSkipped = event('handle.skipped', { handle: handleId });

/** `call_later` / `call_at`: a TimerHandle is pushed onto `loop._scheduled`. */
export const timerSet = event('timer.set', {
	handle: handleId,
	loop: loopId,
	/** `when()`, in the loop's clock. */
	due: seconds,
	/** The callback's name, or what it is for: `sleep(1)`. */
	label: v.string(),
	user: v.boolean(),
	/** The future that it will resolve, where that is known: `asyncio.sleep`'s, or one whose `set_result` is the callback. */
	future: v.nullable(futureId),
	/** An earlier live timer due at the same instant (within 50 µs): a real run may take them in another order. */
	tie: v.nullable(handleId),
	line: v.nullable(line)
});
/** `timer.cancel()` on a timer in the heap. It stays there until `timer.dropped`. */
export const timerCancelled = event('timer.cancelled', { handle: handleId });
/** The loop removes a cancelled timer from the heap. */
export const timerDropped = event('timer.dropped', { handle: handleId });
