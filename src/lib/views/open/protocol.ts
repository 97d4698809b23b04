import type { Examined, Stage } from './examine.ts';

/** To the worker: one file. */
export interface Asked {
	readonly file: Blob;
	readonly name: string;
}

/** From the worker: how far it is, and at last what came of it. */
export type Answer =
	| ({ readonly kind: 'stage' } & Stage)
	| ({ readonly kind: 'opened' } & Examined)
	/** A sentence about the file. */
	| { readonly kind: 'refused'; readonly why: string };
