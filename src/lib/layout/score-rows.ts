import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Lane, LaneId, Lanes } from '#lib/model/lanes.ts';

/** A task's own row. */
export interface LaneRow {
	readonly kind: 'lane';
	readonly key: LaneId;
	readonly lane: Lane;
	/** Its middle. */
	readonly y: Pixels;
}

/** Many tasks of one parent and one coroutine: drawn as one (`band`), or under one another in a box that scrolls. */
export interface CrowdRow {
	readonly kind: 'band' | 'box';
	readonly key: string;
	readonly lanes: readonly Lane[];
	/** `Task-2 to 101` and `fetch_user(…)`. */
	readonly name: string;
	readonly call: string;
	readonly top: Pixels;
	readonly height: Pixels;
}
export type ScoreRow = LaneRow | CrowdRow;

/** Where the rows of the score are, downwards. */
export interface ScoreRows {
	readonly rows: readonly ScoreRow[];
	readonly pitch: Pixels;
	/** Half of a bar's height. */
	readonly half: Pixels;
	/** The conductor's row. */
	readonly loop: Pixels;
	/** The end of the bar lines. */
	readonly bottom: Pixels;
	readonly height: Pixels;
	/** Tasks of one parent, joined by a bracket. */
	readonly families: readonly { readonly top: Pixels; readonly bottom: Pixels }[];
}

/** So many lanes are drawn in full; so many more with their names alone; of still more, siblings are folded. */
const FULL = { lanes: 8, pitch: 36, low: 28, least: 16 };
/** What is above the middle of the first lane, and below the last. */
const HEAD = 90;
const FOOT = 43;
const NAMED = { lanes: 24, pitch: 14 };
/** So tall are many lanes together that have no siblings. */
const CROWD = 250;
/** So many siblings are worth folding. */
const SIBLINGS = 4;
/** A lane in a box, the box's heading, and how many lanes it shows at once. */
export const BOX = { pitch: 24, heading: 32, lanes: 12 };

/** The lanes that a reader should see: tasks, and the program itself where there are no tasks. */
export const visibleLanes = (lanes: readonly Lane[]): readonly Lane[] =>
	lanes.some(({ id }) => id !== 'program') ? lanes.filter(({ id }) => id !== 'program') : lanes;

/** Lanes in order, siblings of a crowd together where the first of them stands. */
function grouped(lanes: readonly Lane[]): readonly (readonly Lane[])[] {
	if (lanes.length <= NAMED.lanes) return lanes.map((lane) => [lane]);
	const groups = new Map<string, Lane[]>();
	for (const lane of lanes) {
		const key = `${lane.parent} ${lane.coroutine}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [lane]);
		else group.push(lane);
	}
	return [...groups.values()].flatMap((group) =>
		group.length >= SIBLINGS ? [group] : group.map((lane) => [lane])
	);
}

function pitchFor(lanes: number, strip: boolean, low: boolean, room: number): number {
	// More lanes than four share their height, so that no strip is taller.
	if (strip) return Math.max(0.5, Math.min(10, 35 / (lanes - 0.5)));
	if (lanes <= FULL.lanes) {
		const fits = (room - HEAD - FOOT) / (lanes - 0.5);
		return Math.max(FULL.least, Math.min(low ? FULL.low : FULL.pitch, fits));
	}
	return lanes <= NAMED.lanes ? NAMED.pitch : CROWD / lanes;
}

/**
 * @param unfolded - Keys of the crowds that are drawn lane by lane.
 * @param strip - The small score at a page's foot: no names, no words.
 * @param low - The window is low, and lanes stand closer.
 * @param room - So tall at most: a few lanes stand as close as that needs, as long as their names can be read.
 */
export function scoreRows(
	data: Lanes,
	unfolded: ReadonlySet<string>,
	strip: boolean,
	low = false,
	room = Infinity
): ScoreRows {
	const groups = grouped(visibleLanes(data.lanes));
	const crowds = groups.filter((group) => group.length > 1).length;
	const pitch = pitchFor(Math.max(1, groups.length - crowds), strip, low, room);
	const half = strip ? pitch * 0.3 : Math.min(8, pitch * 0.36);
	const folded = strip ? 20 : Math.max(40, Math.min(84, CROWD / Math.max(crowds, 1)));
	const gap = strip ? 2 : 7;
	let edge = strip ? 30 - pitch / 2 : HEAD - Math.min(pitch, FULL.pitch) / 2;
	const rows = groups.map((lanes): ScoreRow => {
		const [first] = lanes;
		if (first !== undefined && lanes.length === 1) {
			edge += pitch;
			return { kind: 'lane', key: first.id, lane: first, y: pixels(edge - pitch / 2) };
		}
		const key = `${first?.parent ?? ''} ${first?.coroutine ?? ''}`;
		const open = unfolded.has(key) && !strip;
		const shown = Math.min(lanes.length, BOX.lanes) * BOX.pitch;
		const height = open ? BOX.heading + shown : folded;
		const top = pixels(edge + gap);
		edge += height + 2 * gap;
		const kind = open ? 'box' : 'band';
		return {
			kind,
			key,
			lanes,
			top,
			height: pixels(height),
			name: nameOf(lanes),
			call: callOf(lanes)
		};
	});
	const last = rows.at(-1);
	const bottom = last?.kind === 'lane' ? last.y + Math.min(13, pitch / 2) : edge - gap;
	return {
		rows,
		pitch: pixels(pitch),
		half: pixels(half),
		loop: pixels(strip ? 17 : 56),
		bottom: pixels(bottom),
		height: pixels(bottom + (strip ? 3 : FOOT)),
		families: pitch < NAMED.pitch ? [] : familiesOf(rows)
	};
}

/** `Task-2 to 101`, or the first name and how many more where names have no common beginning. */
function nameOf(lanes: readonly Lane[]): string {
	const [first, last] = [lanes[0]?.name ?? '', lanes.at(-1)?.name ?? ''];
	const [, stem, number] = /^(.*?)(\d+)$/.exec(last) ?? [];
	return stem !== undefined && number !== undefined && first.startsWith(stem)
		? `${first} to ${number}`
		: `${first} and ${String(lanes.length - 1)} more`;
}

function callOf(lanes: readonly Lane[]): string {
	const [first] = lanes;
	if (first === undefined) return '';
	return lanes.every(({ call }) => call === first.call) ? first.call : `${first.coroutine}(…)`;
}

function familiesOf(rows: readonly ScoreRow[]): ScoreRows['families'] {
	const families = new Map<LaneId, { top: Pixels; bottom: Pixels; lanes: number }>();
	for (const row of rows) {
		const lanes = row.kind === 'lane' ? [row.lane] : row.lanes;
		const parent = lanes[0]?.parent ?? 'program';
		const top = row.kind === 'lane' ? row.y : pixels(row.top + 12);
		const bottom = row.kind === 'lane' ? row.y : pixels(row.top + row.height - 12);
		const family = families.get(parent);
		if (family === undefined) families.set(parent, { top, bottom, lanes: lanes.length });
		else families.set(parent, { ...family, bottom, lanes: family.lanes + lanes.length });
	}
	return [...families].flatMap(([parent, { top, bottom, lanes }]) =>
		parent !== 'program' && lanes > 1 ? [{ top, bottom }] : []
	);
}
