import type { Cast } from './cast.ts';
import type { Role } from './cutter.ts';
import type { EventOf } from '#lib/trace/format.ts';

/** Who waits is seen to suspend; what a cancellation or a barrier that opens brings with it follows from that. */
export function objectRole(event: EventOf<'object.changed'>, { shared }: Cast): Role {
	switch (shared.deed(event)) {
		case 'waits':
		case 'lets-go':
			return 'leads';
		case 'gives-up':
		case 'leaves':
		case null:
			return 'joins';
		default:
			return 'opens';
	}
}
