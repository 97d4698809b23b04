type Terms = readonly (readonly [term: string, meaning: string])[];

/** What is where on the stage; the names are those that the picture itself writes. */
export const STAGE: Terms = [
	['Running', 'The seat at the top left. Whoever sits there runs. A dashed ring is an empty seat.'],
	[
		'Ready queue',
		'The top straight. First in, first out: the one next to the seat is the next to run. Small ticks are free places; “and 60 more” counts those that have none.'
	],
	[
		'await',
		'The left bend. A task that comes to an await leaves the seat this way, and the loop is free for others.'
	],
	[
		'Timers and I/O',
		'The bottom straight is a ruler of the time that is left. A sleeping task hangs where its time is, and drifts to the gate as the clock runs. A task that waits for bytes hangs here, too.'
	],
	[
		'The gate, “due”',
		'Two strokes at the ruler’s end. A timer that has come here is due, and its task goes on up the right bend.'
	],
	[
		'1, 2, 3',
		'The three things that a turn does, in this order. The dark one is what the loop does now.'
	],
	[
		'Inside the track',
		'Tasks that wait for others. A dotted thread goes to each that they wait for.'
	],
	['return', 'The siding at the bottom left. Tasks that are done stand there with a tick.'],
	[
		'The large figure',
		'The time on the program’s own clock, in virtual seconds. Above it stands the turn; below it, which of this turn’s callbacks runs.'
	],
	['The blue thread', 'From the line that runs to the task that runs it.'],
	['The coloured trail', 'The way that a token has come in this step.'],
	['A stack', 'Tasks with the same due time lie on one pile, with their number.']
];

export const SCORE: Terms = [
	[
		'loop, the conductor',
		'The loop itself. Its hand comes down once for each callback that it runs.'
	],
	['A dot, a diamond', 'A callback that steps a task; a diamond is one that does not.'],
	['Bar lines', 'Each begins a turn. The small figure is the turn’s number.'],
	[
		'A long rest',
		'A thick line between two strokes: nothing is ready, and select sleeps. Its length stands above it. Two slashes break one that is too long to draw.'
	],
	[
		'A fermata',
		'The loop is held by a call that does not return. It can neither look at timers nor run anybody else.'
	],
	[
		'A cross, a wide hatch',
		'There a timer came due while the loop was held; the hatch is how late it was seen to.'
	],
	[
		'An arrow',
		'From what caused a wake-up to the task that it woke. A click follows it to its cause.'
	],
	['A boxed letter', 'A chapter. A click goes there.'],
	[
		'“one instant”',
		'A bracket below. All that it spans happens at one virtual time: there width is not time. Where time passes there is a ruler instead.'
	],
	['A curved bracket at the left', 'These tasks were made together, such as by one gather.'],
	[
		'Ink and pencil',
		'Up to the blue playhead is past, in colour. What is in grey is still to come.'
	],
	[
		'A band',
		'More than 24 tasks of one kind fold into a band: its height is how many of them do what. A button unfolds it.'
	]
];

export const CODE: Terms = [
	['A blue line', 'It runs now. In vermillion: it holds the loop, or raised an exception.'],
	['An outlined triangle', 'This line ran just before.'],
	['A grey triangle', 'This line runs next.'],
	[
		'A token in the margin',
		'A task stands at this line: it waits here, or goes on here. Its state is drawn as on the stage.'
	],
	['×36', 'So many tasks stand at this line.'],
	['A dashed ring', 'A coroutine was made here, and nobody awaits it.'],
	['Names and values', 'What the line’s variables have got. New ones are darker.'],
	[
		'A line through the margin',
		'When you point at a task that waits: its whole chain of awaits, from its first function to the innermost one.'
	]
];

export const PANELS: Terms = [
	[
		'The sentence',
		'What happened in this step, and why. A task’s name is a button: it follows that task.'
	],
	['Output', 'What the program has printed so far. What came in this step is lit.'],
	[
		'Shared',
		'What tasks share: locks, semaphores, events, queues, servers and connections. Who has it, who waits for it, and in which order.'
	],
	[
		'Table',
		'A row for each task: its state, what it waits for, when it wakes, its line, its values. A dot marks what is new.'
	],
	['Transcript', 'Every sentence of the run. A click goes to that step.'],
	['Events', 'The recording itself, a line an event.']
];

export const LEVELS: Terms = [
	[
		'Story',
		'The tasks, and what they do. The loop’s own small errands are folded into the step that they belong to.'
	],
	['Callbacks', 'Every callback that the loop runs, its own ones included.'],
	['Events', 'Every single fact of the recording.']
];

export const WORDS: Terms = [
	['coroutine', 'What a call of an async def gives back. By itself it runs none of its lines.'],
	['task', 'A coroutine that the loop steps. It runs until an await that has to wait.'],
	['awaiting', 'A task that stands at an await. The loop goes on without it.'],
	[
		'blocked',
		'The loop itself can’t go on, because a call does not return. That is another thing than awaiting.'
	],
	[
		'callback, handle',
		'A call that the loop holds, to make it later. A step of a task is one, too.'
	],
	['timer', 'A callback with a due time.'],
	[
		'turn',
		'Once round the loop: select, due timers, then whatever was ready. What becomes ready meanwhile waits for the next turn.'
	],
	['select', 'The call in which the loop sleeps until something is due or comes in.'],
	['step', 'What you move by: one sentence, and one or more events.'],
	['marker, chapter', 'A named place of a run. Its author chose it.'],
	[
		'virtual seconds',
		'The program’s own clock. Where nothing is ready it jumps to what is due next, so that an hour’s sleep takes no time.'
	]
];
