/** The repairs, in the order in which they run. */
import type { Repair } from '../pass.ts';
import { pictures } from './pictures.ts';

export const repairs: readonly Repair[] = [pictures];
