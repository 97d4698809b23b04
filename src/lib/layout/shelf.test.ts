import fc from 'fast-check';
import { expect, test } from 'vitest';
import { position } from '#lib/base/units.ts';
import { script } from '#lib/trace/script.ts';
import type { TraceEvent } from '#lib/trace/format.ts';
import { Shelf } from './shelf.ts';

const atEach = (events: readonly TraceEvent[]) => {
	const shelf = new Shelf(events);
	return Array.from({ length: events.length + 1 }, (_, at) => shelf.at(position(at)));
};

/** A server, and clients that come and go in any order; each number opens one or closes the one that is open longest. */
const visits = fc.array(fc.boolean(), { maxLength: 30 }).map((comings) => {
	const lines = ['server.opened s1', 'object.created o1 lock'];
	let [opened, closed] = [0, 0];
	for (const comes of comings) {
		if (comes || opened === closed) {
			opened += 1;
			const name = `c${String(opened)}`;
			lines.push(`connection.opened ${name} s1 0`);
		} else {
			closed += 1;
			for (const side of ['client', 'server'])
				lines.push(`connection.closed c${String(closed)} ${side} closed 0`);
		}
	}
	return script(lines.join('\n')).events;
});

test('nothing ever changes its place, and no two stand in one', () => {
	fc.assert(
		fc.property(visits, (events) => {
			const places = new Map<string, number>();
			for (const shelf of atEach(events)) {
				const ids = shelf.filter((id) => id !== null);
				expect(new Set(ids).size).toBe(ids.length);
				shelf.forEach((id, place) => {
					if (id === null) return;
					expect(places.get(id) ?? place).toBe(place);
					places.set(id, place);
				});
			}
		})
	);
});

test('whatever is open stands somewhere, in no more places than that takes', () => {
	fc.assert(
		fc.property(visits, (events) => {
			const open = new Set<string>();
			let most = 0;
			const shelf = new Shelf(events);
			events.forEach((event, at) => {
				if (event.type === 'connection.opened') open.add(event.connection);
				if (event.type === 'connection.closed' && event.side === 'server')
					open.delete(event.connection);
				const there = shelf.at(position(at + 1));
				for (const id of open) expect(there).toContain(id);
				most = Math.max(most, open.size);
			});
			expect(shelf.room).toBe(2 + most);
		})
	);
});

test('a program that shares nothing needs no room', () => {
	expect(new Shelf(script('loop.created l1').events).room).toBe(0);
});
