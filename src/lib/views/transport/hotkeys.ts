import type { KeyScope } from '#lib/state/address.ts';
import { bindingFor, KEYS, type KeyBinding, type KeyTarget } from './keys.ts';

const TEXT =
	'input:not([type=range]), textarea, select, [contenteditable], [role^=menuitem], .cm-editor';
const PRESSABLE = 'button, a[href], summary, [role=button]';

/**
 * Listens for the keys of a scene on the whole page.
 *
 * Text fields and dialogs keep theirs, a button keeps Space, and where the page is longer than the window and
 * the scene has no focus, Space and the paging keys scroll as usual. Any other key brings the focus into the scene,
 * unless something beside it has the focus.
 *
 * @param more - Keys of this room alone.
 */
export function hotkeys(
	scene: HTMLElement,
	target: KeyTarget,
	scope: () => KeyScope,
	more: readonly KeyBinding[] = []
): () => void {
	const bindings = [...KEYS, ...more];

	function onkeydown(event: KeyboardEvent): void {
		const binding = bindingFor(bindings, event);
		const from = event.target instanceof Element ? event.target : document.body;
		if (binding === null || event.defaultPrevented || scope() === 'off') return;
		if (from.closest(TEXT) !== null || from.closest('dialog, [popover]') !== null) return;
		if (event.key === ' ' && from.closest(PRESSABLE) !== null) return;
		const focused = scene.contains(from);
		if (scope() === 'focus' && !focused) return;
		if (!focused && SCROLLING.has(event.key) && isLonger()) return;
		event.preventDefault();
		if (!focused && from.contains(scene)) scene.focus({ preventScroll: true });
		binding.run(target, event.key.toLowerCase());
	}
	document.addEventListener('keydown', onkeydown);
	return () => {
		document.removeEventListener('keydown', onkeydown);
	};
}

const SCROLLING = new Set([' ', 'PageDown', 'PageUp']);

const isLonger = (): boolean =>
	document.documentElement.scrollHeight > document.documentElement.clientHeight + 1;
