import type { Cause, Ending, FutureKind } from '../catalogue.ts';
import { capitalised, code, say, type Sentence } from '../phrases.ts';
import { awaitedWords, list } from './grammar.ts';
import { sharing } from './sharing.ts';

export const FUTURES: Readonly<Record<FutureKind, string>> = {
	future: 'Das Future',
	sleep: 'Das Future von sleep',
	gather: 'Das Future von gather',
	shield: 'Das Future von shield',
	worker: 'Das Future des Auftrags',
	other: 'Ein Future von asyncio selbst',
	unknown: 'Ein Future'
};

const ENDED: Readonly<Record<Ending, string>> = {
	finished: 'ist fertig',
	failed: 'ist gescheitert',
	cancelled: 'wurde abgebrochen'
};

function gathered({ failed, kept, left }: Extract<Cause, { readonly kind: 'gather' }>): Sentence {
	if (failed === null)
		return kept.length === 0
			? say`Alle Tasks von gather sind fertig`
			: say`Alle Tasks von gather sind fertig, und unter den Ergebnissen ist die Ausnahme von ${list(kept)}`;
	const how = ENDED[failed.cancelled ? 'cancelled' : 'failed'];
	return left.length === 0
		? say`${failed.task} ${how}, also löst gather diese Ausnahme aus`
		: say`${failed.task} ${how}, also löst gather diese Ausnahme sofort aus und lässt ${list(left)} weiterlaufen`;
}

/** Why somebody wakes: a sentence without its end. */
export function because(cause: Cause): Sentence {
	switch (cause.kind) {
		case 'object':
			return sharing.over(cause.wait);
		case 'task':
			return say`${cause.task} ${ENDED[cause.how]}`;
		case 'gather':
			return gathered(cause);
		case 'io':
			return say`${code(cause.text)} kann weitergehen`;
		case 'group':
			return say`Alle Tasks der Gruppe sind fertig`;
		case 'wait':
			return say`Die erwartete Nachricht ist da`;
		case 'worker':
			return capitalised(say`${awaitedWords(cause.call)} ist im Thread fertig`);
		case 'future':
			return say`Das Erwartete ist da`;
		case 'cancelled':
			return say`Das Erwartete ist abgebrochen`;
	}
}
