import type { Awaited } from '../catalogue.ts';
import { capitalised, code, say, type Sentence } from '../phrases.ts';
import { agree, awaitedWords, list, time } from './grammar.ts';
import { sharing } from './sharing.ts';

const READS = /\.(?:read|sock_recv)/;

/** What a task waits for on a socket. */
const UNTIL: readonly (readonly [RegExp, string])[] = [
	[READS, ', bis Bytes ankommen'],
	[/connect/, ', bis die Verbindung steht'],
	[/sock_accept/, ', bis ein Client kommt'],
	[/\.(?:drain|sock_send)/, ', bis wieder Platz ist'],
	[/serve_forever/, ', bis jemand es abbricht']
];

/** Why a task goes on: what it waited for has come. */
export function over({ kind, text, tasks, shared }: Awaited): Sentence {
	if (shared !== null) return say`${sharing.over(shared)}, also `;
	switch (kind) {
		case 'yield':
			return say`Nach einer Runde in der Bereit-Schlange `;
		case 'sleep':
			return say`${code(text)} ist vorbei, also `;
		case 'task':
			return tasks.length === 0
				? capitalised(say`${awaitedWords(text)} ist fertig, also `)
				: say`${list(tasks)} ${agree(tasks, 'ist', 'sind')} fertig, also `;
		case 'gather':
			return say`${code('gather')} hat alles Nötige, also `;
		case 'group':
			return say`Die Tasks der Gruppe sind fertig, also `;
		case 'wait':
			return say`Die erwartete Nachricht ist da, also `;
		case 'object':
			return text.endsWith('.get')
				? say`${code(text)} hat ein Element, also `
				: say`${code(text)} macht den Weg frei, also `;
		case 'worker':
			return capitalised(say`${awaitedWords(text)} ist im Thread fertig, also `);
		case 'io':
			return READS.test(text)
				? say`${code(text)} hat alles Nötige, also `
				: say`${code(text)} ist erledigt, also `;
		case 'shield':
		case 'future':
		case 'other':
			return say`Das Warten ist vorbei, also `;
	}
}

/** What that means for the loop. */
const free = (alone: boolean): string =>
	alone ? ', und die Schleife hat sonst nichts zu tun' : ', also ist die Schleife frei für andere';

export function awaited({ kind, text, tasks, left, alone, shared }: Awaited): Sentence {
	if (shared !== null) return sharing.waits(shared);
	const names = tasks.length === 0 ? null : list(tasks);
	switch (kind) {
		case 'yield':
			return say`lässt andere vor`;
		case 'sleep':
			return left === null
				? say`wartet auf ${code(text)}${free(alone)}`
				: say`wartet auf ${code(text)} mit einem Timer von ${time(left)}${free(alone)}`;
		case 'task':
			return say`wartet auf das Ende von ${names ?? code(text)}${free(alone)}`;
		case 'gather':
			return names === null
				? say`wartet auf ${code('gather')}`
				: say`wartet mit ${code('gather')} auf das Ende von ${names}`;
		case 'group':
			return names === null
				? say`wartet, bis seine Gruppe von allen Tasks gehört hat`
				: say`wartet auf die Tasks seiner Gruppe: ${names}`;
		case 'wait':
			return names === null
				? say`wartet auf eine Nachricht`
				: say`wartet auf eine Nachricht von ${names}`;
		case 'object':
			return say`wartet auf ${code(text)}, bis der Weg frei ist`;
		case 'shield':
			return say`wartet hinter einem Schild auf ${names ?? 'ein Future'}`;
		case 'future':
			return text === ''
				? say`wartet auf ein Future, das noch kein Ergebnis hat`
				: say`wartet auf ${awaitedWords(text)}, bis es ein Ergebnis gibt`;
		case 'io':
			return say`wartet auf ${code(text)}${UNTIL.find(([words]) => words.test(text))?.[1] ?? ''}`;
		case 'worker':
			return text === 'a thread'
				? say`wartet auf das Ergebnis eines Threads${free(alone)}`
				: say`wartet auf das Ergebnis von ${code(text)} in einem Thread${free(alone)}`;
		case 'other':
			return text === ''
				? say`wartet auf etwas, das noch nicht da ist`
				: say`wartet auf ${awaitedWords(text)}, bis es so weit ist`;
	}
}
