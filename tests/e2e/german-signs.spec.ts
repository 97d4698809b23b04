import { expect, test } from '@playwright/test';

test('the signs of German come only to a page that writes them', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (/-german\..*woff2/.test(request.url())) asked.push(request.url());
	});
	await page.goto('play/gather?step=3');
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
	expect(asked).toEqual([]);

	const statuses = await page.evaluate(async () => {
		const faces = ['Newsreader', 'Newsreader Upright', 'Atkinson Hyperlegible Next'];
		const all = [...faces.map((family) => `16px '${family}'`), "italic 16px 'Newsreader'"];
		const found = await Promise.all(all.map((face) => document.fonts.load(face, 'äöüÄÖÜß„')));
		return found.flat().map(({ status }) => status);
	});
	expect(new Set(statuses)).toEqual(new Set(['loaded']));
	expect(asked).toHaveLength(4);
});
