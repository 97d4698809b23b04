/** Keeps the screen from going dark while the page is in front, where the browser lends such a lock; not in a frame. */
export function keepAwake(): () => void {
	if (window.parent !== window) return () => undefined;
	let lock: Promise<WakeLockSentinel | null> | null = null;
	function ask(): void {
		if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		// Refused on a low battery: then the screen may go dark.
		lock = navigator.wakeLock.request('screen').catch(() => null);
	}
	ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		document.removeEventListener('visibilitychange', ask);
		void lock?.then((held) => held?.release());
	};
}

/** Tells when the pointer has rested for two seconds, and when it moves again. */
export function pointerRest(tell: (resting: boolean) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	function moved(): void {
		clearTimeout(timer);
		tell(false);
		timer = setTimeout(() => {
			tell(true);
		}, 2000);
	}
	moved();
	document.addEventListener('pointermove', moved);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('pointermove', moved);
	};
}
