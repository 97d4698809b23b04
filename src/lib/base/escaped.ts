/** A text as it stands in HTML or SVG, between tags or in double quotes. */
export const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
