import { writeAddress } from '#lib/state/address.ts';
import type { Played } from '#lib/state/played.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/** The address of another page's beginning, told as this one is: its words, its language, its level and speed. As built, it alone. */
export function toldAlike(href: string, { isOpen, player }: Session<Played>): string {
	if (!isOpen) return href;
	const { level, speed, speech } = player;
	return writeAddress(new URL(href, location.href), { step: 0, level, speed, speech }).href;
}
