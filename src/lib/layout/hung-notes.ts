import { pixels, type LoopSeconds } from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import { isLate, type HungPlace } from './hanging.ts';
import { chainText, clip, secondsText } from './labels.ts';
import { LABEL, MONO, SERIF, note, type Note } from './note.ts';
import { emptySiding } from './siding.ts';
import type { StageLayout } from './stage.ts';

/** Tokens that hang side by side for one due time and have one note. */
type Cluster = readonly [HungPlace, ...HungPlace[]];

/** What is written beside the tokens on the ruler, or below them where the next ones are near. */
export function hungNotes({ hung, cut }: StageLayout, now: LoopSeconds, say: Say): readonly Note[] {
	const radius = cut.tokenRadius * 0.86;
	const y = cut.track.gate.y + cut.hang;
	const clusters = clustersOf(hung);
	/** Where the last note that stands left of its token begins. */
	let taken = Infinity;
	return clusters.flatMap((cluster, i) => {
		const [right] = cluster;
		const left = cluster.at(-1) ?? right;
		if (right.later) {
			const style = { anchor: 'end', voice: 'label', tone: 'timer' } as const;
			const text = cut.name === 'compact' ? '' : say('later');
			return note(`h-${right.key}`, left.x - radius - 6, y + 5, text, style);
		}
		const before = clusters[i - 1]?.at(-1);
		const after = clusters[i + 1]?.[0];
		const limit = Math.min(taken, before === undefined ? cut.width + 8 : before.x - radius) - 8;
		const x = right.x + radius + 9;
		const beside = besideNotes(cluster, x, y + 5, limit - x - 6, now, say);
		if (beside.length > 0) return beside;
		if (cut.name === 'compact') {
			const end = left.x - radius - 9;
			const notes = leftNotes(
				cluster,
				end,
				y + 5,
				end - (after === undefined ? 0 : after.x + radius),
				now,
				say
			);
			if (notes.length > 0) taken = end - timeOf(cluster[0], now, say).length * SERIF;
			return notes;
		}
		const middle = (left.x + right.x) / 2;
		const room = Math.min(
			before === undefined ? Infinity : before.x - right.x,
			after === undefined ? Infinity : left.x - after.x
		);
		const from = after === undefined ? emptySiding(cut, say).end + 6 : 0;
		return belowNotes(cluster, middle, y + radius + 17, room - 8, now, say).map((note) => ({
			...note,
			x: pixels(Math.max(note.x, from + (note.text.length * MONO) / 2))
		}));
	});
}

/** The soonest first; a place belongs to its neighbour's cluster if both are due at once. */
function clustersOf(hung: readonly HungPlace[]): readonly Cluster[] {
	const clusters: [HungPlace, ...HungPlace[]][] = [];
	for (const place of [...hung].sort((a, b) => b.x - a.x)) {
		const cluster = clusters.at(-1);
		const neighbour = cluster?.at(-1);
		if (cluster !== undefined && neighbour !== undefined && together(neighbour, place))
			cluster.push(place);
		else clusters.push([place]);
	}
	return clusters;
}

/** Due at once, both past their time and not yet woken, or both among those that have no room. */
const together = (a: HungPlace, b: HungPlace): boolean =>
	a.later || b.later ? a.later === b.later : atOnce(a, b);

const atOnce = (a: HungPlace, b: HungPlace): boolean =>
	a.due === null || b.due === null
		? a.due === b.due && hasFired(a) && hasFired(b)
		: Math.abs(a.due - b.due) < 0.005;

const hasFired = ({ due, task }: HungPlace): boolean =>
	due === null && task?.waiting?.kind === 'sleep';

/** What they wait in and how long, as far as there is room; nothing where not even the time fits. */
function besideNotes(
	cluster: Cluster,
	x: number,
	y: number,
	room: number,
	now: LoopSeconds,
	say: Say
): readonly Note[] {
	const [first] = cluster;
	const time = timeOf(first, now, say);
	const timeWidth = time.length * SERIF;
	const chars = Math.floor((room - timeWidth - 10) / MONO);
	const text = whatOf(cluster, chars);
	// A diamond that does not say what it is says nothing.
	if (room < timeWidth || (first.task === null && text === '')) return [];
	return [
		...note(`h-${first.key}`, x, y, text, { anchor: 'start', voice: 'mono', tone: 'plain' }),
		...note(`t-${first.key}`, x + (text === '' ? 0 : text.length * MONO + 8), y, time, {
			anchor: 'start',
			bold: true,
			voice: 'serif',
			tone: toneOf(first, now)
		})
	];
}

/** The time alone, as it ends at `x`. */
function leftNotes(
	[first]: Cluster,
	x: number,
	y: number,
	room: number,
	now: LoopSeconds,
	say: Say
): readonly Note[] {
	const time = timeOf(first, now, say);
	if (first.task === null || time.length * SERIF > room) return [];
	const tone = toneOf(first, now);
	return note(`t-${first.key}`, x, y, time, { anchor: 'end', bold: true, voice: 'serif', tone });
}

/** One short line: a callback's name, else the time. */
function belowNotes(
	[first]: Cluster,
	x: number,
	y: number,
	room: number,
	now: LoopSeconds,
	say: Say
): readonly Note[] {
	const anchor = 'middle';
	if (first.task === null) {
		const name = clip(first.handle?.label ?? '', Math.floor(room / MONO));
		return note(`h-${first.key}`, x, y, name, { anchor, voice: 'mono', tone: 'plain' });
	}
	const isAhead = first.due !== null && !isLate(first.due, now);
	const time = isAhead ? secondsText(waitOf(first, now), say) : timeOf(first, now, say);
	return time.length * LABEL > room
		? []
		: note(`t-${first.key}`, x, y, time, {
				anchor,
				bold: true,
				voice: 'serif',
				tone: toneOf(first, now)
			});
}

const waitOf = ({ due }: HungPlace, now: LoopSeconds): number => (due === null ? 0 : due - now);

const toneOf = (place: HungPlace, now: LoopSeconds): Note['tone'] =>
	isLate(place.due, now) ? 'failed' : 'timer';

/** `0.60 s left`, `0.90 s late`, or `due` once its timer has fired. */
function timeOf(place: HungPlace, now: LoopSeconds, say: Say): string {
	if (place.due === null) return hasFired(place) ? say('due') : '';
	const wait = waitOf(place, now);
	return isLate(place.due, now)
		? say('{time} late', { time: secondsText(-wait, say) })
		: say('{time} left', { time: secondsText(wait, say) });
}

/** What all have in common; empty where they differ. */
const common = (texts: readonly string[]): string =>
	new Set(texts).size === 1 ? (texts[0] ?? '') : '';

/** What they wait in, if all wait in the same and there is room to say it. */
function whatOf(cluster: Cluster, chars: number): string {
	const [first] = cluster;
	if (cluster.length > 1) {
		const text = common(cluster.map(({ task }) => task?.waiting?.text ?? ''));
		const doer = common(cluster.map(({ task }) => task?.coroutine ?? ''));
		const whole = first.pile > 1 && doer !== '' && text !== '' ? `${doer}(…) → ${text}` : text;
		return whole.length <= chars ? whole : text.length <= chars ? text : '';
	}
	const text = first.task === null ? (first.handle?.label ?? '') : chainText(first.task, chars);
	return text.length <= chars ? text : '';
}
