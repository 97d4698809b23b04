/** What an embed tells the page around its frame, by `postMessage`. `loopscope` is the protocol's version. */
export interface ResizeNotice {
	readonly loopscope: 1;
	readonly event: 'resize';
	/** CSS pixels, whole. The height depends on the width alone, so a frame that follows it comes to rest. */
	readonly height: number;
	readonly width: number;
}

/** Says it to the page around the frame, whoever that is: there is nothing secret in it. */
export function tellHost(notice: ResizeNotice): void {
	if (window.parent !== window) window.parent.postMessage(notice, '*');
}
