import type { Noise } from '../pass.ts';
import { saysAdvertisement } from './lexicon.ts';
import { lonelyLines } from './lines.ts';

/** Lines that say no more than that something here is advertising. */
export const adLabel: Noise = {
  id: 'ad-label',
  reason: 'advertisement',
  find: (page) => lonelyLines(page, saysAdvertisement),
};
