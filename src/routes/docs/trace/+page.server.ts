import { groups } from './events.server.ts';

export const load = () => ({ groups: groups() });
