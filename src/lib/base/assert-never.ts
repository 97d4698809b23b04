/**
 * Closes a `switch` over a union: a new member becomes a type error here.
 *
 * @param what - Names the union in the message, for the day when types were wrong.
 */
export function assertNever(value: never, what: string): never {
	throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
