/**
 * Cuts the three typefaces down to the signs and weights that the site uses, and serves them from the site:
 * `import 'virtual:fonts.css'` declares them.
 *
 * The cut files are kept in the cache folder, beside a real stylesheet, so that Vite treats both
 * like any other file of ours: hashed names in a build, plain URLs in development.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

interface Face {
	readonly family: string;
	readonly style: 'normal' | 'italic';
	/** The package's file; its licence (OFL) comes with the notices. */
	readonly file: string;
	/** The range that is kept; a range of one weighs half as much. */
	readonly weights: readonly [number, number];
	/** What it writes, if not every sign. */
	readonly signs?: string;
	/** A part of the signs, in a file of its own that a page without any of them never asks for. */
	readonly part?: { readonly name: string; readonly signs: string };
}

const BASIC_LATIN = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
/** Signs that stand in code, and hardly ever in a sentence. */
const CODE_ONLY = /[#$%&*+<=>@[\\\]^_`{|}~]/g;
/** What English and our pictures need beyond Basic Latin. A sign that a face lacks comes from the fallback. */
const SIGNS = '\u00a0…“”‘’–—·×→←';

const PROSE = BASIC_LATIN.replaceAll(CODE_ONLY, '') + SIGNS;

/** What German needs beyond that. */
const GERMAN = { name: 'german', signs: 'ÄÖÜäöüß„' };

/** What a sentence may be written with; code has its own face. */
export const SENTENCE_SIGNS: ReadonlySet<string> = new Set(PROSE + GERMAN.signs);

/** What the pictures write in italics: quiet notes, all in small letters. */
const SMALL = 'abcdefghijklmnopqrstuvwxyz0123456789 ,;:.';

/** Every face with its own signs. */
const OWN_FACES: readonly Face[] = [
	{
		family: 'Newsreader',
		style: 'normal',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
		weights: [400, 700],
		signs: PROSE
	},
	// The serif of embeds: of one weight and without an italic it is half as heavy. The browser thickens and slants it.
	{
		family: 'Newsreader Upright',
		style: 'normal',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
		weights: [420, 420],
		signs: PROSE
	},
	...[
		{ name: 'small', signs: SMALL },
		{ name: 'rest', signs: (BASIC_LATIN + SIGNS).replaceAll(/[a-z0-9 ,;:.]/g, '') }
	].map((part): Face => ({
		family: 'Newsreader',
		style: 'italic',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
		weights: [400, 400],
		part
	})),
	{
		family: 'Atkinson Hyperlegible Next',
		style: 'normal',
		file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
		weights: [400, 700]
	},
	// One weight: a range of them weighs twice as much, and a thickened letter of code keeps its width.
	{
		family: 'Atkinson Hyperlegible Mono',
		style: 'normal',
		file: '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
		weights: [400, 400]
	}
];

/** A page of German asks for one file more of each face that it reads in; code has no words. */
const GERMAN_FACES = OWN_FACES.filter(
	({ family, part }) => !family.endsWith('Mono') && part?.name !== 'rest'
).map((face): Face => ({ ...face, part: GERMAN }));

/** Of two that know a sign the later one is asked. */
const FACES = [...OWN_FACES, ...GERMAN_FACES];

/** Figures that line up in columns. Kerning would weigh half as much as all the serif's outlines. */
const FEATURES = ['lnum', 'tnum'];

/**
 * System faces stretched to our faces' widths and heights, so that the text does not move when ours arrive.
 * The figures are Capsize's (`createFontStack`), computed once: its tables weigh 169 MB.
 */
const FALLBACKS = `
@font-face {
	font-family: 'Newsreader Fallback';
	src: local('Georgia');
	ascent-override: 76.4676%;
	descent-override: 27.5699%;
	size-adjust: 96.1192%;
}
@font-face {
	font-family: 'Atkinson Hyperlegible Next Fallback';
	src: local('Arial'), local('ArialMT');
	ascent-override: 98.7991%;
	descent-override: 31.7282%;
	line-gap-override: 0%;
	size-adjust: 99.5961%;
}
@font-face {
	font-family: 'Atkinson Hyperlegible Mono Fallback';
	src: local('Courier New'), local('CourierNewPSMT');
	ascent-override: 93.4329%;
	descent-override: 30.0049%;
	size-adjust: 105.3162%;
}
`;

/** `import paths from 'virtual:card-fonts'`: files, for what runs while the site is built. */
const CARD_FONTS = 'virtual:card-fonts';
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/loopscope/fonts');
const { resolve } = createRequire(import.meta.url);

const fileName = ({ family, style, part }: Face): string => {
	const name = family.toLowerCase().replaceAll(' ', '-');
	return `${name}-${style}${part === undefined ? '' : `-${part.name}`}.woff2`;
};

/** Vite writes a small file into the stylesheet, where every page would have to load it. */
const apart = ({ part }: Face): string => (part === undefined ? '' : '?no-inline');

const rangeOf = (signs: string): string =>
	Array.from(signs, (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16)}`).join(', ');

const rule = (face: Face): string => `@font-face {
	font-family: '${face.family}';
	font-style: ${face.style};
	font-weight: ${[...new Set(face.weights)].join(' ')};
	font-display: swap;
	src: url('./${fileName(face)}${apart(face)}') format('woff2');${
		face.part === undefined ? '' : `\n\tunicode-range: ${rangeOf(face.part.signs)};`
	}
}
`;

/** Makes the files unless they are there, and gives the stylesheet's path. */
async function cut(): Promise<string> {
	const sources = FACES.map((face) => readFileSync(resolve(face.file)));
	const key = createHash('sha256').update(JSON.stringify([FACES, SIGNS, FEATURES, FALLBACKS]));
	for (const source of sources) key.update(source);
	const folder = join(CACHE, key.digest('hex').slice(0, 16));
	const stylesheet = join(folder, 'fonts.css');
	if (existsSync(stylesheet)) return stylesheet;

	mkdirSync(folder, { recursive: true });
	for (const [i, face] of FACES.entries()) {
		const [min, max] = face.weights;
		const font = await subsetFont(
			sources[i] ?? Buffer.alloc(0),
			face.part?.signs ?? face.signs ?? BASIC_LATIN + SIGNS,
			{
				targetFormat: 'woff2',
				keepFeatures: FEATURES,
				variationAxes: { wght: min === max ? min : { min, max } }
			}
		);
		writeFileSync(join(folder, fileName(face)), font);
	}
	// Last: where it is, the others are too.
	writeFileSync(stylesheet, FACES.map(rule).join('') + FALLBACKS);
	return stylesheet;
}

/** The faces of the pictures that are drawn while the site is built: of one weight, in the format that their library reads. */
async function cardFonts(): Promise<readonly string[]> {
	const LATIN = Array.from({ length: 0x180 - 32 }, (_, i) => String.fromCodePoint(32 + i)).join('');
	mkdirSync(CACHE, { recursive: true });
	return Promise.all(
		FACES.filter(({ style, family }) => style === 'normal' && family !== 'Newsreader').map(
			async ({ file, weights: [weight] }) => {
				const source = readFileSync(resolve(file));
				const key = createHash('sha256').update(source).update(String(weight)).digest('hex');
				const path = join(CACHE, `${key.slice(0, 16)}.ttf`);
				if (!existsSync(path)) {
					const axes = { variationAxes: { wght: weight }, keepFeatures: FEATURES };
					const font = await subsetFont(source, LATIN + SIGNS, { targetFormat: 'sfnt', ...axes });
					writeFileSync(path, font);
				}
				return path;
			}
		)
	);
}

export function fonts(): Plugin {
	let stylesheet: Promise<string> | undefined;
	return {
		name: 'loopscope:fonts',
		enforce: 'pre',
		resolveId(id) {
			if (id === 'virtual:fonts.css') return (stylesheet ??= cut());
			return id === CARD_FONTS ? `\0${id}` : undefined;
		},
		async load(id) {
			if (id === `\0${CARD_FONTS}`) return `export default ${JSON.stringify(await cardFonts())}`;
		}
	};
}
