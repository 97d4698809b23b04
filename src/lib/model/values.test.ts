import { expect, test } from 'vitest';
import { valuesAt } from './values.ts';
import { replay } from './replay.ts';
import { script } from '#lib/trace/script.ts';

const last = (text: string) => replay(script(text)).last.context;
const named = (name: string, value: string | null): string =>
	`values=${JSON.stringify([{ name, value }])}`;

test('a frame keeps its values until they change or go', () => {
	const context = last(`
		frame.entered work coroutine=false
		values.changed function=work ${named('total', '1')}
		values.changed function=work ${named('error', 'None')}
		values.changed function=work ${named('total', '2')}
		values.changed function=work ${named('error', null)}
	`);
	expect(valuesAt(context, { task: null, function: 'work' })).toEqual([
		{ name: 'total', value: '2' }
	]);
	expect(valuesAt(context, { task: null, function: 'other' })).toEqual([]);
});

test('a generator that has yielded keeps its frame, apart from one that runs', () => {
	const began = `
		frame.entered countdown coroutine=false
		values.changed function=countdown ${named('n', '3')}
		frame.yielded countdown three
		values.changed function=<module> ${named('limit', '3')}
	`;
	const place = { task: null, function: 'countdown' };
	expect(valuesAt(last(began), place)).toEqual([{ name: 'n', value: '3' }]);
	expect(valuesAt(last(began), { task: null, function: '<module>' })).toEqual([
		{ name: 'limit', value: '3' }
	]);
	const second = `${began}
		frame.entered countdown coroutine=false
		values.changed function=countdown ${named('n', '9')}`;
	expect(valuesAt(last(second), place)).toEqual([{ name: 'n', value: '9' }]);
	const left = `${second}
		frame.exited countdown`;
	expect(valuesAt(last(left), place)).toEqual([{ name: 'n', value: '3' }]);
});

test('a generator goes on only after it has yielded', () => {
	const { illegal } = replay(
		script('frame.entered countdown coroutine=false\nframe.resumed countdown')
	);
	expect(illegal).toMatch(/only after it has yielded/);
});
