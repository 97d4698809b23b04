import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { framing, siteAt } from './hosts.ts';
import { scenarios } from '../scenarios.ts';
import { atStep, open, slider } from './scene.ts';

const embedAt = (query: string): string => `${siteAt('clean')}embed/gather${query}`;

/** The scene in a frame, once it can be used. */
async function framed(page: Page): Promise<FrameLocator> {
	const scene = page.frameLocator('iframe');
	await expect(scene.locator('html')).toHaveAttribute('data-step', /\d/);
	await expect(scene.locator('html')).toHaveAttribute('data-ready', 'true');
	return scene;
}

test.describe('at 640 by 420', () => {
	test.use({ viewport: { width: 640, height: 420 } });

	for (const slug of scenarios)
		test(`the loop, the running line and the controls of ${slug} are in sight together`, async ({
			page
		}) => {
			await open(page, `embed/${slug}`);
			const length = Number(await slider(page).getAttribute('max'));
			for (let n = 0; n <= length; n += 3) {
				await slider(page).fill(String(n));
				const parts = [
					page.getByRole('region', { name: 'Event loop' }),
					page.getByRole('group', { name: 'Controls' }),
					page.getByRole('region', { name: 'Narration' }),
					...(await page.locator('[aria-current=step]').all())
				];
				// A long line of code runs on under its margin.
				for (const part of parts) await expect(part).toBeInViewport({ ratio: 0.3 });
			}
			expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(420);
		});

	test('the output is behind a tap', async ({ page }) => {
		await open(page, 'embed/gather?step=9');
		await expect(page.getByRole('region', { name: 'Console' })).toBeHidden();
		await page.getByRole('button', { name: /^Output/ }).click();
		await expect(page.getByRole('region', { name: 'Console' })).toContainText('fetching 2');
	});
});

test('a narrow embed is one column, a wide one has the loop beside the code', async ({ page }) => {
	const boxes = async () => {
		const code = await page.getByRole('region', { name: 'Code' }).boundingBox();
		const loop = await page.getByRole('region', { name: 'Event loop' }).boundingBox();
		return { code: code ?? { x: 0, y: 0 }, loop: loop ?? { x: 0, y: 0, height: 0 } };
	};
	for (const width of [320, 375, 419]) {
		await page.setViewportSize({ width, height: 700 });
		await open(page, 'embed/gather');
		const { code, loop } = await boxes();
		expect(code.y).toBeGreaterThan(loop.y + loop.height);
	}
	for (const width of [600, 640, 960]) {
		await page.setViewportSize({ width, height: 700 });
		await open(page, 'embed/gather');
		const { code, loop } = await boxes();
		expect(code.x).toBeLessThan(loop.x);
		expect(code.y).toBeLessThan(loop.y + 30);
	}
});

test.describe('its parameters', () => {
	test('show the panels and buttons that are asked for', async ({ page }) => {
		const seen = async (query: string) => {
			await open(page, `embed/gather?${query}`);
			const names = ['Code', 'Event loop', 'Narration', 'Console'];
			const panels = names.map((name) => page.getByRole('region', { name }));
			const buttons = page.getByRole('group', { name: 'Controls' }).getByRole('button');
			return {
				panels: (await Promise.all(panels.map((panel) => panel.count()))).join(''),
				slider: await slider(page).count(),
				buttons: await buttons.evaluateAll((all) =>
					all.map((each) => each.getAttribute('aria-label') ?? each.textContent.trim())
				)
			};
		};
		const steps = ['Previous step', 'Next step'];
		expect(await seen('')).toEqual({ panels: '1110', slider: 1, buttons: [...steps, 'Play'] });
		expect(await seen('panels=loop&controls=none')).toEqual({
			panels: '0100',
			slider: 0,
			buttons: []
		});
		expect(await seen('panels=code,console,timeline,narration&controls=min')).toEqual({
			panels: '1011',
			slider: 1,
			buttons: steps
		});
		expect(await seen('controls=full')).toMatchObject({
			buttons: ['Start', ...steps, 'End', 'Play']
		});
	});

	test('leave no way out where links are off', async ({ page }) => {
		await open(page, 'embed/gather?step=4');
		const out = page.getByRole('link', { name: 'Open in Loopscope' });
		await expect(out).toHaveAttribute('href', /\/play\/gather\?step=4$/);
		await expect(out).toHaveAttribute('target', '_blank');
		await open(page, 'embed/gather?links=0');
		await expect(page.locator('main a')).toHaveCount(0);
	});

	test('are taken in any case, and a marker by its letter', async ({ page }) => {
		const warnings: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'warning') warnings.push(message.text());
		});
		await open(page, 'embed/gather?marker=wait');
		const step = (await page.locator('html').getAttribute('data-step')) ?? '';
		await open(
			page,
			'embed/gather?Marker=b&LEVEL=Story&Theme=DARK&links=FALSE&Controls=Full&motion=reduce&autoplay&Speed=2&keys=page&utm_source=x'
		);
		await atStep(page, step);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('main a')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'End' })).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await atStep(page, Number(step) + 1);
		expect(warnings).toEqual([]);
	});

	test('that make no sense fall back, each with one warning', async ({ page }) => {
		const warnings: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'warning') warnings.push(message.text());
		});
		await open(page, 'embed/gather?panels=stack&controls=big&links=maybe&marker=nowhere&step=5');
		await atStep(page, 5);
		expect(warnings).toHaveLength(4);
	});
});

test('it fills the screen where the page around it allows that, and else offers nothing', async ({
	page
}) => {
	await open(page, 'embed/gather');
	const full = page.getByRole('button', { name: 'Full screen' });
	await full.click();
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await full.click();
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	await open(page, 'embed/gather?controls=min');
	await expect(full).toHaveCount(0);
	await page.goto(framing(embedAt(''), { sandbox: 'allow-scripts' }));
	await expect((await framed(page)).getByRole('button', { name: 'Full screen' })).toHaveCount(0);
});

test('print shows the program and the picture, and nothing to press', async ({ page }) => {
	for (const room of ['embed', 'present']) {
		await open(page, `${room}/gather?step=9`);
		await page.emulateMedia({ media: 'print' });
		for (const name of ['Code', 'Event loop', 'Narration'])
			await expect(page.getByRole('region', { name })).toBeVisible();
		for (const name of ['Next step', 'Play', 'Full screen', /^Output/])
			await expect(page.getByRole('button', { name }).filter({ visible: true })).toHaveCount(0);
		const lines = page.getByRole('group', { name: 'Program text' });
		expect(
			await lines.evaluate((panel) => panel.scrollHeight - panel.clientHeight)
		).toBeLessThanOrEqual(0);
		await page.emulateMedia({ media: 'screen' });
	}
});

test('keys count once the scene has the focus, and not before', async ({ page }) => {
	await open(page, 'embed/gather');
	await page.keyboard.press('ArrowRight');
	await atStep(page, 0);
	await page.getByRole('region', { name: 'Narration' }).click();
	await page.keyboard.press('ArrowRight');
	await atStep(page, 1);
});

test('it tells its host how tall it is, and comes to rest when the host follows', async ({
	page
}) => {
	interface Heard {
		data: { loopscope: number; event: string; height: number; width: number };
		ours: boolean;
	}
	const heard = (): Promise<Heard[]> =>
		page.evaluate(() => Reflect.get(window, 'heard') as Heard[]);
	const last = async () => (await heard()).at(-1)?.data;
	const frame = page.locator('iframe');
	const size = (name: 'width' | 'height', to: number) =>
		frame.evaluate((element, { name, to }) => element.setAttribute(name, to), {
			name,
			to: String(to)
		});

	await page.goto(framing(embedAt(''), { width: 640, height: 300, sandbox: 'allow-scripts' }));
	const scene = await framed(page);
	await expect.poll(last).toMatchObject({ loopscope: 1, event: 'resize' });
	const heights = new Map<number, number>();
	for (const width of [640, 375, 960, 640]) {
		await size('width', width);
		await expect.poll(async () => (await last())?.width).toBe(width);
		const { height } = (await last()) ?? { height: 0 };
		expect(heights.get(width) ?? height).toBe(height);
		heights.set(width, height);
		await size('height', height);
		await expect
			.poll(() => scene.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
			.toBe(0);
		expect((await last())?.height).toBe(height);
	}
	for (const { data, ours } of await heard()) {
		expect(ours).toBe(true);
		expect([data.height, data.width].every(Number.isInteger)).toBe(true);
	}
	await scene.getByRole('button', { name: 'Next step' }).click();
	expect((await last())?.height).toBe(heights.get(640));
});

test.describe('its colours', () => {
	// Playwright's own scheme would hide the host's.
	test.use({ colorScheme: null });
	test('follow the host’s color-scheme as it changes', async ({ page }) => {
		for (const sandbox of [undefined, 'allow-scripts']) {
			await page.goto(framing(embedAt(''), sandbox === undefined ? {} : { sandbox }));
			const body = (await framed(page)).locator('body');
			for (const [scheme, ground] of [
				['light', 'rgb(251, 250, 246)'],
				['dark', 'rgb(19, 21, 25)'],
				['light', 'rgb(251, 250, 246)']
			] as const) {
				await page.locator('iframe').evaluate((element, scheme) => {
					element.style.colorScheme = scheme;
				}, scheme);
				await expect(body).toHaveCSS('background-color', ground);
			}
		}
	});
});

test.describe('with motion', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });
	test('it plays by itself only while it is on screen', async ({ page }) => {
		await page.goto(framing(embedAt('?autoplay=1&speed=0.1'), { below: 3000 }));
		const scene = await framed(page);
		const frame = page.locator('iframe');
		await expect(scene.getByRole('button', { name: 'Play' })).toBeAttached();
		await frame.scrollIntoViewIfNeeded();
		await expect(scene.getByRole('button', { name: 'Pause' })).toBeAttached();
		await page.evaluate(() => scrollTo(0, 0));
		await expect(scene.getByRole('button', { name: 'Play' })).toBeAttached();
		await frame.scrollIntoViewIfNeeded();
		await expect(scene.getByRole('button', { name: 'Pause' })).toBeAttached();
		// Who pauses it means it.
		await scene.getByRole('button', { name: 'Pause' }).click();
		await page.evaluate(() => scrollTo(0, 0));
		await frame.scrollIntoViewIfNeeded();
		await expect(scene.getByRole('button', { name: 'Play' })).toBeInViewport();
	});
});

for (const [width, height] of [
	[640, 420],
	[375, 500]
] as const)
	test(`any panels leave the buttons and no large gap in a frame of ${String(width)} by ${String(height)}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		for (const panels of [
			'loop',
			'code',
			'loop,code',
			'loop,narration',
			'code,console',
			'loop,table'
		]) {
			await open(page, `embed/gather?step=9&panels=${panels}`);
			const controls = page.getByRole('group', { name: 'Controls' });
			await expect(controls).toBeInViewport({ ratio: 1 });
			for (const name of ['Event loop', 'Code'])
				for (const panel of await page.getByRole('region', { name }).all())
					await expect(panel).toBeInViewport({ ratio: 0.9 });
			const box = await page.locator('.scene').boundingBox();
			expect(box?.height ?? 0, panels).toBeGreaterThan(height * 0.55);
		}
	});
