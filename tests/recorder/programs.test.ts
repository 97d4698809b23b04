import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { nodeRecorder } from '#lib/recorder/node-recorder.ts';
import { comparable, readExpectation } from './expectation.ts';
import { outputOf } from './output.ts';
import { programs } from './programs.ts';

test.concurrent.for(programs())('$slug prints what CPython prints', async (program, { expect }) => {
	const { slug, file, expected } = program;
	const trace = await nodeRecorder.record(
		{ name: basename(file), text: readFileSync(file, 'utf8') },
		{ wallSeconds: 60 }
	);
	const { status, stdout, stderr } = readExpectation(expected);
	expect({
		status: trace.ended.status,
		stdout: outputOf(trace, 'stdout'),
		stderr: comparable(outputOf(trace, 'stderr'), `${slug}.py`)
	}).toEqual({ status, stdout, stderr });
	expect(replay(trace).illegal).toBeNull();
});
