import { writeAddress } from './address.ts';
import type { Played } from './played.svelte.ts';
import type { Session } from './session.svelte.ts';

/**
 * The address of another page that tells of it alike: in the same words and language, at the same level and speed. As built,
 * that page's alone.
 *
 * @param step - The present one; 0 for a page that tells something else.
 */
export function toldAlike(
	href: string,
	{ isOpen, player }: Session<Played>,
	step: number = player.step
): string {
	if (!isOpen) return href;
	const { level, speed, speech } = player;
	return writeAddress(new URL(href, location.href), { step, level, speed, speech }).href;
}
