import type { Played } from '#lib/state/played.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/** Tells whether at least half of an element is on screen, also from within a frame; again with every change. */
function onScreen(element: Element, tell: (half: boolean) => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			tell((entries.at(-1)?.intersectionRatio ?? 0) >= 0.5);
		},
		{ threshold: 0.5 }
	);
	observer.observe(element);
	return () => {
		observer.disconnect();
	};
}

/** Plays what is asked to play by itself, or what played when it was scrolled away, while it can be seen. */
export function playOnScreen(element: Element, session: Session<Played>): () => void {
	const { player } = session;
	/** Not known before the address has been read. */
	let resume: boolean | null = null;
	return onScreen(element, (visible) => {
		resume ??= session.address.autoplay && !session.preferences.still;
		if (visible && resume) player.play();
		else if (!visible && player.playing) player.pause();
		else return;
		resume = !visible;
	});
}
