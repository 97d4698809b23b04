import { nodeRecorder } from '#lib/recorder/node-recorder.ts';
import type { Limits, RecordOptions } from '#lib/recorder/options.ts';
import { DEFAULT_OPTIONS } from '#lib/recorder/options.ts';
import type { EventOf, EventType, Trace } from '#lib/trace/format.ts';

/** Records a program given as text. Slow machines get more time than the default. */
export const record = (
	text: string,
	options: Partial<RecordOptions> = {},
	name = 'program.py'
): Promise<Trace> => nodeRecorder.record({ name, text }, { wallSeconds: 60, ...options });

export const limitedTo = (limits: Partial<Limits>): Partial<RecordOptions> => ({
	limits: { ...DEFAULT_OPTIONS.limits, ...limits }
});

export const eventsOf = <Type extends EventType>(trace: Trace, type: Type): EventOf<Type>[] =>
	trace.events.filter((event): event is EventOf<Type> => event.type === type);
