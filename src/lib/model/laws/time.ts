import { loopSeconds } from '#lib/base/units.ts';
import { law, lawOfAll } from './law.ts';
import { MAXIMUM_SELECT_TIMEOUT, MICROSECOND, nearestDue } from '../clock.ts';
import { loopOf } from '../context.ts';

/** A select lands a microsecond after the due time, so that timers set at one instant fire together. */
const DRIFT = 10 * MICROSECOND;

/** Work takes no virtual time, but so many turns in a row without a wait would, on any machine: each further one, a little. */
const HURRY = 1000;
const HURRIED = loopSeconds(0.005);

export const timeLaws = [
	lawOfAll('time-forward', 'Time never goes back.', ({ now }, { at }) => at >= now),
	lawOfAll(
		'time-waits',
		'Time moves only while the loop waits in select or a call blocks; a thread may go on meanwhile.',
		({ now, selecting, block }, { at, type }) =>
			at === now ||
			type === 'select.ended' ||
			type === 'block.ended' ||
			(type === 'worker.resumed' && (selecting !== undefined || block !== null))
	),
	law(
		'select-timeout',
		'The loop may sleep until its nearest timer is due, for ever without timers, and not at all when something is ready or it was stopped.',
		{
			'select.began': (context, { timeout }) => {
				const loop = loopOf(context);
				if (loop === undefined) return false;
				if (loop.ready.size > 0 || loop.stopping) return timeout === 0;
				const due = nearestDue(context, loop);
				if (due === null || timeout === null) return due === timeout;
				const left = Math.min(Math.max(due - context.now, 0), MAXIMUM_SELECT_TIMEOUT);
				return Math.abs(timeout - left) <= MICROSECOND;
			}
		}
	),
	law(
		'select-wakes',
		'Select returns when its time is over, or earlier with news from outside; where it does not wait, at once, but for a loop that polls on and on.',
		{
			'select.ended': (context, { at, events }) => {
				const { selecting, hurried } = context;
				const waited = at - context.news.since;
				// A socket's, or a callback that another thread has queued meanwhile.
				const news = events > 0 || (loopOf(context)?.ready.size ?? 0) > 0;
				if (selecting === undefined) return false;
				if (selecting === null) return news;
				if (selecting === 0) return waited === 0 || (hurried > HURRY && waited <= HURRIED);
				return waited <= selecting + DRIFT && (news || waited >= selecting - MICROSECOND);
			}
		}
	),
	law('block-lasts', 'A call that blocks returns when its time is over.', {
		'block.ended': ({ block }, { at }) =>
			block !== null && (block.until === null || Math.abs(at - block.until) <= MICROSECOND)
	})
];
