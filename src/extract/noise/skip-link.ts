import type { Noise } from '../pass.ts';
import { saysSkip } from './lexicon.ts';
import { lonelyLines } from './lines.ts';

/** "Skip to content" and other controls for moving about the page. */
export const skipLink: Noise = {
  id: 'skip-link',
  reason: 'page controls',
  find: (page) => lonelyLines(page, saysSkip),
};
