import type { Callback, Facts } from '../catalogue.ts';
import { facts as plain } from '../en/facts.ts';
import { counted } from '../en/grammar.ts';
import { capitalised, code, say, time, type Sentence } from '../phrases.ts';

function step({ task, label, isTimer }: Callback): Sentence {
	if (task !== null) return say`the next step of ${task}`;
	return isTimer ? say`the callback of the ${code(label)} timer` : say`the callback ${code(label)}`;
}

/** Why the chef looks up, and for how long. */
function looks(timeout: number | null, why: Parameters<Facts['selectBegins']>[1]): Sentence {
	switch (why) {
		case 'ready':
			return say`The chef looks up for news but does not wait, because something is on the pass.`;
		case 'stopping':
			return say`The chef looks up for news but does not wait, because it is time to stop.`;
		case 'overdue':
			return say`The chef looks up for news but does not wait, because a timer has rung.`;
		case 'timer':
			return say`The chef looks up for news and may rest for ${time(timeout ?? 0)}, because the next timer rings then.`;
		case 'threads':
			return say`The chef rests until there is news, because no timer is set and a thread is at work.`;
		case 'sockets':
			return say`The chef rests until there is news on a socket, because no timer is set.`;
		case 'nothing':
			return say`The chef looks up for news and would rest for ever, because no timer is set.`;
	}
}

export const facts: Facts = {
	...plain,
	turnBegins: (turn) => say`The chef begins round ${String(turn)}.`,
	turnEnds: (turn) => say`Round ${String(turn)} is over.`,
	turnCounted: (ready, timers) =>
		say`The chef counts: ${counted(ready, 'callback')} to run in this round, and ${counted(timers, 'timer')} running.`,
	selectBegins: looks,
	selectEnds: (seconds, events) => {
		if (events > 0) return say`After ${time(seconds)} there is news of a socket.`;
		return seconds === 0
			? say`There is no news of a socket.`
			: say`After ${time(seconds)} the time to rest is over.`;
	},
	timerFires: (label, task) =>
		task === null
			? say`The timer of ${code(label)} rings. It leaves the timers and goes on the pass.`
			: say`The timer of ${code(label)} in ${task} rings. It leaves the timers and goes on the pass.`,
	timerDropped: (label) => say`The chef drops the cancelled timer of ${code(label)}.`,
	callbackQueued(kind, task, label) {
		if (task === null) return say`The callback ${code(label)} goes on the pass.`;
		return kind === 'wakeup'
			? say`${task} is called for: its next step goes on the pass.`
			: say`A step of ${task} goes on the pass.`;
	},
	callbackBegins: (callback) => say`The chef takes what is first on the pass: ${step(callback)}.`,
	callbackEnds: (callback) =>
		callback.task === null
			? capitalised(say`${step(callback)} is over, and the chef is free.`)
			: say`The step of ${callback.task} is over, and the chef is free.`,
	callbackSkipped: (callback) => say`The chef skips ${step(callback)}, which was cancelled.`,
	timerSet: (label, seconds) =>
		say`A timer is set for ${code(label)}: it rings in ${time(seconds)}.`,
	taskCreated: (task, call) => say`The order ${task} is written up for ${code(call)}.`,
	blockEnds: () => say`The call returns, and the chef is free to move again.`
};
