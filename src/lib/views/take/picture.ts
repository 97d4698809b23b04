import { flushSync, mount, unmount } from 'svelte';
import { NOMINAL_WIDTHS } from '#lib/layout/cut.ts';
import { pixels } from '#lib/base/units.ts';
import { plain } from '#lib/narration/phrases.ts';
import type { PlayerState } from '#lib/state/player.svelte.ts';
import { LOW } from '../shared/low.ts';
import { inOneLine, listsOf } from '../stage/lists.ts';
import { facesFor } from './faces.ts';
import { standalone } from './presentation.ts';
import StageCopy from './StageCopy.svelte';

/** A picture that needs nothing else: a whole SVG file. */
export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** Room round the stage, whose finished tasks and threads reach a little beyond it. */
const MARGIN = { x: 44, y: 16 };

/**
 * The stage as it stands, in the page's colours and as wide as on the page; twice the same place gives twice the same bytes.
 *
 * @param title - Of the recording.
 * @throws TypeError - A typeface could not be loaded.
 */
export async function pictureOf(player: PlayerState, title: string): Promise<Picture> {
	const host = document.createElement('div');
	// Where a picture has its size, and nobody sees it.
	host.style.cssText = 'position: fixed; left: -9999px; top: 0; visibility: hidden';
	document.body.append(host);
	const copy = mount(StageCopy, { target: host, props: { player, ...cutOnPage() } });
	try {
		flushSync();
		const [patterns, stage] = host.querySelectorAll('svg');
		if (patterns === undefined || stage === undefined) throw new Error('The stage has no picture.');
		host.style.visibility = '';
		// Both are read before anything is waited for: the page may go on meanwhile.
		const file = composed(stage, patterns, {
			title: headingOf(player, title),
			desc: descOf(player)
		});
		const faces = facesFor(stage);
		const { root, width, height } = file;
		const style = svgElement('style');
		style.textContent = await faces;
		root.querySelector('desc')?.after(style);
		return { svg: new XMLSerializer().serializeToString(root), width, height };
	} finally {
		await unmount(copy);
		host.remove();
	}
}

/** As wide as the stage is on the page, or would be where the scene is read in another way. */
function cutOnPage() {
	const room = document.querySelector('main [role=tabpanel]')?.clientWidth;
	return {
		width: room === undefined ? (NOMINAL_WIDTHS[0] ?? pixels(900)) : pixels(room),
		low: matchMedia(LOW).matches
	};
}

function composed(
	stage: SVGSVGElement,
	patterns: SVGSVGElement,
	words: { readonly title: string; readonly desc: string }
) {
	const { width: inner, height: tall } = stage.viewBox.baseVal;
	const [width, height] = [inner + 2 * MARGIN.x, tall + 2 * MARGIN.y];
	const root = standalone(stage);
	const given = {
		xmlns: 'http://www.w3.org/2000/svg',
		viewBox: [-MARGIN.x, -MARGIN.y, width, height].join(' '),
		width: String(width),
		height: String(height),
		role: 'img'
	};
	for (const [name, value] of Object.entries(given)) root.setAttribute(name, value);
	const ground = svgElement('rect');
	const place = { x: -MARGIN.x, y: -MARGIN.y, width, height, fill: groundOf(document.body) };
	for (const [name, value] of Object.entries(place)) ground.setAttribute(name, String(value));
	root.prepend(...named(words), ...usedOf(patterns, root), ground);
	return { root, width, height };
}

const named = (words: Readonly<Record<string, string>>): readonly Element[] =>
	Object.entries(words).map(([name, text]) => {
		const element = svgElement(name);
		element.textContent = text;
		return element;
	});

/** The hatches and glows that something is filled with. */
function usedOf(patterns: SVGSVGElement, root: Element): readonly Element[] {
	const used = new Set(
		[...root.querySelectorAll('[fill^="url"]')].map((element) => element.getAttribute('fill') ?? '')
	);
	const defs = svgElement('defs');
	for (const each of patterns.querySelectorAll('[id]'))
		if ([...used].some((fill) => fill.includes(`#${each.id}`)))
			defs.append(standalone(each, getComputedStyle(patterns)));
	return defs.childElementCount === 0 ? [] : [defs];
}

const groundOf = (element: Element): string => getComputedStyle(element).backgroundColor;

const svgElement = (name: string): Element =>
	document.createElementNS('http://www.w3.org/2000/svg', name);

const headingOf = ({ step, length, label }: PlayerState, title: string): string =>
	label('{title}, step {n} of {of}', { title, n: step, of: length });

/** What is said of the step, and who is where. */
function descOf({ sentence, loop, level, told, label }: PlayerState): string {
	const lists = listsOf(loop, level, told, label).map(
		(list) => `${list.name}: ${inOneLine(list)}.`
	);
	return [plain(sentence), ...lists].join(' ');
}
