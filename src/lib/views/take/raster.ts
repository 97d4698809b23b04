import type { Picture } from './picture.ts';

/** A picture of dots, so many to each of its pixels. `null`: this browser, or the host's rules, refuse it. */
export async function png({ svg, width, height }: Picture, scale: number): Promise<Blob | null> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve) => {
			canvas.toBlob(resolve, 'image/png');
		});
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(address);
	}
}
