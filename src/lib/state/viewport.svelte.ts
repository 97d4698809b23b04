import { SvelteSet } from 'svelte/reactivity';
import { pixels, type Pixels, type Playhead } from '#lib/base/units.ts';
import { scoreRows, type ScoreRows } from '#lib/layout/score-rows.ts';
import {
	NO_PAN,
	draggedTo,
	leftOf,
	panTo,
	placeUnder,
	playheadAtPlace,
	playheadIn,
	scoreView,
	zoomRange,
	zoomedView,
	type Press,
	type ScoreView
} from '#lib/layout/score-view.ts';
import { layoutScore, type ScoreLayout } from '#lib/layout/score.ts';
import type { PlayerState } from './player.svelte.ts';

/** A score that is not zoomed. */
const AS_IT_IS = [1, 1] as const;

/** The window that a score has in common with another one, and up to where it is in ink. */
export interface SharedWindow {
	readonly view: ScoreView;
	readonly x: Pixels;
}

/** The window onto a score: how near, how far along, which crowds are unfolded, and what is drawn in it. */
export class ViewportState {
	readonly #player: PlayerState;
	readonly #width: () => number;
	readonly #strip: () => boolean;
	readonly #low: () => boolean;
	readonly #tall: () => number;
	readonly #shared: () => SharedWindow | null;
	readonly #unfolded = new SvelteSet<string>();
	#zoom = $state(1);
	#pan = $state.raw(NO_PAN);

	readonly #base = $derived.by(
		() =>
			this.#shared()?.view ?? scoreView(this.#player.trace, pixels(this.#width()), this.#strip())
	);
	readonly #range = $derived.by(() => (this.shared ? AS_IT_IS : zoomRange(this.#base)));
	readonly #view = $derived.by(() => zoomedView(this.#base, this.zoom));
	readonly #rows = $derived.by(() =>
		scoreRows(this.#player.lanes, this.#unfolded, this.#strip(), this.#low(), this.#tall())
	);
	readonly #layout = $derived.by(() =>
		layoutScore(this.#player.lanes, this.#view.axis, this.#rows, this.#strip(), this.#player.label)
	);

	/**
	 * @param width - Of the window, names included, in pixels; read again whenever it is needed.
	 * @param strip - Whether it is the small score of a page's foot.
	 * @param low - Whether the window is low.
	 * @param tall - So tall it should be at most, in pixels.
	 * @param shared - Where another score has the same, which then stays as it is; `null`: its own.
	 */
	constructor(
		player: PlayerState,
		width: () => number,
		strip: () => boolean,
		low: () => boolean = () => false,
		tall: () => number = () => Infinity,
		shared: () => SharedWindow | null = () => null
	) {
		this.#player = player;
		this.#width = width;
		this.#strip = strip;
		this.#low = low;
		this.#tall = tall;
		this.#shared = shared;
	}

	get view(): ScoreView {
		return this.#view;
	}
	get rows(): ScoreRows {
		return this.#rows;
	}
	get layout(): ScoreLayout {
		return this.#layout;
	}
	/** 1: as it is laid out. */
	get zoom(): number {
		return Math.max(this.#range[0], Math.min(this.#zoom, this.#range[1]));
	}
	/** The least and the most that it may be. */
	get range(): readonly [least: number, most: number] {
		return this.#range;
	}
	/** The playhead's place along the axis: up to there it is in ink. */
	get x(): Pixels {
		return this.#shared()?.x ?? playheadIn(this.#view, this.#player.steps, this.#player.playhead);
	}
	/** Whether the playhead is another score's as well, and drawn over both. */
	get shared(): boolean {
		return this.#shared() !== null;
	}
	/** Another place's than the playhead's own. */
	readonly xOf = (at: Playhead): Pixels => playheadIn(this.#view, this.#player.steps, at);
	/** The place of the axis at the window's left edge. */
	get left(): Pixels {
		return leftOf(this.#view, this.x, this.#pan, this.#player.playhead);
	}
	/** Whether there is more than the window shows. */
	get long(): boolean {
		return this.#view.axis.width > this.#view.room + 1;
	}

	readonly placeUnder = (x: number): number => placeUnder(this.#view, this.left, x);
	/** Where a click in the window goes: in the middle of a wait to that moment, else to the nearest end of a step. */
	readonly playheadUnder = (x: number): Playhead =>
		playheadAtPlace(this.#view, this.#player.steps, this.placeUnder(x));

	/** Zooms about a place that stays where it is. @param x - In the window; the playhead where nothing is said. */
	readonly zoomBy = (by: number, x?: number): void => {
		const at = x ?? this.x - this.left + this.#view.names;
		const place = this.placeUnder(at) / this.#view.axis.width;
		this.#zoom = this.zoom * by;
		this.#moveTo(place * this.#view.axis.width - (at - this.#view.names));
	};
	/** @param by - In pixels; to the right where it is positive. */
	readonly panBy = (by: number): void => {
		this.#moveTo(this.left + by);
	};
	/** Shows all of it. */
	readonly whole = (): void => {
		this.#zoom = this.#range[0];
		this.#pan = NO_PAN;
	};
	/** Where along the axis a pressed pointer has dragged the playhead to. */
	readonly dragPlace = (press: Press, x: number): number => draggedTo(this.#view, press, x);
	/** The same in steps. */
	readonly dragTo = (press: Press, x: number): Playhead =>
		playheadAtPlace(this.#view, this.#player.steps, this.dragPlace(press, x));
	/** Moves the window so that the place under a dragging pointer is where the pointer is. */
	readonly holdUnder = (press: Press, x: number): void => {
		this.#moveTo(draggedTo(this.#view, press, x) - (x - this.#view.names));
	};
	readonly toggle = (crowd: string): void => {
		if (!this.#unfolded.delete(crowd)) this.#unfolded.add(crowd);
	};

	#moveTo(left: number): void {
		if (this.shared) return;
		this.#pan = panTo(this.#view, left, this.x, this.#player.playhead);
	}
}
