interface Place {
	readonly top: number;
	readonly tall: number;
}

const placeOf = ({ offsetTop, offsetHeight }: HTMLElement): Place => ({
	top: offsetTop,
	tall: offsetHeight
});

/**
 * What is in sight of a panel of lines that scrolls. To ask for a place makes the browser lay out the page: so all are
 * asked for at once, in `measure`.
 */
export class Sight {
	readonly #panel: HTMLElement;
	#places: ReadonlyMap<HTMLElement, Place> = new Map();
	#scrolled = 0;
	#height = 0;
	#whole = 0;

	constructor(panel: HTMLElement) {
		this.#panel = panel;
		this.measure();
	}

	/** Whether there is more of it below. */
	get below(): boolean {
		return this.#scrolled + this.#height < this.#whole - 4;
	}
	/** Its size, or that of what is in it, has changed. */
	measure(): void {
		const lines = this.#panel.querySelectorAll('li');
		this.#places = new Map(Array.from(lines, (line) => [line, placeOf(line)]));
		this.#height = this.#panel.clientHeight;
		this.#whole = this.#panel.scrollHeight;
		this.scrolled();
	}
	/** Somebody has scrolled. */
	scrolled(): void {
		this.#scrolled = this.#panel.scrollTop;
	}
	/** The middle of a line, in pixels below the panel's top; `null` where that is out of sight. */
	middleOf(line: HTMLElement | null): number | null {
		if (line === null) return null;
		const { top, tall } = this.#placeOf(line);
		const y = top + tall / 2 - this.#scrolled;
		return y > 0 && y < this.#height ? y : null;
	}
	/** Scrolls so that the line can be seen: where it can't, it becomes the third from the top. */
	keep(line: HTMLElement | null): void {
		if (line === null) return;
		const { top, tall } = this.#placeOf(line);
		const [from, to] = [this.#scrolled, this.#scrolled + this.#height];
		if (top >= from + tall && top + 2 * tall <= to) return;
		this.lead(line);
	}
	/** Scrolls so that the line is the third from the top, as far as there are lines below it. */
	lead(line: HTMLElement | null): void {
		if (line === null) return;
		const { top, tall } = this.#placeOf(line);
		this.#panel.scrollTop = Math.max(0, top - 2 * tall);
		this.scrolled();
	}
	/** By so many lines as tall as this one. */
	scrollBy(lines: number, line: HTMLElement): void {
		this.#panel.scrollTop += lines * this.#placeOf(line).tall;
		this.scrolled();
	}

	#placeOf(line: HTMLElement): Place {
		return this.#places.get(line) ?? placeOf(line);
	}
}
