/** The picture that a link to a scene shows elsewhere, as SVG: its title, and its score as the page draws it. */
import { escaped } from '#lib/base/escaped.ts';
import { pixels } from '#lib/base/units.ts';
import { clip, clipCall, figure, secondsText } from '#lib/layout/labels.ts';
import { scoreAxis, type ScoreSizes } from '#lib/layout/score-axis.ts';
import { barPaths, barsOf, endOf } from '#lib/layout/score-bars.ts';
import { visibleLanes } from '#lib/layout/score-rows.ts';
import { lanes } from '#lib/model/lanes.ts';
import type { Trace } from '#lib/trace/format.ts';

/** What Open Graph asks for, in pixels. */
const CARD = { width: 1200, height: 630 };
const LEFT = 64;
const RIGHT = CARD.width - LEFT;
/** The names of the lanes. */
const NAMES = 250;
/** The score: the middle of its loop's row, its lanes. */
const LOOP = 318;
const LANES = { top: 348, bottom: 530, pitch: 50 };
/** Always whole. */
const SIZES: ScoreSizes = {
	callback: 34,
	callbackLeast: 3,
	turn: 8,
	secondLeast: 1,
	restLeast: 14,
	waits: 0.62
};

interface Card {
	readonly title: string;
	/** Such as the lesson; beside the name of the site. */
	readonly topic: string;
	readonly trace: Trace;
}

/**
 * @param css - The site's stylesheet, which has the colours.
 * @param measure - How wide a text in the serif is, at a size of one.
 */
export function cardSvg(
	{ title, topic, trace }: Card,
	css: string,
	measure: (text: string) => number
): string {
	const ink = coloursOf(css);
	const seconds = trace.events.at(-1)?.at ?? 0;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(CARD.width)} ${n(CARD.height)}">
<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="10" height="10" patternTransform="rotate(-45)"><rect width="10" height="10" fill="${ink('timer-wash')}"/><rect width="10" height="2.8" fill="${ink('timer')}"/></pattern></defs>
<rect width="100%" height="100%" fill="${ink('bg')}"/>
<g transform="translate(${n(LEFT - 8)} 44) scale(1.9)" fill="none"><path d="M22 5H13a8 8 0 0 0 0 16h9a8 8 0 0 0 8-8" stroke="${ink('ink')}" stroke-width="2.6" stroke-linecap="round"/><circle cx="25.5" cy="6.2" r="4.6" fill="${ink('running')}"/></g>
${text(LEFT + 66, 82, 'Loopscope', `font-family="${SERIF}" font-size="38" fill="${ink('ink')}"`)}
${text(RIGHT, 80, topic, `font-family="${SANS}" font-size="28" fill="${ink('ink3')}" text-anchor="end"`)}
${heading(title, measure, ink('ink'))}
${trace.ended.how === 'syntax-error' ? refused(trace, ink) : score(trace, ink)}
${text(RIGHT, 596, secondsText(seconds), `font-family="${SERIF}" font-size="58" fill="${ink('ink')}" text-anchor="end"`)}
</svg>`;
}

/** As the font files themselves say; what is cut from them keeps these names, whatever its weight. */
export const SERIF = 'Newsreader 16pt 16pt';
export const SANS = 'Atkinson Hyperlegible Next';
const MONO = 'Atkinson Hyperlegible Mono ExtraLight';

const n = (value: number): string => String(Math.round(value * 10) / 10);
const text = (x: number, y: number, said: string, style: string): string =>
	`<text x="${n(x)}" y="${n(y)}" ${style}>${escaped(said)}</text>`;

/** The light theme's colours, by name. */
function coloursOf(css: string): (name: string) => string {
	return (name) => {
		const colour = new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(css)?.[1];
		if (colour === undefined) throw new Error(`The stylesheet has no light colour --${name}.`);
		return colour;
	};
}

/** As large as it fits in one line or two; two are as alike in length as can be. */
function heading(title: string, measure: (text: string) => number, fill: string): string {
	const room = RIGHT - LEFT;
	const words = title.split(' ');
	const whole = measure(title);
	const cuts = words
		.slice(1)
		.map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
	const longest = (lines: readonly string[]): number => Math.max(...lines.map(measure));
	const two = cuts.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
	const lines = whole * 70 <= room ? [title] : two;
	const size = Math.min(lines.length === 1 ? 82 : 70, room / longest(lines));
	const first = lines.length === 1 ? 198 : 172;
	return lines
		.map((line, i) =>
			text(
				LEFT - 3,
				first + i * size * 1.08,
				line,
				`font-family="${SERIF}" font-size="${n(size)}" fill="${fill}"`
			)
		)
		.join('\n');
}

/** A program of which no line ran has no score: the line that Python refused. */
function refused({ ended, source }: Trace, ink: (name: string) => string): string {
	const line = source.text.split('\n')[(ended.line ?? 1) - 1] ?? '';
	return [
		text(
			LEFT,
			LANES.top + 40,
			clip(line.replace(/#:.*/, '').trim(), 46),
			`font-family="${MONO}" font-size="38" fill="${ink('ink')}"`
		),
		text(
			LEFT,
			LANES.top + 100,
			'SyntaxError',
			`font-family="${SERIF}" font-size="38" fill="${ink('failed-text')}"`
		)
	].join('\n');
}

function score(trace: Trace, ink: (name: string) => string): string {
	const data = lanes(trace);
	const shown = visibleLanes(data.lanes);
	const room = LANES.bottom - LANES.top;
	const pitch = Math.min(LANES.pitch, room / shown.length);
	const half = pitch * 0.33;
	const named = pitch > 24;
	const left = LEFT + (named ? NAMES : 0);
	const axis = scoreAxis(trace, pixels(RIGHT - left - 14), SIZES);
	const fit = Math.min(1, (RIGHT - left - 14) / axis.width);
	const yOf = (row: number): number => LANES.top + pitch * (row + 0.5);
	const bottom = yOf(shown.length - 0.5);
	const paths = barPaths(
		shown.flatMap((lane, row) => barsOf(lane, pixels(yOf(row)), axis)),
		half,
		1.2
	);
	const ends = shown.flatMap((lane, row) => endOf(lane, pixels(yOf(row)), axis));
	const end = ({ how, x, y }: (typeof ends)[number]): string => {
		const at = x + 5;
		const [top, tall] = [y - half * 1.25, half * 2.5];
		return how === 'failed'
			? `<path d="M${n(at)} ${n(y - half)}l${n(half * 2)} ${n(half * 2)}m0 ${n(-half * 2)}l${n(-half * 2)} ${n(half * 2)}" stroke="${ink('failed')}" stroke-width="4"/>`
			: `<path d="M${n(at)} ${n(top)}v${n(tall)}m6 0v${n(-tall)}" stroke="${ink(how === 'cancelled' ? 'cancelled' : 'ink2')}" stroke-width="2.4"/>`;
	};
	const rests = axis.rests.filter(({ width }) => width > 40);
	return `${
		named
			? shown
					.map(({ name, call }, row) => {
						const label = call === '' ? 'the program' : call === 'Thread' ? name : call;
						return text(
							LEFT,
							yOf(row) + 8,
							clip(clipCall(label, 16), 16),
							`font-family="${call === '' ? SANS : MONO}" font-size="24" fill="${ink('ink2')}"`
						);
					})
					.join('\n')
			: ''
	}
<g transform="translate(${n(left)} 0) scale(${String(fit)} 1)" fill="none">
<path d="${data.turns.map(({ from }) => `M${n(axis.x(from - 1))} ${n(LANES.top - 6)}V${n(bottom)}`).join('')}" stroke="${ink('pencil')}" stroke-width="1.4"/>
<path d="${shown.map((_, row) => `M-8 ${n(yOf(row))}H${n(axis.width + 14)}`).join('')}" stroke="${ink('hair')}" stroke-width="1.6"/>
<path d="${paths.timer}" fill="url(#hatch)" stroke="${ink('timer')}" stroke-width="1.6"/>
<path d="${paths.other}" stroke="${ink('other')}" stroke-width="3.6" stroke-dasharray="0.01 9" stroke-linecap="round"/>
<path d="${paths.ready}" fill="${ink('bg')}" stroke="${ink('ready')}" stroke-width="2.6"/>
<path d="${paths.blocked}${paths.running}" fill="${ink('running')}"/>
${ends.map(end).join('')}
${rests
	.map(({ x, width, began, ended }) => {
		const [from, to] = [x + 8, x + width - 8];
		const line = `<path d="M${n(from)} ${n(LOOP - 7)}v14m0 -7H${n(to)}m0 -7v14" stroke="${ink('ink')}" stroke-width="2.6"/>`;
		const said = width > 110 ? secondsText(ended - began) : width > 64 ? figure(ended - began) : '';
		return `${line}${text((from + to) / 2, LOOP - 12, said, `font-family="${SERIF}" font-size="26" fill="${ink('ink')}" text-anchor="middle"`)}`;
	})
	.join('\n')}
</g>`;
}
