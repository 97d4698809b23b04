import type { Level } from '#lib/model/steps.ts';

/** What a taken step is called after, such as `gather-step-12`; a level that is not the story's is named. */
export const stepName = (name: string, step: number, level: Level): string =>
	[stemOf(name), ...(level === 'story' ? [] : [level]), 'step', String(step)].join('-');

/** A name that every file system takes, without what follows its last dot. */
export function stemOf(name: string): string {
	const plain = name
		.replace(/\.[^.]*$/, '')
		.normalize('NFKC')
		.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
		.replaceAll(/^-+|-+$/g, '');
	return plain === '' ? 'recording' : plain.slice(0, 80);
}
