/** What we use of subset-font 2.9; the published types are older. */
declare module 'subset-font' {
	interface Options {
		readonly targetFormat: 'woff2' | 'sfnt';
		/** Four-letter OpenType tags; all others are dropped. */
		readonly keepFeatures: readonly string[];
		/** A number pins the axis there. */
		readonly variationAxes: Readonly<
			Record<string, number | { readonly min: number; readonly max: number }>
		>;
	}
	export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
