/** Every text of the picture, as it is in English. What stands in braces is filled in. */
export type Label =
	/** The decimal sign. */
	| '.'
	// On the stage: round its clock.
	| 'turn {n}'
	| 'turn {n}, still'
	| 'A turn is once round: select, due timers, then what is ready.'
	| 'nothing else can run'
	| 'callback {n} of {of}'
	// What a turn does, in this order.
	| 'select: sleep until due'
	| 'due timers join the queue'
	| 'run what is ready'
	| '1. The loop sleeps in select until a timer is due, or not at all if something is ready.'
	| '2. Timers whose time has come join the ready queue.'
	| '3. The loop runs what is ready now. What becomes ready meanwhile waits for the next turn.'
	// Beside its places.
	| 'empty for ever: nothing can wake the loop'
	| 'empty for ever'
	| 'nobody moves'
	| 'empty'
	| 'first in, first out'
	| 'soonest nearest the gate'
	| 'due'
	| 'no event loop in this program'
	| 'no event loop yet'
	| 'no event loop runs now'
	| 'done: none yet'
	| 'none yet'
	// Beside its tokens.
	| 'and {n} more'
	| 'stuck {time}'
	| 'later'
	| '{time} left'
	| '{time} late'
	| 'the program'
	| 'waits for {what}'
	| '{n} tasks, {done} done'
	| 'an item of {what}'
	| 'room in {what}'
	// What the recorder says of a wait that has no name.
	| 'its next turn'
	| 'a future'
	| 'a thread'
	// Where a list is empty.
	| 'nothing'
	| 'none'
	| 'nobody'
	| 'nothing printed yet'
	| 'nothing yet'
	// In the table.
	| 'created'
	| 'running'
	| 'ready'
	| 'awaiting'
	| 'finished'
	| 'failed'
	| 'cancelled'
	| 'running, holds the loop'
	| 'ready, not started'
	| 'its turn, number {n}'
	| '{running} running, {ready} ready, {awaiting} awaiting, {done} done'
	| 'wakes at {time}'
	| 'No task has been made yet.'
	| 'new'
	// On the score.
	| 'loop'
	| 'no loop'
	| 'the conductor'
	| 'program'
	| 'select sleeps; nobody plays'
	| '{time}, one instant'
	| '{time}, one instant: {n} callbacks, no time passes'
	| 'loop held: no poll, no timers, no queue'
	| 'loop held: no timers'
	| 'loop held'
	| 'held: nothing else can run'
	| 'held'
	// Of a crowd.
	| '{n} wait together'
	| '{n} ready'
	| '{n} runs'
	| '{n} wait for time'
	| '{n} wait'
	| '{n} cancelled'
	| '{n} failed'
	| '{n} done'
	// What a pointer on the score is on.
	| 'Step {n}'
	| 'All of this happens at {time}.'
	| 'Diamond: a callback of the loop’s own.'
	| 'Dot: the loop lets {who} run.'
	| 'A call holds the loop: nothing else can happen.'
	| 'The loop sleeps: nobody is ready.'
	| 'The end: {who} is done.'
	| 'The end: {who} failed.'
	| 'The end: {who} was cancelled.'
	| '{who} is late: its timer is due.'
	| '{who} is ready, and waits for its turn.'
	| '{who} runs.'
	| '{who} runs, in a call that holds the thread.'
	| '{who} waits for a time.'
	| '{who} waits for something else.'
	| 'Arrow: what woke whom. A click goes to the cause.'
	// Of two runs.
	| 'slid to the front'
	| '{time} saved'
	| '{time} less'
	| 'Both take {time}: no time is saved.'
	| 'Both take {time}.'
	| '{slow} takes {long}, {fast} {short}.'
	| '{slow} takes {long}, {fast} {short}: {figure}.'
	| 'The loop sleeps {few} instead of {many}.'
	| 'never'
	| 'once'
	| 'twice'
	| 'three times'
	| 'four times'
	| 'five times'
	| '{n} times'
	// Round a question.
	| 'Yes:'
	| 'No:'
	| 'Right:'
	| 'Question.'
	| 'Think, then go on.'
	| 'There is nothing to ask here.'
	| 'Questions could not be loaded.'
	// Where the run stands, for whoever hears it, and in what is taken away.
	| 'Step {n} of {of}. {seconds} seconds. {sentence}'
	| '{title}, step {n} of {of}'
	| 'The program {name} has not begun.';

/** The same in another language. */
export type Labels = Readonly<Record<Label, string>>;

/** What is to be filled in. */
type Blank<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | Blank<Rest>
	: never;
type Values<Text> = Readonly<Record<Blank<Text>, string | number>>;

/** Says a label in some language. */
export type Say = <L extends Label>(
	label: L,
	...values: Blank<L> extends never ? [] : [Values<L>]
) => string;

/** @param labels - `null`: as they are. */
export const sayer =
	(labels: Labels | null): Say =>
	(label, ...[values]) =>
		(labels?.[label] ?? label).replace(/\{(\w+)\}/g, (_, name: string) =>
			String((values as Readonly<Record<string, string | number>>)[name])
		);

export const inEnglish = sayer(null);
