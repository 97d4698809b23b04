/** How much of each frame the page's script takes while a recording plays. */
import type { Browser, Page } from 'playwright';
import { COLUMNS, distribution, row } from './distribution.ts';

const SECONDS = 8;

/** What Chromium writes down of the main thread: script, and making the picture from the page. */
const SCRIPT = new Set([
	'FunctionCall',
	'FireAnimationFrame',
	'RunMicrotasks',
	'EventDispatch',
	'TimerFire'
]);
const RENDERING = new Set([
	'UpdateLayoutTree',
	'Layout',
	'PrePaint',
	'Paint',
	'Layerize',
	'Commit'
]);

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly tid: number;
	/** Microseconds by the wall, for the frame that it belongs to. */
	readonly ts: number;
	/** Microseconds of work by this thread: other programs on the machine don't count. */
	readonly tts?: number;
	readonly tdur?: number;
}

/** Plays from the middle, and gives the milliseconds of script and of rendering in each frame. */
async function play(browser: Browser, page: Page, address: string) {
	await page.goto(address);
	await page.locator('html[data-step]').waitFor();
	const slider = page.getByRole('slider', { name: 'Timeline' });
	await slider.fill(String(Math.round(Number(await slider.getAttribute('max')) / 2)));
	await page.getByRole('button', { name: 'Play' }).click();
	await browser.startTracing(page, { categories: ['devtools.timeline'] });
	await page.waitForTimeout(SECONDS * 1000);
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: readonly TraceEvent[];
	};
	const frames = traceEvents.filter(({ name }) => name === 'FireAnimationFrame');
	const main = traceEvents.filter(({ tid, ph }) => tid === frames[0]?.tid && ph === 'X');
	const starts = frames.map(({ ts }) => ts).sort((a, b) => a - b);
	return {
		script: perFrame(
			main.filter(({ name }) => SCRIPT.has(name)),
			starts
		),
		rendering: perFrame(
			main.filter(({ name }) => RENDERING.has(name)),
			starts
		)
	};
}

/** Milliseconds between each frame's start and the next; what lies inside another counts once. */
function perFrame(events: readonly TraceEvent[], starts: readonly number[]): readonly number[] {
	const sums = starts.map(() => 0);
	let end = 0;
	let frame = 0;
	for (const { ts, tts = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
		while ((starts[frame + 1] ?? Infinity) <= ts) frame++;
		const fresh = Math.max(0, tts + tdur - Math.max(tts, end));
		end = Math.max(end, tts + tdur);
		if (ts >= (starts[0] ?? 0)) sums[frame] = (sums[frame] ?? 0) + fresh / 1000;
	}
	return sums;
}

export async function frames(browser: Browser, gallery: string): Promise<void> {
	console.log(
		`\nFrames: ${String(SECONDS)} s of play from the middle, ms of work per frame by the page's main thread`
	);
	console.log(
		'  script: JavaScript and what it flushes (target: p99 below 16); rendering: style, layout, paint'
	);
	console.log(row('', ...COLUMNS, 'frames'));
	for (const [name, speed] of [
		['blocked-loop', 1],
		['hundred-tasks', 1],
		['hundred-tasks', 8],
		['thousand-tasks', 1]
	] as const) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const { script, rendering } = await play(
			browser,
			page,
			`${gallery}?specimen=${name}&speed=${String(speed)}`
		);
		const label = `${name} ×${String(speed)}`;
		console.log(row(`${label}, script`, ...distribution(script), String(script.length)));
		console.log(row(`${label}, rendering`, ...distribution(rendering), String(rendering.length)));
		await page.close();
	}
}
