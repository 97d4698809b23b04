import { notices } from './notices.server.ts';

export const load = () => ({ notices: notices() });
