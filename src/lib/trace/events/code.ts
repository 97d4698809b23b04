/** The program: its lines, functions, words and exceptions. */
import * as v from 'valibot';
import { event, line, taskId } from '../values.ts';

/** The program called one of its own `async def` functions: nothing of its body runs yet. */
export const coroutineCreated = event('coroutine.created', {
	function: v.string(),
	call: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** A function of the program starts (for a coroutine: its first step). `line` is its first. */
export const frameEntered = event('frame.entered', {
	function: v.string(),
	call: v.string(),
	coroutine: v.boolean(),
	line,
	task: v.nullable(taskId)
});
/** It returns or lets an exception through. `value`: bounded `repr` of the result, or the exception's name. */
export const frameExited = event('frame.exited', {
	function: v.string(),
	how: v.picklist(['returned', 'raised']),
	value: v.string(),
	line,
	task: v.nullable(taskId)
});
/**
 * The program's line starts to run. In a computation of thousands of lines with nothing else between them, only lines that
 * never ran before are written, and likewise calls of functions: a `note.written` says so.
 */
export const lineRan = event('line.ran', { line, function: v.string(), task: v.nullable(taskId) });
/** The program, or Python, wrote text. */
export const outputWritten = event('output.written', {
	stream: v.picklist(['stdout', 'stderr']),
	text: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/**
 * A call that holds the thread, such as `time.sleep`: nothing else runs but other threads. `seconds` of virtual time;
 * `null`: until another thread lets it go on, or its timeout is over.
 */
export const blockBegan = event('block.began', {
	call: v.string(),
	seconds: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** It returns. */
export const blockEnded = event('block.ended', {});
/** An exception is raised in the program's own code, where it starts. */
export const exceptionRaised = event('exception.raised', {
	error: v.string(),
	message: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** An `except` of the program catches it, or a `finally` runs while it is on its way. */
export const exceptionCaught = event('exception.caught', {
	error: v.string(),
	by: v.picklist(['except', 'finally']),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** Python warns. `subject` is the coroutine's or task's name. The text that it printed, if any, is an `output.written` of its own. */
export const warningIssued = event('warning.issued', {
	kind: v.picklist(['never-awaited', 'never-retrieved', 'destroyed-pending', 'other']),
	subject: v.string(),
	text: v.string(),
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** The recorder has something to say, such as that nobody answers `input()`. */
export const noteWritten = event('note.written', { text: v.string(), line: v.nullable(line) });

/**
 * A generator, asynchronous or not, of the program yields, and its frame stays. `value`: bounded `repr`.
 * `frame.resumed` goes on with it.
 */
export const frameYielded = event('frame.yielded', {
	function: v.string(),
	asynchronous: v.boolean(),
	value: v.string(),
	line,
	task: v.nullable(taskId)
});
/** `next`, `__anext__`, `send` or `throw` goes on with a generator that yielded. */
export const frameResumed = event('frame.resumed', {
	function: v.string(),
	line,
	task: v.nullable(taskId)
});
/**
 * Local variables of the frame that runs, or a module's, got other values since they were last written: only these.
 * Comes before the frame's next line runs. Of a container only its first elements are watched.
 */
export const valuesChanged = event('values.changed', {
	function: v.string(),
	/** `value`: bounded `repr`; `null`: the variable is gone. */
	values: v.array(v.strictObject({ name: v.string(), value: v.nullable(v.string()) })),
	task: v.nullable(taskId)
});
/** The program depends on chance here, so another run may differ. Once for each line and kind. */
export const chanceUsed = event('chance.used', {
	/** `random`: a random number. `order`: the order of a set. `time`: the real time of day. */
	kind: v.picklist(['random', 'order', 'time']),
	/** What was called, as `random.uniform`; of `order` what is gone through, as `done`. */
	text: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
