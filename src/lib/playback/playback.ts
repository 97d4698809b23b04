import { assign, setup } from 'xstate';
import { playhead, stepNumber, type Playhead, type StepNumber } from '#lib/base/units.ts';

/**
 * Where the player stands. Words (caption, lists, address) belong to `step` and change with it at
 * once; shapes belong to `playhead`, which follows. At rest `playhead === goal`, and that is
 * `step` itself unless the play was held in the middle of a wait.
 */
export interface PlaybackContext {
	/** How many steps there are. */
	readonly length: StepNumber;
	readonly step: StepNumber;
	readonly playhead: Playhead;
	/** Where the playhead comes to rest while nothing plays. */
	readonly goal: Playhead;
	readonly speed: number;
	/** Reduced motion: the playhead cuts instead of travelling. */
	readonly still: boolean;
	/** Where a scrub began, so that Escape can go back; where a travel began, whose pace depends on its length. */
	readonly origin: Playhead;
	/** What an address asks to be played. */
	readonly section: Section;
}

/** A play that comes to the end of its section stops there, or goes round; one that begins behind it goes on. */
export interface Section {
	readonly from: Playhead;
	readonly to: Playhead;
	/** How often it is still played again; may be infinite. */
	readonly again: number;
}

/** Whether a play stands at the end of its section and is to go round. */
export const goesRound = ({ playhead: at, section }: PlaybackContext): boolean =>
	section.again > 0 && at === section.to;

/** Where a play stops that goes on from a place. */
export const endFrom = (at: Playhead, { section, length }: PlaybackContext): number =>
	at < section.to ? section.to : length;

export type PlaybackEvent =
	| { readonly type: 'play' }
	/** `hold`: stand where the playhead is (a wait). Else the step that is under way is finished. */
	| { readonly type: 'pause'; readonly hold: boolean }
	| { readonly type: 'next' }
	| { readonly type: 'previous' }
	| { readonly type: 'seek'; readonly to: Playhead }
	/** The words are there at once, and the picture plays the way; one that is under way is cut short: it has arrived. */
	| { readonly type: 'travel'; readonly to: StepNumber }
	| { readonly type: 'advanced'; readonly to: Playhead }
	/** @param to - Lies behind `from`, else the section reaches to the end. */
	| ({ readonly type: 'section.chosen' } & Section)
	/** The end of the section has been looked at. */
	| { readonly type: 'again' }
	| { readonly type: 'scrub.began' }
	| { readonly type: 'scrub.moved'; readonly to: Playhead }
	| { readonly type: 'scrub.ended' }
	| { readonly type: 'scrub.cancelled' }
	| { readonly type: 'speed.chosen'; readonly speed: number }
	| { readonly type: 'motion.chosen'; readonly still: boolean }
	/** Another level: other steps, and the same moment's number among them. All of them are the section then. */
	| { readonly type: 'steps.replaced'; readonly length: StepNumber; readonly to: Playhead };

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length);

/** At rest at a place; in the middle of a step, the words are that step's. */
function placed(context: PlaybackContext, to: number): Partial<PlaybackContext> {
	const at = playhead(clamp(to, context.length));
	return { step: stepNumber(Math.ceil(at)), playhead: at, goal: at };
}

const whole = (length: StepNumber): Section => ({
	from: playhead(0),
	to: playhead(length),
	again: 0
});

/** A step by hand: the words change at once, the picture follows from at most one step away. */
function stepped(context: PlaybackContext, by: 1 | -1): Partial<PlaybackContext> {
	const step = clamp(context.step + by, context.length);
	const near = Math.min(Math.max(context.playhead, step - 1), step + 1);
	return {
		step: stepNumber(step),
		goal: playhead(step),
		playhead: playhead(context.still ? step : near)
	};
}

export const playbackMachine = setup({
	types: {
		context: {} as PlaybackContext,
		events: {} as PlaybackEvent,
		input: {} as { readonly length: StepNumber }
	},
	actions: {
		goTo: assign(({ context }, { to }: { to: number }) => placed(context, to)),
		step: assign(({ context }, { by }: { by: 1 | -1 }) => stepped(context, by)),
		rest: assign(({ context }, { hold }: { hold: boolean }) => {
			const step = playhead(context.step);
			if (hold && Math.ceil(context.playhead) === context.step) return { goal: context.playhead };
			return { goal: step, playhead: context.still ? step : context.playhead };
		}),
		approach: assign(({ context }, { to }: { to: Playhead }) => ({
			playhead: playhead(clamp(to, context.length))
		})),
		setOut: assign(({ context }, { to }: { to: StepNumber }) => ({
			...placed(context, to),
			...(context.still ? {} : { playhead: context.playhead }),
			origin: context.playhead
		})),
		/** No further than where the play stops. */
		goOn: assign(({ context }, { to }: { to: Playhead }) =>
			placed(context, Math.min(to, endFrom(context.playhead, context)))
		),
		arrive: assign(({ context }) => placed(context, context.goal)),
		remember: assign(({ context }) => ({ origin: context.goal })),
		giveUp: assign(({ context }) => placed(context, context.origin)),
		goRound: assign(({ context }) => ({
			...placed(context, context.section.from),
			section: { ...context.section, again: context.section.again - 1 }
		})),
		replace: assign((_, { length, to }: { length: StepNumber; to: Playhead }) => ({
			length,
			section: whole(length),
			playhead: to,
			goal: to,
			step: stepNumber(Math.ceil(to)),
			origin: to
		}))
	},
	guards: {
		atEnd: ({ context }) => context.playhead >= context.length && !goesRound(context),
		goesRound: ({ context }) => goesRound(context),
		reachesEnd: ({ context }, { to }: { to: Playhead }) =>
			context.section.again === 0 && to >= endFrom(context.playhead, context),
		empty: ({ context }) => context.length === 0,
		arrived: ({ context }) => context.playhead === context.goal
	}
}).createMachine({
	id: 'playback',
	context: ({ input }) => ({
		length: input.length,
		step: stepNumber(0),
		playhead: playhead(0),
		goal: playhead(0),
		speed: 1,
		still: false,
		origin: playhead(0),
		section: whole(input.length)
	}),
	initial: 'paused',
	on: {
		seek: { actions: { type: 'goTo', params: ({ event }) => ({ to: event.to }) } },
		next: { target: '.paused', actions: { type: 'step', params: { by: 1 } } },
		previous: { target: '.paused', actions: { type: 'step', params: { by: -1 } } },
		travel: {
			target: '.travelling',
			actions: { type: 'setOut', params: ({ event }) => event }
		},
		'section.chosen': {
			actions: assign(({ context: { length }, event: { from, to, again } }) => ({
				section: { from, to: to > from && to < length ? to : playhead(length), again }
			}))
		},
		'speed.chosen': { actions: assign(({ event }) => ({ speed: event.speed })) },
		'motion.chosen': {
			actions: assign(({ context, event: { still } }) => ({
				still,
				playhead: still ? context.goal : context.playhead
			}))
		},
		'steps.replaced': { actions: { type: 'replace', params: ({ event }) => event } }
	},
	states: {
		paused: {
			on: {
				play: [
					{ guard: 'empty' },
					{ guard: 'atEnd', target: 'playing', actions: { type: 'goTo', params: { to: 0 } } },
					{ target: 'playing' }
				],
				advanced: { actions: { type: 'approach', params: ({ event }) => event } },
				'scrub.began': { target: 'scrubbing.thenPause', actions: 'remember' }
			}
		},
		travelling: {
			always: { guard: 'arrived', target: 'paused' },
			on: {
				travel: {
					target: 'travelling',
					reenter: true,
					actions: ['arrive', { type: 'setOut', params: ({ event }) => event }]
				},
				play: { target: 'playing', actions: 'arrive' },
				advanced: { actions: { type: 'approach', params: ({ event }) => event } },
				'scrub.began': { target: 'scrubbing.thenPause', actions: 'remember' }
			}
		},
		playing: {
			always: { guard: 'atEnd', target: 'paused' },
			on: {
				pause: {
					target: 'paused',
					actions: { type: 'rest', params: ({ event }) => ({ hold: event.hold }) }
				},
				advanced: [
					{
						guard: { type: 'reachesEnd', params: ({ event }) => event },
						target: 'paused',
						actions: { type: 'goOn', params: ({ event }) => event }
					},
					{ actions: { type: 'goOn', params: ({ event }) => event } }
				],
				again: { guard: 'goesRound', actions: 'goRound' },
				'scrub.began': { target: 'scrubbing.thenPlay', actions: 'remember' }
			}
		},
		scrubbing: {
			on: {
				'scrub.moved': { actions: { type: 'goTo', params: ({ event }) => ({ to: event.to }) } }
			},
			initial: 'thenPause',
			states: {
				thenPause: {
					on: {
						'scrub.ended': '#playback.paused',
						'scrub.cancelled': { target: '#playback.paused', actions: 'giveUp' }
					}
				},
				thenPlay: {
					on: {
						'scrub.ended': '#playback.playing',
						'scrub.cancelled': { target: '#playback.playing', actions: 'giveUp' }
					}
				}
			}
		}
	}
});
