declare const unit: unique symbol;
type Quantity<Name extends string> = number & { readonly [unit]: Name };

/** Virtual seconds since the program began; `loop.time()` in the recording reads the same clock. */
export type LoopSeconds = Quantity<'loop-seconds'>;
/** Wall-clock milliseconds, as `performance.now()` reports them. */
export type WallMillis = Quantity<'wall-millis'>;
/** CSS pixels, origin top-left, y down. */
export type Pixels = Quantity<'pixels'>;
/** Index into `Trace.events`. Position 0 is "before the first event". */
export type Position = Quantity<'position'>;
/** A step's number at one level. Step 0 is "before the first step". */
export type StepNumber = Quantity<'step-number'>;
/** A line of the program's text, from 1. */
export type LineNumber = Quantity<'line-number'>;

export const loopSeconds = (value: number): LoopSeconds => value as LoopSeconds;
export const wallMillis = (value: number): WallMillis => value as WallMillis;
export const pixels = (value: number): Pixels => value as Pixels;
export const position = (value: number): Position => value as Position;
export const stepNumber = (value: number): StepNumber => value as StepNumber;
export const lineNumber = (value: number): LineNumber => value as LineNumber;

/** Where the picture stands: a step's number plus the progress 0–1 toward the next; 7.5 is half-way from step 7 to step 8. */
export type Playhead = Quantity<'playhead'>;
export const playhead = (value: number): Playhead => value as Playhead;
