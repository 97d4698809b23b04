/** What a drawing looks like by the page's stylesheets, written down in the drawing itself. */

/** What an element has from its parent, unless it says otherwise. */
const INHERITED = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-dashoffset',
	'stroke-linecap',
	'stroke-linejoin',
	'font-family',
	'font-size',
	'font-style',
	'font-weight',
	'letter-spacing',
	'text-anchor',
	'paint-order'
];
/** What is an element's own, and what it is where nothing is said. */
const OWN: Readonly<Record<string, string>> = {
	opacity: '1',
	'stop-color': 'rgb(0, 0, 0)',
	'stop-opacity': '1',
	transform: 'none'
};
/** No attribute of SVG: it stays a style. */
const STYLED = 'font-variant-numeric';
/** What the page needs of its pictures, and a file does not. */
const OF_THE_PAGE = ['class', 'style', 'tabindex', 'focusable', 'role'];

/**
 * A copy that needs no stylesheet, and in which what does not show is left out.
 *
 * @param drawing - Stands in a document, so that it has styles.
 * @param parent - What is known already where it will stand.
 */
export function standalone(drawing: Element, parent?: CSSStyleDeclaration): Element {
	const style = getComputedStyle(drawing);
	const copy = document.createElementNS(drawing.namespaceURI, drawing.localName);
	for (const { name, value } of drawing.attributes)
		if (!OF_THE_PAGE.includes(name) && !/^(aria|data|on)/.test(name))
			copy.setAttribute(name, value);
	for (const name of INHERITED) {
		const value = style.getPropertyValue(name);
		copy.removeAttribute(name);
		if (value !== parent?.getPropertyValue(name)) copy.setAttribute(name, written(value));
	}
	for (const [name, initial] of Object.entries(OWN)) {
		const value = style.getPropertyValue(name);
		// Turned already by an attribute: the style only repeats it.
		if (name === 'transform' && (copy.hasAttribute(name) || copy.hasAttribute('patternTransform')))
			continue;
		if (value !== initial) copy.setAttribute(name, value);
	}
	const styled = style.getPropertyValue(STYLED);
	if (styled !== (parent?.getPropertyValue(STYLED) ?? 'normal'))
		copy.setAttribute('style', `${STYLED}:${styled}`);
	for (const child of drawing.childNodes) {
		if (child instanceof Element) copy.append(standalone(child, style));
		else if (child instanceof Text && hasText(drawing)) copy.append(child.data);
	}
	return copy;
}

/** Lengths as every program that draws SVG reads them. */
const written = (value: string): string => value.replaceAll(/(\d)px/g, '$1');

/** Elsewhere a text is the space between two elements. */
const hasText = ({ localName }: Element): boolean => ['text', 'tspan', 'title'].includes(localName);
