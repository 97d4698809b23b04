import { test } from 'vitest';
import { limitedTo, eventsOf, record } from './record.ts';

const BLOCK =
	'# /// scenario\n# title = "T"\n# lesson = "L"\n# order = 2.5\n# blurb = "B"\n# ///\n';

test('the scenario block is read as TOML', async ({ expect }) => {
	const { scenario } = await record(`${BLOCK}print(1)\n`);
	expect(scenario).toEqual({ title: 'T', lesson: 'L', order: 2.5, blurb: 'B', latency: 0.001 });
});

test('a block within a string is none', async ({ expect }) => {
	const { scenario, markers } = await record(`text = """\n${BLOCK}#: marker no No\n"""\n`);
	expect(scenario).toBeNull();
	expect(markers).toEqual([]);
});

const broken: readonly (readonly [string, string, RegExp])[] = [
	['has no end', BLOCK.replace('# ///\n', ''), /has no end/],
	['is not TOML', BLOCK.replace('"T"', '"T'), /not TOML/],
	['lacks a field', BLOCK.replace(/# blurb.*\n/, ''), /needs blurb/],
	['has a wrong field', BLOCK.replace('2.5', '"two"'), /needs order = a number/],
	[
		'has a latency that is no time',
		BLOCK.replace('# blurb', '# latency = -1\n# blurb'),
		/latency = /
	],
	['has an unknown field', BLOCK.replace('# blurb', '# blub = 1\n# blurb'), /knows no blub/]
];

test.concurrent.for(broken)(
	'a block that %s is refused with a sentence',
	async ([, text, sentence], { expect }) => {
		const trace = await record(text.replace(/^# \/\/\/\n(?!.)/m, '# ///\n'));
		expect(trace.scenario).toBeNull();
		expect(eventsOf(trace, 'note.written')[0]?.text).toMatch(sentence);
	}
);

test('a marker stands at the first run of its line, or of the next', async ({ expect }) => {
	const trace = await record(`import asyncio

async def work(n):
    await asyncio.sleep(n)  #: marker nap They sleep
    return n

async def main():
    #: ask next Who is next?
    return await asyncio.gather(
        work(1),
        work(2)
    )  #: marker all-done

asyncio.run(main())
if False:
    print()  #: marker never Never
`);
	expect(trace.markers.map(({ slug, kind, title, line }) => [slug, kind, title, line])).toEqual([
		['nap', 'marker', 'They sleep', 4],
		['next', 'ask', 'Who is next?', 9],
		['all-done', 'marker', 'All done', 9],
		['never', 'marker', 'Never', 16]
	]);
	for (const { line, position } of trace.markers.slice(0, 3)) {
		expect(trace.events[(position ?? 0) - 1]).toMatchObject({ type: 'line.ran', line });
		expect(trace.events.slice(0, (position ?? 1) - 1)).not.toContainEqual(
			expect.objectContaining({ type: 'line.ran', line })
		);
	}
	expect(trace.markers[3]?.position).toBeNull();
});

test('a program that is cut keeps its header', async ({ expect }) => {
	const trace = await record(
		`${BLOCK}while True: pass  #: marker spin Spins\n`,
		limitedTo({ lines: 100 })
	);
	expect(trace.scenario?.title).toBe('T');
	expect(trace.markers).toMatchObject([{ slug: 'spin', position: 2 }]);
});
