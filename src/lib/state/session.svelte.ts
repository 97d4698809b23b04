import type { Level } from '#lib/model/steps.ts';
import { isOwn, langOf, type Speech } from '#lib/narration/languages.ts';
import { readAddress, type Address, type Presumed } from './address.ts';
import { findMarker } from './landmarks.ts';
import type { Played } from './played.svelte.ts';
import type { PlayerState } from './player.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { SafeStorage } from './safe-storage.ts';

/** One visit to one recording, or to a pair, in whichever room: its player, what the person prefers, what the address asked. */
export class Session<Player extends Played = PlayerState> {
	readonly player: Player;
	readonly preferences: Preferences;
	#address = $state.raw<Address>(readAddress([], () => undefined));
	#open = $state.raw(false);
	#blank = $state.raw(false);
	#over = false;

	constructor(player: Player, storage: SafeStorage) {
		this.player = player;
		this.preferences = new Preferences(storage);
	}

	/** Whether the address has been read; until then the page is what was built. */
	get isOpen(): boolean {
		return this.#open;
	}
	get address(): Address {
		return this.#address;
	}
	/** Whether a lecturer has turned the screen black. */
	get blank(): boolean {
		return this.#blank;
	}
	readonly setBlank = (blank: boolean): void => {
		this.#blank = blank;
	};

	/**
	 * Goes where the address asks.
	 *
	 * @param presumed - What counts in this room where the address says nothing.
	 * @param warn - Told once for each bad value.
	 */
	open(
		params: Iterable<readonly [string, string]>,
		presumed: Presumed,
		warn: (text: string) => void
	): void {
		const address = readAddress(params, warn, { ...presumed, pauses: this.player.pauses });
		const { theme, motion, marker, blank } = address;
		if (marker !== null && findMarker(this.player.markers, marker) === undefined)
			warn(`Loopscope: there is no marker "${marker}" here.`);
		this.#address = address;
		this.preferences.begin(theme, motion);
		const autoplay = address.autoplay && presumed.waits !== true;
		const begin = (level: Level): void => {
			if (this.#over) return;
			this.player.open({ ...address, level, autoplay }, this.preferences.still);
			this.#blank = blank;
			this.#open = true;
		};
		const speech = { lang: langOf(address.lang), words: address.words };
		if (isOwn(speech) && this.player.tells(address.level)) begin(address.level);
		else void this.#prepare(address.level, speech, warn).then(begin);
	}

	/** Loads the words that are asked for. Without them it is told as the page was built. */
	async #prepare(level: Level, speech: Speech, warn: (text: string) => void): Promise<Level> {
		try {
			await this.player.speak(speech);
		} catch {
			warn('Loopscope: the words that are asked for could not be loaded.');
		}
		try {
			if (!this.player.tells(level)) await this.player.learn();
			return level;
		} catch {
			warn('Loopscope: the words of the other levels could not be loaded.');
			return 'story';
		}
	}

	[Symbol.dispose](): void {
		this.#over = true;
		this.player[Symbol.dispose]();
	}
}
