/** The site's typefaces, as far as a drawing is set in them. */

/** A set text: its first family, its style, and every sign that is set so. */
interface Use {
	readonly family: string;
	readonly style: string;
	readonly signs: Set<string>;
}

/**
 * Stylesheet with the faces that a drawing needs, in the order of the page's own, each with its file inside.
 *
 * @param drawing - Stands in a document, so that it has styles.
 * @throws TypeError - A typeface could not be loaded.
 */
export async function facesFor(drawing: Element): Promise<string> {
	const uses = usesIn(drawing);
	const needed = [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].flatMap((rule) =>
			rule instanceof CSSFontFaceRule && uses.some((use) => isFor(rule, use))
				? [{ rule, base: sheet.href ?? document.baseURI }]
				: []
		)
	);
	const written = await Promise.all(needed.map(({ rule, base }) => withFile(rule, base)));
	return written.join('');
}

function usesIn(drawing: Element): readonly Use[] {
	const uses = new Map<string, Use>();
	for (const element of drawing.querySelectorAll('text, tspan')) {
		const style = getComputedStyle(element);
		const family = unquoted(style.fontFamily.split(',')[0] ?? '');
		const key = `${family} ${style.fontStyle}`;
		const use = uses.get(key) ?? { family, style: style.fontStyle, signs: new Set<string>() };
		uses.set(key, use);
		for (const sign of element.textContent) use.signs.add(sign);
	}
	return [...uses.values()];
}

function isFor({ style }: CSSFontFaceRule, use: Use): boolean {
	const has = (name: string): string => style.getPropertyValue(name);
	if (unquoted(has('font-family')) !== use.family) return false;
	if ((has('font-style') || 'normal') !== use.style) return false;
	const range = has('unicode-range');
	return range === '' || [...use.signs].some((sign) => isWithin(sign.codePointAt(0) ?? 0, range));
}

/** @param range - Such as `U+61-7a, U+2e`. */
const isWithin = (sign: number, range: string): boolean =>
	range.split(',').some((part) => {
		const [from = 0, to = from] = part
			.trim()
			.slice(2)
			.split('-')
			.map((hex) => Number.parseInt(hex, 16));
		return from <= sign && sign <= to;
	});

async function withFile({ style }: CSSFontFaceRule, base: string): Promise<string> {
	const [, address = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
	const response = await fetch(new URL(address, base));
	if (!response.ok) throw new TypeError(`${address}: ${String(response.status)}`);
	const file = `url(${await dataAddress(await response.blob())}) format("woff2")`;
	const said = ['font-family', 'font-style', 'font-weight', 'unicode-range'].flatMap((name) => {
		const value = style.getPropertyValue(name);
		return value === '' ? [] : [`${name}:${value};`];
	});
	return `@font-face{${said.join('')}src:${file}}`;
}

const dataAddress = (font: Blob): Promise<string> =>
	new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(
				(typeof reader.result === 'string' ? reader.result : '').replace(
					/^[^,]*/,
					'data:font/woff2;base64'
				)
			);
		};
		reader.onerror = () => {
			reject(new TypeError('The typeface could not be read.'));
		};
		reader.readAsDataURL(font);
	});

const unquoted = (name: string): string => name.trim().replaceAll(/["']/g, '');
