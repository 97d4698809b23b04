import { inEnglish, type Say } from '#lib/labels/label.ts';
import type { TaskState } from '#lib/model/context.ts';

/** Two decimals, for a row of figures. */
export const figure = (seconds: number, say: Say = inEnglish): string =>
	Math.max(0, seconds).toFixed(2).replace('.', say('.'));
/** Seconds as they are written everywhere: two decimals and the unit. */
export const secondsText = (seconds: number, say: Say = inEnglish): string =>
	`${figure(seconds, say)} s`;

/** Letters as people count them: an emoji is one, whatever it is made of. */
const segmenter = new Intl.Segmenter();
/** Most names are of letters that need no look at how they are put together, which takes thirty times as long. */
const PLAIN = /^[ -~]*$/;
const lettersOf = (text: string): readonly string[] =>
	PLAIN.test(text)
		? Array.from(text)
		: Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Two or three characters that fit in a disc: `T3` for Task-3, `w2` for worker-2, `co` for a task named coffee. */
export function tokenLabel(name: string): string {
	const [, number] = /^Task-(\d{1,4})$/.exec(name) ?? [];
	if (number !== undefined) return `T${number}`;
	const [, digits] = /(\d{1,2})$/.exec(name) ?? [];
	const [first = '', second = ''] = lettersOf(name);
	return first + (digits ?? (first.length > 1 ? '' : second));
}

/** Cut to so many characters, as people count them; the last is an ellipsis where something is missing. */
export function clip(text: string, chars: number): string {
	if (text.length <= chars) return text;
	if (chars < 2) return '';
	const seen = lettersOf(text);
	return seen.length <= chars
		? text
		: `${seen
				.slice(0, chars - 1)
				.join('')
				.trimEnd()}…`;
}

/** A call; an argument that has no better name than `<Event object at …>` is left out before anything is cut. */
export const clipCall = (call: string, chars: number): string =>
	call.length <= chars ? call : clip(call.replace(/<.*$/, '…)'), chars);

/** What a task does, as long or as short as fits: `fetch_user(1) → sleep(1)`, `sleep(1)`, or cut. */
export function chainText({ call, waiting }: TaskState, chars: number): string {
	const last = waiting?.text ?? '';
	const whole = last === '' ? call : `${call} → ${last}`;
	if (whole.length <= chars) return whole;
	return last === '' || last.length <= chars
		? clip(last || whole, chars)
		: chars < 10
			? ''
			: clip(last, chars);
}
