import type { Page } from '@playwright/test';

/**
 * The share of pixels in which two pictures of one size differ to the eye.
 *
 * @param page - Any; it compares them on a canvas.
 */
export const differing = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
	page.evaluate(
		async ([first = '', second = '']) => {
			/** Of 255, of each colour: less is a shade that nobody sees. */
			const SEEN = 64;
			const pixelsOf = async (base64: string) => {
				const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
				const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
				const canvas = new OffscreenCanvas(image.width, image.height);
				const context = canvas.getContext('2d');
				if (context === null) throw new Error('There is no canvas.');
				context.drawImage(image, 0, 0);
				return context.getImageData(0, 0, image.width, image.height);
			};
			const [left, right] = [await pixelsOf(first), await pixelsOf(second)];
			if (left.width !== right.width || left.height !== right.height)
				throw new Error(
					`${String(left.width)}×${String(left.height)} and ${String(right.width)}×${String(right.height)}`
				);
			let count = 0;
			for (let at = 0; at < left.data.length; at += 4)
				if (
					[0, 1, 2].some(
						(i) => Math.abs((left.data[at + i] ?? 0) - (right.data[at + i] ?? 0)) > SEEN
					)
				)
					count++;
			return count / (left.width * left.height);
		},
		[a.toString('base64'), b.toString('base64')]
	);
