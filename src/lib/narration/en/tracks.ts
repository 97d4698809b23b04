import type { TrackWords } from '../track-words.ts';

export const trackWords: TrackWords = {
	loop: 'event loop',
	loopRuns: 'the loop runs',
	turn: (turn) => `turn ${String(turn)}`,
	select: 'select',
	callback: 'callback',
	thread: (name) => `thread ${name}`,
	runs: 'runs',
	ready: 'is ready',
	awaits: (what) => `awaits ${what}`,
	idle: 'waits for a job',
	waitsIn: (call) => `waits in ${call}`,
	returned: (value) => `returned ${value}`,
	failed: (error) => `failed with ${error}`,
	cancelled: 'was cancelled',
	wakes: 'wakes',
	clock: 'virtual seconds; what takes none is shown as one microsecond'
};
