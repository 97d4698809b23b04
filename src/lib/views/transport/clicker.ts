import { bindingFor } from './keys.ts';
import { PRESENT_KEYS, type PresentTarget } from './present-keys.ts';

interface Room extends PresentTarget {
	/** Whether the screen is black. */
	readonly isBlank: () => boolean;
	/** Closes what lies over the picture; `false` where nothing did. */
	readonly uncover: () => boolean;
}

/**
 * Listens for the keys of a lecture hall before anything on the page does: a clicker means the same
 * whether a slider, a list or nothing has the focus. Only Space stays with a button that was reached by keyboard.
 */
export function clicker(room: Room): () => void {
	function onkeydown(event: KeyboardEvent): void {
		if (event.key === 'Escape' && room.isBlank()) {
			room.blank();
			return;
		}
		const binding = bindingFor(PRESENT_KEYS, event);
		if (binding === null) return;
		const from = event.target instanceof Element ? event.target : document.body;
		if (event.key === ' ' && from.closest('button, a[href], dialog') !== null) return;
		event.preventDefault();
		event.stopPropagation();
		if (binding.goes === true) {
			if (room.uncover()) return;
			if (room.isBlank()) {
				room.blank();
				return;
			}
		}
		binding.run(room, event.key.toLowerCase());
	}
	window.addEventListener('keydown', onkeydown, { capture: true });
	return () => {
		window.removeEventListener('keydown', onkeydown, { capture: true });
	};
}
