import { capitalised, code, quote, say, time as inFigures, type Sentence } from '../phrases.ts';

/** The most names that a sentence lists. */
const MOST = 4;

/** "Task-2, Task-3 und Task-4"; of many, the first few. */
export function list(items: readonly Sentence[]): Sentence {
	if (items.length > MOST) {
		const shown = items.slice(0, MOST - 1);
		return say`${commas(shown)} und ${String(items.length - shown.length)} weitere`;
	}
	const last = items.at(-1);
	if (last === undefined) return say`nichts`;
	return items.length === 1 ? last : say`${commas(items.slice(0, -1))} und ${last}`;
}

const commas = (items: readonly Sentence[]): Sentence =>
	items.flatMap((item, index) => (index === 0 ? item : say`, ${item}`));

/** Virtual seconds, with a decimal comma. */
export const time = (seconds: number): Sentence =>
	inFigures(seconds).map((phrase) => ({ ...phrase, text: phrase.text.replace('.', ',') }));

/** What was printed, in German quotation marks. */
export const quoted = (text: string): Sentence => quote(text, ['„', '“']);

/** Of a verb or a pronoun, the form that goes with so many. */
export const agree = (items: readonly Sentence[], one: string, more: string): string =>
	items.length === 1 ? one : more;

/** "kein Timer", "1 Timer", "2 Timer". */
export const counted = (count: number, one: string, more: string): string =>
	count === 0 ? `kein ${one}` : `${String(count)} ${count === 1 ? one : more}`;

const ORDINALS = ['', 'ersten', 'zweiten', 'dritten', 'vierten', 'fünften'];

/** As after "zum": "dritten"; from the sixth on, "6.". */
export const ordinal = (number: number): string => ORDINALS[number] ?? `${String(number)}.`;

/** " in Zeile 5", or nothing. */
export const inLine = (line: number | null): string =>
	line === null ? '' : ` in Zeile ${String(line)}`;

/** What begins a clause that a comma has to end before the sentence goes on. */
const CLAUSE =
	/, (?:(?:an|auf|aus|für|in|mit|von) )?(?:der|die|das|dem|den|deren|dass|weil|bis|damit|sodass|sobald|während|wo)\b/;

const endsInClause = (deed: Sentence): boolean =>
	deed.some(({ kind, text }) => kind === 'words' && CLAUSE.test(text));

/** "startet f(), gibt „a“ aus und wartet auf g()". */
function inOrder(deeds: readonly Sentence[]): Sentence {
	const [first = [], ...rest] = deeds;
	return rest.reduce((all, deed, index) => {
		const isLast = index === rest.length - 1;
		const comma = !isLast || endsInClause(deeds[index] ?? []);
		return say`${all}${comma ? ',' : ''}${isLast ? ' und ' : ' '}${deed}`;
	}, first);
}

/**
 * One sentence of one actor. The verb of a German sentence stands second: where a reason leads into it, who acts comes after
 * the verb. So every deed begins with its verb, one word, and what belongs to the verb stands at the deed's end:
 * "läuft weiter" becomes "läuft Task-2 weiter".
 */
export function does(actor: Sentence, deeds: readonly Sentence[], why: Sentence): Sentence {
	const said = inOrder(deeds);
	if (why.length === 0) return capitalised(say`${actor} ${said}.`);
	const [verb, rest] = split(said);
	return capitalised(say`${why}${verb} ${actor}${rest}.`);
}

/** The first word, and what follows it. */
function split(deed: Sentence): readonly [string, Sentence] {
	const [head, ...rest] = deed;
	const text = head?.text ?? '';
	const end = text.search(/[ ,]|$/);
	return [text.slice(0, end), say`${text.slice(end)}${rest}`];
}

/** What the recorder says of a wait without a name, by what it begins with. */
const WAITS: readonly (readonly [RegExp, string])[] = [
	[/^its next turn$/, 'die nächste Runde'],
	[/^a future$/, 'ein Future'],
	[/^a thread$/, 'die Arbeit'],
	[/^future (?=\S)/, 'das Future '],
	[/^(gather|TaskGroup|as_completed|shield) of a future$/, '$1 mit einem Future'],
	[/^(gather|TaskGroup|as_completed|shield) of (?=\S)/, '$1 mit '],
	[/^wait for (?=\d)/, 'wait mit ']
];

/** What is waited for, as the trace words it: `sleep(1)`, or "ein Future". */
export function spoken(text: string): string {
	const found = WAITS.find(([words]) => words.test(text));
	return found === undefined ? text : text.replace(...found);
}

/** That as a piece of the sentence: code where it is. */
export const awaitedWords = (text: string): Sentence =>
	/^(?:its next turn|a future|a thread)$/.test(text) ? say`${spoken(text)}` : code(spoken(text));
