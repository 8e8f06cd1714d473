/** Every hostile page in both browsers. */
import { tryHostilePages } from '../hostile/run.ts';

tryHostilePages(Number.POSITIVE_INFINITY);
