import { bisectLeft, bisectRight } from 'd3';
import { stepNumber, type StepNumber } from '#lib/base/units.ts';

/** Landmarks that keys go to (turns, markers), as step numbers in ascending order. */
export type Places = readonly StepNumber[];

/** The first landmark after the step, else `fallback`. */
export const nextPlace = (places: Places, step: StepNumber, fallback: StepNumber): StepNumber =>
	places[bisectRight(places, step)] ?? fallback;

/** The last landmark before the step, else the start. */
export const previousPlace = (places: Places, step: StepNumber): StepNumber =>
	places[bisectLeft(places, step) - 1] ?? stepNumber(0);

/** The step at so many tenths of the way. */
export const tenth = (tenths: number, length: StepNumber): StepNumber =>
	stepNumber(Math.round((length * tenths) / 10));

/** The speeds that `<` and `>` go through; a link may ask for others between 0.1 and 8. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];

export const fasterThan = (speed: number): number => SPEEDS[bisectRight(SPEEDS, speed)] ?? speed;
export const slowerThan = (speed: number): number => SPEEDS[bisectLeft(SPEEDS, speed) - 1] ?? speed;
