import { expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { narrator } from './narrator.ts';
import { plain } from './phrases.ts';
import { History } from '#lib/model/history.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { script } from '#lib/trace/script.ts';

const blocked = scenarios.find(([slug]) => slug === 'blocking-sleep');

test.each(['story', 'callbacks'] as const)(
	'at the level %s, a call that never awaits tells who is late and who could not start',
	(level) => {
		const [, trace] = blocked ?? ['', script('')];
		const steps = stepsOf(trace, level);
		const tell = narrator(trace, steps, new History(trace.events));
		const step = steps.find(({ from, to }) =>
			trace.events.slice(from, to).some(({ type }) => type === 'block.began')
		);
		const text = step === undefined ? '' : plain(tell(step.number));
		expect(text).toContain(
			'calls time.sleep(2), which never awaits, so the loop is held for 2.00 s'
		);
		expect(text).toContain('Task-2 is 1.50 s late and Task-4 has not even started');
	}
);

test.each(scenarios)(
	'in %s a timer says how late the loop sees to it, and nothing where it comes on time',
	(slug, trace) => {
		const late = LEVELS.some((level) => {
			const steps = stepsOf(trace, level);
			const tell = narrator(trace, steps, new History(trace.events));
			return steps.some(({ number }) => plain(tell(number)).includes('seen to at last'));
		});
		expect(late).toBe(slug === 'blocking-sleep');
	}
);
