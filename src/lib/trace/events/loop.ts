/** The run, its loops and their turns. */
import * as v from 'valibot';
import { count, endedHow, event, line, loopId } from '../values.ts';

/** The program starts. Always the first event. */
export const runBegan = event('run.began', {});
/** The program, and what Python does after its last line, is over. Always the last event. `how` as in `ended.how`. */
export const runEnded = event('run.ended', { how: endedHow });

/** `new_event_loop()`. */
export const loopCreated = event('loop.created', { loop: loopId });
/** `run_forever()` starts to turn: what `run_until_complete` and `asyncio.run` come down to. */
export const loopBegan = event('loop.began', { loop: loopId });
/** `loop.stop()`: the turn that is under way is finished, then the loop ends. */
export const stopRequested = event('stop.requested', { loop: loopId, line: v.nullable(line) });
/** `run_forever()` returns or raises. */
export const loopEnded = event('loop.ended', { loop: loopId });
/** `loop.close()`: what is still in its queues is dropped. */
export const loopClosed = event('loop.closed', { loop: loopId });

/** `_run_once()` starts. `turn` counts from 1 over the whole run. */
export const turnBegan = event('turn.began', { turn: v.pipe(count, v.minValue(1)) });
/** `selector.select(timeout)` is called. Seconds; 0: only look; `null`: wait for ever. */
export const selectBegan = event('select.began', { timeout: v.nullable(v.number()) });
/** It returns, with so many I/O events. `at` is the time now. */
export const selectEnded = event('select.ended', { events: count });
/**
 * The recorder's checksum, read from CPython's own `_ready` and `_scheduled`: after due timers have moved
 * and before the turn's first callback; cancelled ones that still lie there are counted.
 */
export const turnCounted = event('turn.counted', { ready: count, timers: count });
/** `_run_once()` returns. */
export const turnEnded = event('turn.ended', { turn: v.pipe(count, v.minValue(1)) });
