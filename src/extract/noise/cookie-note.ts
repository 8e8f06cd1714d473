import type { Noise } from '../pass.ts';
import { boxesNamed } from './prose.ts';

const names =
  /-(?:cookies?|cookie-?\w+|consent\w*|gdpr\w*|ccpa|onetrust\w*|privacy-?(?:banner|notice|popup)|cc-(?:window|banner))-/;

/** Notes that ask for leave to track. */
export const cookieNote: Noise = {
  id: 'cookie-note',
  reason: 'cookie note',
  find: (page) => boxesNamed(page, names, 2_500),
};
