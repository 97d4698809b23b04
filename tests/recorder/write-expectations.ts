/**
 * Runs the programs and scenarios with a real CPython and writes down what it prints. By hand, after a look
 * at the difference, not in the tests:
 *
 *     npx tsx tests/recorder/write-expectations.ts --python /usr/bin/python3 [name…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparable, readExpectation, writeExpectation } from './expectation.ts';
import { programs } from './programs.ts';

const { values, positionals } = parseArgs({
	options: { python: { type: 'string', default: 'python3' } },
	allowPositionals: true
});

for (const { slug, file, expected } of programs()) {
	if (positionals.length > 0 && !positionals.includes(slug)) continue;
	if (existsSync(expected) && readExpectation(expected).byHand !== null) continue;
	const { status, stdout, stderr } = spawnSync(values.python, [file], {
		encoding: 'utf8',
		input: '',
		env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC', PYTHONHASHSEED: '0' }
	});
	mkdirSync(new URL('.', `file://${expected}`), { recursive: true });
	writeFileSync(
		expected,
		writeExpectation({
			byHand: null,
			status: status ?? 1,
			stdout,
			stderr: comparable(stderr, `${slug}.py`)
		})
	);
	console.log(`${slug}: ${String(status)}`);
}
