import { stamps } from './copy.ts';
import type { Noise } from './pass.ts';

/** What the article's own header and highlights show: marked before the passes run. */
export const taken: Noise = {
  id: 'taken',
  reason: 'shown in the header',
  find: ({ body }) => body.querySelectorAll(`[${stamps.taken}]`),
};
