/** What the parts of a check tell each other. */
import type { Shelf } from '../shelf.ts';
import type { Finding } from './findings.ts';

/** What is known so far: pictures that are sound, those that are shown, and the hash of each story's address. */
export type Course = {
  shelf: Shelf;
  now: Date;
  findings: Finding[];
  pictures: Set<string>;
  shown: Set<string>;
  stories: Map<string, string>;
};
