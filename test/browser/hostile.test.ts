/** A hostile page of each group; `npm run test:long` takes all of them. */
import { tryHostilePages } from '../hostile/run.ts';

tryHostilePages(1);
