/** Runs before the scripts of a page, so that those do not hear the keys of the reader: an ear, deaf until it opens. */
import { listenEarly } from '../views/reader/early-ear.ts';

listenEarly(window);
