import type { LoopSeconds, Position } from '#lib/base/units.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import type { HandleId, TaskId, WorkerId } from '#lib/trace/format.ts';

export const KINDS = ['runs-next', 'prints-next', 'ends-when', 'wakes-why'] as const;
export type QuestionKind = (typeof KINDS)[number];

/** Who can run: a task, a callback of the program, or a thread. */
export type Runner =
	| { readonly kind: 'task'; readonly task: TaskId }
	| { readonly kind: 'callback'; readonly handle: HandleId }
	| { readonly kind: 'worker'; readonly worker: WorkerId };

/** What a candidate stands for, so that a picture can point at it. */
export type Token =
	| Runner
	/** A print: its line, and who ran it; `n` is the event. */
	| {
			readonly kind: 'print';
			readonly n: number;
			readonly line: number | null;
			readonly task: TaskId | null;
	  }
	/** A line that never runs. */
	| { readonly kind: 'line'; readonly line: number }
	| { readonly kind: 'time'; readonly at: LoopSeconds }
	/** What somebody waits for is there; `task` is who waits. */
	| { readonly kind: 'wait'; readonly task: TaskId }
	/** A way to wake that has to do with no wait: it gave way, or somebody cancels it. */
	| { readonly kind: 'turn' | 'cancel'; readonly task: TaskId };

/** Whose token it is, by its own id; `null`: nobody's, since it is a time, a line or a reason. */
export function idOf(token: Runner): TaskId | HandleId | WorkerId;
export function idOf(token: Token): TaskId | HandleId | WorkerId | null;
export function idOf(token: Token): TaskId | HandleId | WorkerId | null {
	if (token.kind === 'task') return token.task;
	if (token.kind === 'callback') return token.handle;
	return token.kind === 'worker' ? token.worker : null;
}

export interface Candidate {
	readonly words: Sentence;
	readonly stands: Token;
	readonly right: boolean;
	/** Why it is right, or why not. */
	readonly why: Sentence;
}

/** A question about what comes after a place of the run, and its answer. */
export interface Question {
	readonly kind: QuestionKind;
	readonly words: Sentence;
	/** Two to four, in an order that says nothing of which is right; one is. */
	readonly candidates: readonly Candidate[];
	/** Where it is asked. */
	readonly at: Position;
	/** The first place at which the run itself has answered. */
	readonly answeredAt: Position;
}
