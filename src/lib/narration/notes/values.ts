import type { Notes } from './note.ts';
import { whole } from '../scene.ts';

/** Generators, values and chance. */
export const valueNotes: Notes = {
	'frame.yielded': (scene, { function: name, value, asynchronous }) =>
		scene.level === 'events'
			? whole(scene.words.facts.frameYields(name, value))
			: !asynchronous || name.startsWith('<')
				? null
				: scene.does(scene.words.deeds.getsNext(value, name)),
	'frame.resumed': ({ level, words }, { function: name }) =>
		level === 'events' ? whole(words.facts.frameGoesOn(name)) : null,
	'values.changed': ({ level, words }, { values }) =>
		level === 'events' ? whole(words.facts.valuesChange(values)) : null,
	'chance.used': (scene, { kind, text }) => scene.does(scene.words.deeds.usesChance(kind, text))
};
