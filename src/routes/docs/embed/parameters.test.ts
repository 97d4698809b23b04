import { expect, test, vi } from 'vitest';
import { readAddress } from '#lib/state/address.ts';
import { PARAMETERS } from './parameters.ts';

const read = (query: string) => {
	const warn = vi.fn<(text: string) => void>();
	return { address: readAddress(new URLSearchParams(query), warn), warn };
};

test('the table has every parameter that is read, in the order in which an address has them', () => {
	expect(Object.keys(PARAMETERS)).toEqual(Object.keys(read('').address));
});

test.each(Object.entries(PARAMETERS))('%s is read as its example has it', (name, { example }) => {
	const { address, warn } = read(`${name}=${example}`);
	expect(warn).not.toHaveBeenCalled();
	const usual: Readonly<Record<string, unknown>> = { ...read('').address };
	const changed = Object.entries(address).filter(([key, value]) => value !== usual[key]);
	expect(changed.map(([key]) => key)).toEqual([name]);
});

test.each(
	Object.entries(PARAMETERS).filter(
		([, { usual }]) => /^[a-z\d.]+$/.test(usual) && usual !== 'none'
	)
)('%s is what the table says where it is left out', (name, { usual }) => {
	const { address, warn } = read(`${name}=${usual}`);
	expect(warn).not.toHaveBeenCalled();
	// Step 0 is where a scene begins anyhow; no address says so.
	if (name === 'step' || name === 'theme') return;
	expect(address).toEqual(read('').address);
});
