import type { Callback, FutureKind, Facts } from '../catalogue.ts';
import { capitalised, code, say, time, type Sentence } from '../phrases.ts';
import { counted, list } from './grammar.ts';

const FUTURES: Readonly<Record<FutureKind, string>> = {
	future: 'A future is made.',
	sleep: 'A future is made that will end the sleep.',
	gather: 'A future is made that will hold what gather collects.',
	shield: 'A future is made that shields another.',
	worker: 'A future is made that will hold what a thread gives back.',
	other: 'A future of asyncio’s own is made.',
	unknown: 'A future is made.'
};

function step({ task, label, isTimer }: Callback): Sentence {
	if (task !== null) return say`the next step of ${task}`;
	return isTimer ? say`the callback of the ${code(label)} timer` : say`the callback ${code(label)}`;
}

export const facts: Facts = {
	turnBegins: (turn) => say`Turn ${String(turn)} of the loop begins.`,
	turnEnds: (turn) => say`Turn ${String(turn)} is over.`,
	turnCounted: (ready, timers) =>
		say`The loop counts: ${counted(ready, 'callback')} to run in this turn, and ${counted(timers, 'timer')} waiting.`,
	selectBegins(timeout, why) {
		switch (why) {
			case 'ready':
				return say`The loop asks the selector for news but does not wait, because something is ready.`;
			case 'stopping':
				return say`The loop asks the selector for news but does not wait, because it is to stop.`;
			case 'overdue':
				return say`The loop asks the selector for news but does not wait, because a timer is due already.`;
			case 'timer':
				return say`The loop asks the selector for news and may sleep for ${time(timeout ?? 0)}, because the nearest timer is due then.`;
			case 'threads':
				return say`The loop asks the selector for news and sleeps until there is some, because no timer is set and a thread is at work.`;
			case 'sockets':
				return say`The loop asks the selector for news and sleeps until there is some on a socket, because no timer is set.`;
			case 'nothing':
				return say`The loop asks the selector for news and would sleep for ever, because no timer is set.`;
		}
	},
	selectEnds: (seconds, events) => {
		if (events > 0) return say`The selector answers after ${time(seconds)} with news of a socket.`;
		return seconds === 0
			? say`The selector answers at once: no news of a socket.`
			: say`The selector answers after ${time(seconds)}: the time is over.`;
	},
	timerFires: (label, task) =>
		task === null
			? say`The timer of ${code(label)} is due. It leaves the timers and joins the ready queue.`
			: say`The timer of ${code(label)} in ${task} is due. It leaves the timers and joins the ready queue.`,
	timerDropped: (label) => say`The loop drops the cancelled timer of ${code(label)}.`,
	callbackQueued(kind, task, label) {
		if (task === null) return say`The callback ${code(label)} joins the ready queue.`;
		return kind === 'wakeup'
			? say`${task} wakes: its next step joins the ready queue.`
			: say`A step of ${task} joins the ready queue.`;
	},
	callbackBegins: (callback) => say`The loop takes the head of the ready queue: ${step(callback)}.`,
	callbackEnds: (callback) =>
		callback.task === null
			? capitalised(say`${step(callback)} returns to the loop.`)
			: say`The step of ${callback.task} returns to the loop.`,
	callbackSkipped: (callback) => say`The loop skips ${step(callback)}, which was cancelled.`,
	timerSet: (label, seconds) =>
		say`A timer is set for ${code(label)}: it is due in ${time(seconds)}.`,
	taskCreated: (task, call) => say`${task} is made to run ${code(call)}.`,
	futureCreated: (kind) => say`${FUTURES[kind]}`,
	lineRuns: (line, actor) => say`${actor} runs line ${String(line)}.`,
	frameEnters: (call) => say`The code of ${code(call)} begins to run.`,
	frameExits(name, how, value, exit) {
		if (how === 'returned') return say`${code(name)} returns ${code(value)}.`;
		if (exit === null) return say`${code(name)} lets ${code(value)} through.`;
		return say`${code(name)} lets ${code(value)} through, which comes up in ${code(exit.to)}, line ${String(exit.line)}.`;
	},
	comesUp: (error, line, first) =>
		first
			? say`${code(error)} comes up in line ${String(line)}, before any of its code runs.`
			: say`${code(error)} comes up at the ${code('await')} in line ${String(line)}.`,
	frameYields: (name, value) => say`${code(name)} yields ${code(value)}, and its frame stays.`,
	frameGoesOn: (name) => say`${code(name)} goes on behind its yield.`,
	valuesChange: (values) =>
		say`${list(
			values.map(({ name, value }) =>
				value === null ? say`${code(name)} is gone` : say`${code(name)} is ${code(value)}`
			)
		)} now.`,
	blockEnds: () => say`The call returns, and the thread is free again.`
};
