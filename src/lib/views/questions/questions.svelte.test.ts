import { flushSync, tick } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Specimen from '../../../../tests/gallery/Specimen.svelte';
import type { CodePiece } from '#lib/layout/code.ts';
import { History } from '#lib/model/history.ts';
import { stepsOf } from '#lib/model/steps.ts';
import { narrator } from '#lib/narration/narrator.ts';
import { plain } from '#lib/narration/phrases.ts';
import { Questions } from '#lib/questions/questions.ts';
import { slugOf } from '#lib/recorder/scenarios.ts';
import type { Trace } from '#lib/trace/format.ts';
import { thingsPanel } from '../things/panel.ts';

interface Module {
	readonly default: Trace;
	readonly code: readonly (readonly CodePiece[])[];
}
const scenarios = Object.entries(
	import.meta.glob<Module>('/src/scenarios/*.py', { query: '?trace', eager: true })
).map(([path, { default: trace, code }]) => [slugOf(path), trace, code] as const);

/** A scene as the site shows it. */
async function scene(name: string, trace: Trace, code: Module['code']): Promise<HTMLElement> {
	const things = await thingsPanel(trace);
	const { container } = await render(Specimen, { name, trace, code, things });
	return container;
}

const region = (root: ParentNode): HTMLElement | null =>
	root.querySelector('section[aria-label=Question]');
const key = (name: string): void => {
	document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
	flushSync();
};
function seek(root: ParentNode, step: number): void {
	const range = root.querySelector<HTMLInputElement>('input[type=range]');
	if (range === null) throw new Error('There is no timeline.');
	range.value = String(step);
	range.dispatchEvent(new Event('input', { bubbles: true }));
	flushSync();
}
/** So many places of a run are looked at, evenly spread: a page takes its time to change. */
const MOST = 12;

/** Without a frame in between, once all is loaded. */
async function until(holds: () => boolean): Promise<void> {
	for (let turn = 0; !holds() && turn < 400; turn++) {
		if (turn > 20) await new Promise((done) => setTimeout(done));
		await tick();
	}
}

/** All texts of a scene, seen or not, but for the question's own and the program's. */
function textsOf(root: Node): readonly string[] {
	const texts: string[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL, (node) =>
		node instanceof Element && node.matches('section[aria-label=Question], .line > code, .gutter')
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT
	);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		if (node instanceof Text) texts.push(node.data.trim());
		else if (node instanceof Element)
			for (const { name, value } of node.attributes)
				if (/^(?:aria-|title$|data-|alt$)/.test(name)) texts.push(value);
	}
	return texts.filter((text) => text !== '');
}
/** Sentences are of several pieces: each in one. */
const sentencesOf = (root: ParentNode): readonly string[] =>
	[...root.querySelectorAll('.sentence, .narration p')].map((each) => each.textContent.trim());

afterEach(() => {
	history.replaceState(null, '', location.pathname);
});

describe.each(scenarios)('%s', (name, trace, code) => {
	const steps = stepsOf(trace, 'story');
	const model = new History(trace.events);
	const tell = narrator(trace, steps, model);
	const questions = new Questions(trace, model);
	const sentences = steps.map(({ number }) => plain(tell(number)).trim());
	const asked = steps.filter(({ to }) => questions.all(to, null).length > 0);
	const apart = Math.ceil(asked.length / MOST);
	const places = asked.filter((_, i) => i % apart === 0);

	/** What is told of later alone: neither said nor printed nor made before. */
	function laterThan(step: number, position: number) {
		const [before, after] = [trace.events.slice(0, position), trace.events.slice(position)];
		const told = sentences.slice(0, step);
		const known = before.map((event) => JSON.stringify(event)).join() + told.join();
		const isKnown = (line: string): boolean => known.includes(JSON.stringify(line).slice(1, -1));
		const printed = after.flatMap((event) =>
			event.type === 'output.written' ? event.text.split('\n').map((line) => line.trim()) : []
		);
		const titles = trace.markers
			.filter((marker) => marker.position === null || marker.position > position)
			.map(({ title }) => title);
		return {
			sentences: sentences.slice(step).filter((sentence) => !told.includes(sentence)),
			// A shorter line may be a word of the page's own.
			lines: [...printed, ...titles].filter((line) => line.length > 6 && !isKnown(line)),
			tasks: new Set(after.flatMap((event) => (event.type === 'task.created' ? [event.name] : [])))
		};
	}

	test('while a question stands, the page knows nothing of what comes later', async () => {
		await page.viewport(1440, 900);
		const root = await scene(name, trace, code);
		expect(region(root)).toBeNull();
		for (const { number, to } of places) {
			seek(root, number);
			key('q');
			await until(() => region(root) !== null);
			expect(region(root), `question at step ${String(number)}`).not.toBeNull();

			const later = laterThan(number, to);
			const texts = textsOf(root.querySelector('.scene') ?? root);
			const told = new Set(sentencesOf(root));
			const leaks = [
				...later.sentences.filter((sentence) => told.has(sentence)),
				...later.lines.filter((line) => texts.some((text) => text.includes(line))),
				...texts.filter((text) => text.split(/[\s:,.]+/).some((word) => later.tasks.has(word))),
				...texts.filter((text) => text.includes('runs next'))
			];
			expect(leaks, `at step ${String(number)}`).toEqual([]);
			expect(root.querySelectorAll('[aria-label=Transcript] li')).toHaveLength(number);
			const begun = trace.events
				.slice(0, to)
				.flatMap((event) => (event.type === 'turn.began' ? [event.turn] : []));
			const written = [...root.querySelectorAll('text.turn')].map(({ textContent }) =>
				Number(textContent.replace('turn', ''))
			);
			expect(written.filter((turn) => turn > Math.max(...begun))).toEqual([]);
		}
		// What has scrolled meanwhile says so while it is there.
		await new Promise((done) => requestAnimationFrame(done));
	});
});
