/** The repairs, in the order in which they run. */
import type { Repair } from '../pass.ts';
import { initialLetters } from './initials.ts';
import { pictures } from './pictures.ts';
import { unfold } from './unfold.ts';

export const repairs: readonly Repair[] = [pictures, unfold, initialLetters];
