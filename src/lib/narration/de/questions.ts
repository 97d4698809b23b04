import { capitalised, code, join, say, type Sentence } from '../phrases.ts';
import type { QuestionWords } from '../question-words.ts';
import { agree, awaitedWords, list, quoted, time } from './grammar.ts';

/** A sentence may begin with "das Programm". */
const sentence = (strings: TemplateStringsArray, ...parts: (Sentence | string)[]): Sentence =>
	capitalised(say(strings, ...parts));

const TIMES = ['nie', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal'];

const times = (count: number): string => TIMES[count] ?? `${String(count)}-mal`;

export const questionWords: QuestionWords = {
	runsNext: (now) =>
		now === null
			? say`Wer läuft als Nächstes?`
			: say`Wer läuft als Nächstes, sobald ${now} die Schleife freigibt?`,
	printsNext: () => say`Was wird als Nächstes ausgegeben?`,
	endsWhen: (who, now) => say`Die Uhr steht bei ${time(now)}. Wann endet ${who}?`,
	wakesWhy: (task) => say`Als Nächstes wacht ${task} auf. Warum?`,

	task: (task, call) => say`${task}, ${code(call)}`,
	newTask: (call) => say`ein Task für ${code(call)}, den es noch nicht gibt`,
	time: (at) => say`bei ${time(at)}`,
	printed: quoted,
	printOf: (what, line) => say`${code(what)}, aus Zeile ${String(line)}`,
	comes(kind, task, text) {
		switch (kind) {
			case 'sleep':
				return say`Der Timer von ${code(text)} ist abgelaufen`;
			case 'task':
				return say`${task ?? code(text)} ist fertig`;
			case 'gather':
				return say`${code('gather')} hat alles Nötige`;
			case 'group':
				return say`Alle Tasks einer Gruppe sind fertig`;
			case 'wait':
				return say`Es gibt eine Nachricht von ${awaitedWords(text)}`;
			case 'worker':
				return sentence`${awaitedWords(text)} ist im Thread fertig`;
			case 'io':
				return say`${code(text)} kann weitergehen`;
			case 'yield':
			case 'shield':
			case 'future':
			case 'object':
			case 'other':
				return sentence`${awaitedWords(text)} ist fertig`;
		}
	},
	turnCame: () => say`Der Task hat nur andere vorgelassen und ist wieder an der Reihe`,
	isCancelled: () => say`Der Task wird abgebrochen`,

	onlyReady: (who) => sentence`${who} steht als Einziger in der Bereit-Schlange.`,
	readyLongest: (who) =>
		sentence`${who} steht am längsten in der Bereit-Schlange: Wer zuerst kommt, kommt zuerst dran.`,
	firstInQueue: (who) => sentence`${who} steht vorn in der Bereit-Schlange.`,
	turnAgain: (who) =>
		sentence`${who} hat andere vorgelassen und ist wieder an der Reihe: Jetzt steht er vorn in der Bereit-Schlange.`,
	readyOnceMade: (who) =>
		sentence`Sobald ${who} erzeugt ist, kommt er in die Bereit-Schlange und steht dort vorn.`,
	runsAtOnce: (who) =>
		sentence`${who} wartet nicht ab: Er läuft sofort los, mitten in dem Task, der ihn erzeugt.`,
	timerWakes: (who, label, at) =>
		sentence`Der Timer von ${code(label)} läuft bei ${time(at)} ab. Er weckt ${who}, und der steht dann vorn in der Bereit-Schlange.`,
	timerCalls: (who, at) =>
		sentence`Der Timer von ${who} läuft bei ${time(at)} ab, bevor sonst jemand an der Reihe ist.`,
	threadGoesOn: (who) => sentence`${who} läuft weiter, während der Thread der Schleife wartet.`,

	notMade: (who) => sentence`${who} gibt es noch nicht.`,
	isDone: (who) => sentence`${who} ist dann schon fertig und läuft nie wieder.`,
	runsAlready: (who, other) =>
		sentence`${who} läuft schon: Erst kommt ${other} an die Reihe, dann geht es hier weiter.`,
	readyLater: (who, first) =>
		sentence`${who} ist auch bereit, aber ${first} war früher bereit: In der Bereit-Schlange kommt zuerst dran, wer zuerst kommt.`,
	threadBefore: (who, thread) =>
		sentence`${who} muss in der Bereit-Schlange warten, ${thread} aber nicht.`,
	runsAfter: (who, first) => sentence`${who} läuft erst weiter, wenn ${first} dran war.`,
	waitsFor: (who, text, until) =>
		until === null
			? sentence`${who} wartet auf ${awaitedWords(text)}, und das ist noch nicht fertig.`
			: sentence`${who} wartet bis ${time(until)} auf ${awaitedWords(text)}.`,
	waitsForTask: (who, tasks, text) =>
		tasks.length === 0
			? sentence`${who} wartet auf das Ende von ${code(text)}.`
			: sentence`${who} wartet auf ${list(tasks)}, ${agree(tasks, 'der noch nicht fertig ist', 'die noch nicht fertig sind')}.`,
	isOverdue: (who, text, due) =>
		sentence`Der Timer von ${code(text)} in ${who} ist bei ${time(due)} abgelaufen, aber die Schleife hat sich noch nicht darum gekümmert.`,
	dueLater: (who, at) => sentence`Der Timer von ${who} läuft erst bei ${time(at)} ab.`,

	runsOn: (who, line) =>
		line === null
			? sentence`${who} läuft weiter, und vorher muss niemand warten.`
			: sentence`${who} läuft weiter und muss vor Zeile ${String(line)} auf nichts warten.`,
	printsFirst: (why, who, line, others) =>
		join([
			why,
			...(others ? [say`Wer vorher läuft, gibt nichts aus.`] : []),
			...(line === null ? [] : [sentence`${who} gibt das in Zeile ${String(line)} aus.`])
		]),
	printsLater: (who, text, line, at) =>
		line === null
			? sentence`${who} gibt ${text} erst später aus, bei ${time(at)}.`
			: sentence`${who} kommt erst später zu Zeile ${String(line)} und gibt ${text} bei ${time(at)} aus.`,
	printsThen: (why, text, at) => join([why, say`${text} wird bei ${time(at)} ausgegeben.`]),
	neverRuns: (line) => say`Zeile ${String(line)} läuft in diesem Programm nie.`,

	endsAtOnce: (who) => sentence`${who} muss auf nichts mehr warten und läuft bis zum Ende.`,
	endsAfter: (who, text, until, waits) =>
		waits === 1
			? sentence`${who} wartet bis ${time(until)} auf ${awaitedWords(text)} und läuft dann bis zum Ende.`
			: sentence`${who} wartet ${times(waits)}, zuletzt bis ${time(until)} auf ${awaitedWords(text)}. Danach geht es bis zum Ende.`,
	endsThen: (who, at) => sentence`Bei ${time(at)} endet ${who}.`,
	waitsAgain: (who, text, at) =>
		sentence`Bei ${time(at)} hat ${who} das Warten auf ${awaitedWords(text)} hinter sich, muss aber noch einmal warten.`,
	notYet: (who, text) => sentence`${who} muss erst auf ${awaitedWords(text)} warten.`,
	timerThen: (label, at) => say`Bei ${time(at)} läuft nur der Timer von ${code(label)} ab.`,
	callReturns: (at) => say`Bei ${time(at)} kehrt ein Aufruf zurück, aber danach kommt noch mehr.`,
	programEnds: (who, at) =>
		sentence`Das ganze Programm läuft bis ${time(at)}: ${who} endet schon vorher.`,

	wakesOther: (other, task) => sentence`Darauf wartet ${other}, aber nicht ${task}.`,
	cutShort: (task, text) =>
		sentence`${task} wird abgebrochen, bevor das Warten auf ${awaitedWords(text)} vorbei ist.`,
	neverGaveWay: (task, text) =>
		sentence`${task} hat nicht nur andere vorgelassen: Er wartet auf ${awaitedWords(text)} und schläft so lange.`,
	nobodyAsked: (task) => sentence`Niemand hat ${task} abgebrochen.`
};
