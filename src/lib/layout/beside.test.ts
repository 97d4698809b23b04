import fc from 'fast-check';
import { expect, test } from 'vitest';
import { position } from '#lib/base/units.ts';
import { History } from '#lib/model/history.ts';
import { script } from '#lib/trace/script.ts';
import { valuesBeside } from './beside.ts';

const valued = (name: string, value: string | null): string =>
	`values=${JSON.stringify([{ name, value }])}`;

/** What one step says that has all events of a script. */
function said(text: string): Record<string, string> {
	const { events } = script(text);
	const history = new History(events);
	const [from, to] = [position(0), position(events.length)];
	const beside = valuesBeside(
		events,
		{ from, to },
		history.at(from).context,
		history.at(to).context,
		null
	);
	return Object.fromEntries([...beside].map(([line, { text }]) => [line, text]));
}

test('a value stands behind the line that gave it, and the last one of a step counts', () => {
	const text = `
		line.ran 2
		values.changed function=<module> ${valued('n', '1')}
		line.ran 3
		values.changed function=<module> ${valued('n', '2')}
		values.changed function=<module> ${valued('m', '7')}
		values.changed function=<module> ${valued('n', '3')}
	`;
	expect(said(text)).toEqual({ 2: 'n = 1', 3: 'n = 3  m = 7' });
});

test('arguments stand behind the first line of a function, and what it returns behind its last', () => {
	const text = `
		frame.entered double line=4 coroutine=false
		values.changed function=double ${valued('n', '4')}
		line.ran 5
		frame.exited double returned "8" line=5
	`;
	expect(said(text)).toEqual({ 4: 'n = 4', 5: '→ 8' });
});

test('what tells nothing, and what is gone, is not written', () => {
	const values = fc.constantFrom('<Queue>', '<Lock>', 'None', null);
	fc.assert(
		fc.property(values, (value) => {
			expect(said(`line.ran 2\nvalues.changed function=<module> ${valued('it', value)}`)).toEqual(
				{}
			);
		})
	);
});
