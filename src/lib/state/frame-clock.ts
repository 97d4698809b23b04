import { wallMillis } from '#lib/base/units.ts';
import type { Clock } from '#lib/playback/clock.ts';

/** The display's own frames: one time a frame, however many ask. */
export const frameClock: Clock = {
	now: () => wallMillis(performance.now()),
	frames(onframe) {
		let id = requestAnimationFrame(function frame(now) {
			id = requestAnimationFrame(frame);
			onframe(wallMillis(now));
		});
		return () => {
			cancelAnimationFrame(id);
		};
	}
};
