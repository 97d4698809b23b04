import { askedPair } from '../../asked-pair.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => askedPair(url);
