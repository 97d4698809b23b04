import { playhead, type Playhead } from '#lib/base/units.ts';
import { taskOf } from '#lib/trace/ids.ts';
import type { OwnLaneId } from '#lib/model/lane.ts';
import { stepReaching } from '#lib/model/places.ts';
import type { ScoreArrow } from '#lib/layout/score-arrows.ts';
import type { Press } from '#lib/layout/score-view.ts';
import type { PlayerState } from '#lib/state/player.svelte.ts';
import type { ViewportState } from '#lib/state/viewport.svelte.ts';
import type * as Near from './near.ts';
import { Pinch } from './pinch.ts';

/** What is shown of another place than the present one, and where it points to in the window. */
export interface Preview {
	readonly at: Playhead;
	/** In pixels of the window. */
	readonly x: number;
	readonly y: number;
	readonly above: boolean;
	readonly mark: () => string;
}

/** A place in a recording. */
export interface Place {
	readonly player: PlayerState;
	readonly at: Playhead;
}

/** The score that a pointer is on. */
export interface Surface {
	readonly player: PlayerState;
	readonly viewport: ViewportState;
	readonly strip: () => boolean;
	/** How many pixels of the window one of the score's own is. */
	readonly scale: () => number;
	readonly near: () => typeof Near | null;
	readonly score: () => HTMLElement;
	/** `null`: another score has it. */
	readonly range: () => HTMLInputElement | null;
	/** A place in another recording for one along the axis, where this one has nothing more. */
	readonly beyond: (x: number) => Place | null;
}

/** A press, and the arrow under it. */
interface Pressed extends Press {
	readonly arrow: ScoreArrow | null;
}

/** A score's pointers: what they hover over, drag, pinch and press. */
export class ScorePointer {
	#preview = $state.raw<Preview | null>(null);
	#dismissed = $state(false);
	#arrow = $state.raw<ScoreArrow | null>(null);
	#scrubbing = $state(false);
	/** Whose lane the pointer is on, where that answers the question which stands. */
	#answer = $state.raw<OwnLaneId | null>(null);
	#press: Pressed | null = null;
	readonly #pinch = new Pinch();
	readonly #on: Surface;

	constructor(on: Surface) {
		this.#on = on;
	}

	/** What is shown of another place, unless Esc has put it away or a question stands. */
	readonly shown = $derived.by(() =>
		this.#dismissed || this.#on.player.asking.hides ? null : this.#preview
	);

	/** The arrow under the pointer, which a click follows to its cause. */
	get arrow(): ScoreArrow | null {
		return this.#on.player.asking.hides ? null : this.#arrow;
	}
	/** Whether a click is for what is under the pointer, rather than for the place. */
	get means(): boolean {
		return this.arrow !== null || (this.#on.player.asking.hides && this.#answer !== null);
	}
	/** Whether the slider's own thumb may not follow, since a pointer drags or a finger is down. */
	get holds(): boolean {
		return this.#scrubbing || this.#pinch.touched;
	}

	show(at: Playhead, clientX: number, y: number, mark = (): string => ''): void {
		const { score, viewport, strip, scale } = this.#on;
		const { top } = score().getBoundingClientRect();
		// In the half of the score that the pointer is not in, so that one can go there and read.
		const above = strip() || y > viewport.rows.loop + 18;
		const edge = strip() ? -8 : viewport.rows.loop + (above ? 8 : 26);
		this.#preview = { at, x: clientX, y: top + edge * scale(), above, mark };
	}
	readonly leave = (): void => {
		this.#preview = null;
		this.#dismissed = false;
		this.#mean(null);
	};

	readonly begin = (event: PointerEvent): void => {
		if (event.button !== 0 || !isScore(event)) return;
		// The native thumb would jump to its own, even scale.
		event.preventDefault();
		const { score, range, viewport } = this.#on;
		range()?.focus({ focusVisible: false, preventScroll: true });
		score().setPointerCapture(event.pointerId);
		const { x } = this.#locate(event);
		if (this.#pinch.begin(event, x)) {
			this.#give('cancelled');
			return;
		}
		this.#press = { x, place: viewport.placeUnder(x), arrow: this.#arrow };
		// What lies ahead of a question is not drawn, so that nothing is there to be pressed.
		if (this.#arrow === null && !this.#on.player.asking.hides) this.#drag(event);
	};
	readonly move = (event: PointerEvent): void => {
		const { viewport } = this.#on;
		const { x } = this.#locate(event);
		const pinched = this.#pinch.move(event, x);
		if (pinched !== null) {
			viewport.panBy(-pinched.by);
			viewport.zoomBy(pinched.zoom, pinched.middle);
		} else if (this.#press !== null) {
			if (this.#scrubbing || Math.abs(x - this.#press.x) > 4) this.#drag(event);
		} else if (event.pointerType !== 'touch' && isScore(event)) {
			this.#hover(event);
		} else if (event.target instanceof Element && event.target.closest('.card') === null) {
			this.#preview = null;
			this.#mean(null);
		}
	};
	readonly end = (event: PointerEvent): void => {
		this.#pinch.end(event);
		if (this.#press !== null && !this.#scrubbing) this.#click(event, this.#press);
		this.#give('ended');
		if (event.pointerType === 'touch') this.leave();
	};
	readonly cancel = (event: PointerEvent): void => {
		this.#pinch.end(event);
		this.#give('cancelled');
		this.leave();
	};
	/** Esc gives a drag back, puts a preview away, or lets a selected task go. */
	readonly escape = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		if (this.#scrubbing) this.#give('cancelled');
		else if (this.shown === null && !(event.target as Element).closest('dialog, [popover]'))
			this.#on.player.attention.select(null);
		if (this.#preview !== null) this.#dismissed = true;
	};
	readonly wheel = (event: WheelEvent): void => {
		const { viewport, scale } = this.#on;
		const { deltaX, deltaY, ctrlKey } = event;
		if (ctrlKey) viewport.zoomBy(Math.exp(-deltaY * 0.01), this.#locate(event).x);
		else if (Math.abs(deltaX) > Math.abs(deltaY) && viewport.long) viewport.panBy(deltaX / scale());
		else return;
		event.preventDefault();
		this.#preview = null;
	};

	#hover(event: PointerEvent): void {
		const { near, player, range, score, strip, viewport } = this.#on;
		const { x, y } = this.#locate(event);
		if (player.asking.hides) {
			this.#mean(null, this.#answerAt(y));
			return;
		}
		const place = viewport.placeUnder(x);
		const over = event.target === (range() ?? score()) && x > viewport.view.names;
		const close = near()?.arrowNear(viewport.layout.arrows, place, y, 6);
		this.#mean(over && close?.kind !== 'created' ? (close ?? null) : null);
		if (x < viewport.view.names || this.#on.beyond(place) !== null) this.#preview = null;
		else if (this.#arrow !== null) {
			const cause = playhead(stepReaching(player.steps, this.#arrow.at));
			this.show(cause, event.clientX, y, () =>
				player.label('Arrow: what woke whom. A click goes to the cause.')
			);
		} else {
			// Whoever comes first comes before what can tell.
			const mark = (): string =>
				strip()
					? ''
					: (near()?.markAt(viewport.layout, player.lanes, place, y, player.label) ?? '');
			this.show(viewport.playheadUnder(x), event.clientX, y, mark);
		}
	}
	#drag(event: PointerEvent): void {
		if (this.#press === null) return;
		const { player, viewport } = this.#on;
		if (!this.#scrubbing) player.scrub('began');
		this.#scrubbing = true;
		this.#mean(null);
		// The whole page shows what is under a pointer that drags: a second caption beside it would only cover it.
		this.#preview = null;
		const { x } = this.#locate(event);
		const elsewhere = this.#on.beyond(viewport.dragPlace(this.#press, x));
		if (elsewhere !== null) {
			elsewhere.player.scrubTo(elsewhere.at);
			return;
		}
		const at = viewport.dragTo(this.#press, x);
		player.scrubTo(at);
		viewport.holdUnder(this.#press, x);
	}
	#click(event: PointerEvent, { place, arrow }: Pressed): void {
		const { player, viewport } = this.#on;
		const answer = this.#answerAt(this.#locate(event).y);
		if (arrow !== null) this.#follow(arrow);
		else if (answer !== null) player.choose(answer);
		else if (place < viewport.x) this.#drag(event);
	}
	/** The lanes of a strip are too close to be meant one by one. */
	#answerAt(y: number): OwnLaneId | null {
		const { near, player, strip, viewport } = this.#on;
		const lane = strip() ? null : (near()?.laneAt(viewport.rows, y) ?? null);
		return lane !== null && player.asking.answerOf(lane) ? lane : null;
	}
	#follow({ at, to }: ScoreArrow): void {
		const { player } = this.#on;
		const { name = '' } = player.loop.tasks.get(to ?? '') ?? {};
		const step = stepReaching(player.steps, at);
		player.toCause({ name, first: false, step, from: player.step });
	}
	/** The press is over: what it began is kept or given back. */
	#give(how: 'ended' | 'cancelled'): void {
		if (this.#scrubbing) this.#on.player.scrub(how);
		this.#press = null;
		this.#scrubbing = false;
	}
	#mean(next: ScoreArrow | null, answer: OwnLaneId | null = null): void {
		if (this.#arrow === next && this.#answer === answer) return;
		this.#arrow = next;
		this.#answer = answer;
		this.#on.player.attention.point(answer ?? taskOf(next?.to ?? next?.from ?? null));
	}
	#locate({ clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
		const { left, top } = this.#on.score().getBoundingClientRect();
		const scale = this.#on.scale();
		return { x: (clientX - left) / scale, y: (clientY - top) / scale };
	}
}

const isScore = ({ target }: Event): boolean =>
	target instanceof Element && target.closest('button, .card, .list') === null;
