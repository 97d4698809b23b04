/** How fast a program is recorded, and how that grows with what it does. Nothing here comes from a cache. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeRecorder } from '#lib/recorder/node-recorder.ts';
import { distribution, row } from './distribution.ts';

const RUNS = 3;

/** Of one recording, in seconds. */
interface Spent {
	readonly events: number;
	/** From the worker's start to where Python is ready. */
	readonly boot: number;
	/** The program's own run. */
	readonly run: number;
	/** What it takes to make the trace of what came. */
	readonly trace: number;
	/** Processor time of all threads of this process, from the start to the trace. */
	readonly cpu: number;
}

async function recorded(file: string): Promise<Spent> {
	const source = { name: basename(file), text: readFileSync(file, 'utf8') };
	const cpu = process.cpuUsage();
	const began = performance.now();
	let running = began;
	let last = began;
	const trace = await nodeRecorder.record(source, { wallSeconds: 600 }, undefined, ({ stage }) => {
		last = performance.now();
		if (stage === 'running') running = last;
	});
	const { user, system } = process.cpuUsage(cpu);
	return {
		events: trace.events.length,
		boot: (running - began) / 1000,
		run: (last - running) / 1000,
		trace: (performance.now() - last) / 1000,
		cpu: (user + system) / 1e6
	};
}

/** @param files - Programs of growing size. */
export async function recording(files: readonly string[]): Promise<void> {
	console.log('\nRecording: from the text of a program to its trace, in s, in Node');
	console.log(
		`  the median of ${String(RUNS)}; boot is the same for all, so events/s counts the run alone`
	);
	console.log(row('', 'boot', 'run', 'trace', 'CPU', 'events/s'));
	for (const file of files) {
		const runs: Spent[] = [];
		for (let run = 0; run < RUNS; run++) runs.push(await recorded(file));
		const usual = (of: (spent: Spent) => number): number => distribution(runs.map(of))[0] ?? 0;
		const events = usual((spent) => spent.events);
		console.log(
			row(
				`${events.toLocaleString('en')} events`,
				usual((spent) => spent.boot),
				usual((spent) => spent.run),
				usual((spent) => spent.trace),
				usual((spent) => spent.cpu),
				Math.round(events / usual((spent) => spent.run)).toLocaleString('en')
			)
		);
	}
}
