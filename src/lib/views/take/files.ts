import { stemOf, stepName } from '#lib/export/file-names.ts';
import { perfettoTrace } from '#lib/export/perfetto/perfetto.ts';
import { traceText } from '#lib/recorder/trace-text.ts';
import type { PlayerState } from '#lib/state/player.svelte.ts';
import { pictureOf } from './picture.ts';
import { png } from './raster.ts';

export interface Named {
	readonly name: string;
	readonly file: Blob;
}

/** What can be taken: of the present step, or of the whole recording. */
export type Takeable = 'svg' | 1 | 2 | 4 | 'trace' | 'perfetto';

/** What a file is made of. */
export interface Origin {
	readonly player: PlayerState;
	readonly title: string;
	/** What its files are called after: its slug, or its program's file name. */
	readonly name: string;
}

/** @returns `null` where the browser does not make such a file. */
export async function fileOf(
	what: Takeable,
	{ player, title, name }: Origin
): Promise<Named | null> {
	const stem = stepName(name, player.step, player.level);
	switch (what) {
		case 'svg': {
			const { svg } = await pictureOf(player, title);
			return { name: `${stem}.svg`, file: new Blob([svg], { type: 'image/svg+xml' }) };
		}
		case 1:
		case 2:
		case 4: {
			const file = await png(await pictureOf(player, title), what);
			return file && { name: `${stem}${what === 1 ? '' : `@${String(what)}x`}.png`, file };
		}
		case 'trace':
			return json(`${stemOf(name)}.trace.json`, traceText(player.trace));
		case 'perfetto':
			return json(`${stemOf(name)}.perfetto.json`, JSON.stringify(perfettoTrace(player.trace)));
	}
}

const json = (name: string, text: string): Named => ({
	name,
	file: new Blob([text], { type: 'application/json' })
});
