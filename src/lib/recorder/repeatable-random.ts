/** Randomness that comes out the same in each recording: for `uuid4`, `secrets` and `os.urandom`. */

let state = 1;

/** Marsaglia's xorshift, 32 bits. */
export function fillRepeatably(bytes: Uint8Array): void {
	for (let i = 0; i < bytes.length; i++) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		bytes[i] = state & 0xff;
	}
}

/** Takes the place of this thread's `crypto.getRandomValues`, for good. Node has a door of its own: `node-worker.ts`. */
export function installRepeatableRandom(): void {
	crypto.getRandomValues = (array) => {
		fillRepeatably(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
		return array;
	};
}
