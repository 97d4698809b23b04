import type { Notes } from './note.ts';
import { sharedChange, sharedObject } from '../objects.ts';
import { whole } from '../scene.ts';
import { deedOf } from '#lib/model/objects.ts';

/** What tasks do with what they share. */
export const objectNotes: Notes = {
	'object.created': ({ level, words, names, after }, { object: id }) => {
		const object = after.objects.get(id);
		if (level !== 'events' || object === undefined) return null;
		return whole(words.sharing.appears(sharedObject(object, object, (task) => names.task(task))));
	},
	'object.changed': (scene, event) => {
		const { words, names, level } = scene;
		const before = scene.object(event.object);
		if (before === undefined) return null;
		const deed = deedOf(before, event);
		const change = sharedChange(before, event, (task) => names.task(task));
		const told = deed === null ? null : words.sharing.does(deed, change);
		if (told !== null) return scene.does(told);
		return level === 'events' ? whole(words.sharing.changes(change)) : null;
	}
};
