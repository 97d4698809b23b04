import { createContext } from 'svelte';
import type { PlayerState } from './player.svelte.ts';

/** The player of the scene that a panel stands in; a page may show several. */
export const [getPlayer, setPlayer] = createContext<PlayerState>();
