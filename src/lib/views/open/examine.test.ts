import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { traceText } from '#lib/recorder/trace-text.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { examine } from './examine.ts';
import { FileError, MOST_BYTES } from './unpack.ts';

const traces = Object.values(samples).map((text) => script(text));
const trace = traces[0] ?? script('');
const text = traceText(trace);

const opened = (content: BlobPart, name = 'a.json') =>
	examine(new Blob([content]), name, () => undefined);
/** The sentence that a file gets, or nothing where it is opened. */
const refusal = (content: BlobPart, name?: string): Promise<string | null> =>
	opened(content, name).then(
		() => null,
		(error: unknown) => {
			if (error instanceof FileError) return error.message;
			throw error;
		}
	);

test('what the recorder prints is opened, plain, packed, or as a shell of Windows keeps it', async () => {
	const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
	for (const content of [text, `\uFEFF${text}`, new Uint8Array(gzipSync(text)), wide])
		expect((await opened(content)).trace).toEqual(trace);
});

test('the program’s lines come in pieces, which put together are the program', async () => {
	const program = 'async def main():\n\tawait x  # "<b>"\n';
	const { code } = await opened(traceText(script('', program)));
	expect(code.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(
		program.trimEnd()
	);
});

test('every trace, cut anywhere, gets a sentence', async () => {
	const whole = traceText(traces.at(-1) ?? trace);
	await fc.assert(
		fc.asyncProperty(fc.nat(whole.trimEnd().length - 1), async (length) => {
			expect(await refusal(whole.slice(0, length))).toMatch(/^It .+\. .+\.$/);
		})
	);
	expect(await refusal(whole.slice(0, -20))).toContain('breaks off');
	expect(await refusal(new Uint8Array(gzipSync(whole)).slice(0, -20))).toContain('not whole');
});

test('an event that no loop has is named in a sentence', async () => {
	const sentence = await refusal(text.replace('"run.ended"', '"run.endet"'));
	expect(sentence).toMatch(
		/^The trace's "events\.\d+\.type" is wrong: no event is of the type "run\.endet"\. Record the program again\.$/
	);
});

test('what is nested without end is not parsed', async () => {
	const depth = 10_000_000;
	expect(
		await refusal(`${text.trimEnd().slice(0, -1)},"x":${'['.repeat(depth)}${']'.repeat(depth)}}`)
	).toContain('nested deeper');
});

test('what does not name the format is not parsed, and the format may stand anywhere', async () => {
	const parse = vi.spyOn(JSON, 'parse');
	for (const content of [`[${'1,'.repeat(1e6)}1]`, `{"events":[${'{"a":1},'.repeat(1e5)}{}]}`])
		expect(await refusal(content)).toMatch(/does not begin with its format and version/);
	expect(parse).not.toHaveBeenCalled();
	parse.mockRestore();
	const { format, ...rest } = trace;
	expect((await opened(JSON.stringify({ ...rest, format }))).trace).toEqual(trace);
});

test('a trace of a newer Loopscope is known by how it begins', async () => {
	const parse = vi.spyOn(JSON, 'parse');
	const newer = text.replace(/"version": ?\d+/, '"version": 99');
	expect(await refusal(newer)).toMatch(/^This trace has version 99, .* Open it there, or record/);
	expect(parse).not.toHaveBeenCalled();
	parse.mockRestore();
});

test('any bytes and any JSON get a sentence, never another error', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
				fc.json()
			),
			async (content) => {
				expect(await refusal(content)).toMatch(/\w\.$/);
			}
		)
	);
});

test('a trace in which anything is another thing is opened as a trace, or gets a sentence', async () => {
	const paths = pathsOf(trace);
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
			expect((await refusal(JSON.stringify(replaced(trace, path, value)))) ?? 'Opened.').toMatch(
				/\w[.!?)]$/
			);
		})
	);
});

test('each kind of wrong file is told what it is and what to do', async () => {
	const json = JSON.parse(text) as Record<string, unknown>;
	const future = JSON.stringify({ ...json, version: 99 });
	const illegal = JSON.stringify({ ...json, events: [...trace.events].toSpliced(1, 1) });
	for (const [content, name, told] of [
		['', 'a.json', /empty/],
		[' \n', 'a.json', /empty/],
		['import asyncio\n', 'gather.py', /a Python program.*Record it first/],
		['hello', 'a.txt', /not a trace: a trace is JSON/],
		[new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'a.png', /not text/],
		['{"a": 1}', 'a.json', /not a Loopscope trace.*Choose the file/],
		['['.repeat(1e6), 'a.json', /not a trace/],
		['{"traceEvents": []}', 'a.json', /made for Perfetto/],
		[future, 'a.json', /version 99.*up to 2\..*newer Loopscope\. Open it there/],
		[
			JSON.stringify({ ...json, events: [] }),
			'a.json',
			/The trace has no events\. A run has an end/
		],
		[illegal, 'a.json', /Event \d+ \([a-z.]+\) breaks a law\. .+ Record the program again\./],
		[text.replace('"at":0', '"at":"0"'), 'a.json', /"events\.0\.at" is wrong/],
		[text.replace('"format"', 'format'), 'a.json', /not a trace|damaged/],
		[new Uint8Array(gzipSync(new Uint8Array(MOST_BYTES + 1))), 'a.gz', /larger than 36 MB/],
		[new Uint8Array(MOST_BYTES + 1), 'a.json', /larger than 36 MB/]
	] as const)
		expect(await refusal(content, name), name).toMatch(told);
});

test('it tells how far it is, and gets there', async () => {
	const stages: string[] = [];
	await examine(new Blob([text]), 'a.json', ({ stage }) => stages.push(stage));
	expect(stages.slice(0, 2)).toEqual(['reading', 'checking']);
});

/** A place in a trace: keys from the top down. */
type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
	typeof value === 'object' && value !== null
		? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
		: [path];

function replaced(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
	if (key === undefined) return value;
	if (Array.isArray(json)) return json.with(Number(key), replaced(json[Number(key)], rest, value));
	const object = json as Record<string, unknown>;
	return { ...object, [key]: replaced(object[key], rest, value) };
}
