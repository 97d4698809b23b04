const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether more lists and objects lie within each other in a text of JSON: to parse millions of them takes seconds. */
export function isNestedDeeper(json: string, most: number): boolean {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < json.length; at++) {
		const sign = json.charCodeAt(at);
		if (sign === QUOTE) quoted = !quoted;
		else if (sign === BACKSLASH) at++;
		else if (quoted) continue;
		else if (OPENING.has(sign)) depth++;
		else if (CLOSING.has(sign)) depth--;
		if (depth > most) return true;
	}
	return false;
}
