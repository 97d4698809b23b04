import { describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { loopSeconds } from '#lib/base/units.ts';
import { langOf, type WordsName } from '#lib/narration/languages.ts';
import { readAddress, writeAddress } from './address.ts';
import { safeStorage } from './safe-storage.ts';

const read = (query: string) => {
	const warn = vi.fn<(text: string) => void>();
	return {
		address: readAddress(new URLSearchParams(query), warn),
		warnings: warn.mock.calls.length
	};
};

describe('reading an address', () => {
	test('takes names and values in any case', () => {
		const { address, warnings } = read(
			'Pause=ASK&STEP=7&Level=EVENTS&theme=Dark&speed=.5&autoplay=1'
		);
		expect(address).toMatchObject({
			step: 7,
			level: 'events',
			theme: 'dark',
			speed: 0.5,
			autoplay: true,
			pause: 'ask'
		});
		expect(warnings).toBe(0);
	});

	test('reads seconds with and without minutes', () => {
		expect(read('t=1.5').address.t).toBe(1.5);
		expect(read('t=1:23').address.t).toBe(83);
		expect(read('t=1:').warnings).toBe(1);
	});

	test('reads where a play ends, as a moment or a step, and how often it is played', () => {
		expect(read('end=1:23').address.end).toEqual({ step: null, t: 83 });
		expect(read('End=Step:8').address.end).toEqual({ step: 8, t: null });
		expect(read('loop').address.loop).toBe(1);
		expect(read('loop=3').address.loop).toBe(3);
	});

	test('takes a bare name, 1 and true for yes, 0 and false for no', () => {
		for (const yes of ['autoplay', 'autoplay=', 'autoplay=1', 'AutoPlay=TRUE'])
			expect(read(yes)).toMatchObject({ address: { autoplay: true }, warnings: 0 });
		for (const no of ['links=0', 'Links=False'])
			expect(read(no)).toMatchObject({ address: { links: false }, warnings: 0 });
	});

	test.each([
		'step=-1',
		'step=x',
		'step=1.5',
		'speed=9',
		'speed=0',
		'level=all',
		't=soon',
		'autoplay=yes',
		'pause=questions',
		'theme=pink',
		'theme=',
		'motion=slow',
		'speed=fast',
		'marker=',
		'keys=all',
		'controls=0',
		'words=baroque',
		'panels=',
		'panels=loop,stack',
		'links=no',
		'blank=2',
		'end=soon',
		'end=step:x',
		'end=step:',
		'loop=-1',
		'loop=often'
	])('falls back with one warning for %s', (query) => {
		const { address, warnings } = read(query);
		expect(warnings).toBe(1);
		expect(address).toEqual(read('').address);
	});

	test('reads panels as a set, and a room’s own keys and colours where it says nothing', () => {
		expect(read('panels=Code, loop,code').address.panels).toEqual(['loop', 'code']);
		expect(read('panels=loop,code&code=hidden').address.panels).toEqual(['loop']);
		expect(read('code=hidden').address.panels).toEqual(['loop', 'timeline', 'narration']);
		const presumed = { keys: 'focus', theme: 'projector' } as const;
		const of = (query: string) =>
			readAddress(new URLSearchParams(query), () => undefined, presumed);
		expect(of('')).toMatchObject(presumed);
		expect(of('keys=off&theme=dark')).toMatchObject({ keys: 'off', theme: 'dark' });
	});

	test('a room without questions does not stop at them', () => {
		const warn = vi.fn();
		const query = new URLSearchParams('pause=ask');
		expect(readAddress(query, warn, { pauses: ['none', 'markers'] }).pause).toBe('none');
		expect(warn).toHaveBeenCalledOnce();
	});

	test('leaves unknown parameters alone', () => {
		expect(read('utm_source=mail').warnings).toBe(0);
	});
});

test('an address that was written reads back as the same place, and keeps what is not ours', () => {
	fc.assert(
		fc.property(
			fc.nat(500),
			fc.constantFrom('story' as const, 'callbacks' as const, 'events' as const),
			fc.constantFrom(0.25, 0.5, 1, 2, 4),
			(step, level, speed) => {
				const url = writeAddress(new URL('https://x.test/play/gather/?T=3&theme=dark&x=1'), {
					step,
					level,
					speed
				});
				const { address } = read(url.search);
				expect({ step: address.step ?? 0, level: address.level, speed: address.speed }).toEqual({
					step,
					level,
					speed
				});
				expect(address.theme).toBe('dark');
				expect(url.searchParams.get('x')).toBe('1');
			}
		)
	);
});

test('words are read in any case, and a language that is not spoken here is English without a warning', () => {
	const { address, warnings } = read('Words=KITCHEN&LANG=Tlh-Latn');
	expect(address).toMatchObject({ words: 'kitchen', lang: 'tlh-latn' });
	expect(langOf(address.lang)).toBe('en');
	expect(warnings).toBe(0);
	expect(langOf('EN_gb')).toBe('en');
});

test('how a run is told is written where it is not as usual, and a tag stays as it was written', () => {
	const place = { step: 2, level: 'story', speed: 1 } as const;
	const written = (query: string, words: WordsName) =>
		writeAddress(new URL(`https://x.test/${query}`), { ...place, speech: { lang: 'en', words } })
			.search;
	expect(written('', 'kitchen')).toBe('?step=2&words=kitchen');
	expect(written('?Words=kitchen&step=1', 'plain')).toBe('?step=2');
	expect(written('?lang=en-GB', 'plain')).toBe('?lang=en-GB&step=2');
	expect(written('?lang=tlh', 'plain')).toBe('?lang=tlh&step=2');
});

test('a moment in the middle of a wait is written instead of the step, to the millisecond', () => {
	const url = writeAddress(new URL('https://x.test/play/gather?step=4'), {
		step: 13,
		level: 'story',
		speed: 1,
		t: loopSeconds(0.3214999)
	});
	expect(read(url.search).address).toMatchObject({ step: null, t: 0.321 });
});

test('storage that throws is replaced by memory', () => {
	const storage = safeStorage(() => {
		throw new DOMException('sandboxed', 'SecurityError');
	});
	storage.write('theme', 'dark');
	expect(storage.read('theme')).toBe('dark');
});
