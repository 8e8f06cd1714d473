/** How long extraction may take: a live page stands still meanwhile. */

/** Thrown where a page is too large, or too intricate, to be read in that time. */
export class TooMuch extends Error {}

/** How much of the time is over: 0 at the start, 1 at the end. */
export type Spent = () => number;

/** For documents that nobody waits for. */
export const unhurried: Spent = () => 0;

/** Counts from now on. */
export function within(milliseconds: number, now = () => performance.now()): Spent {
  const start = now();
  return () => (now() - start) / milliseconds;
}

/** Goes on while there is time; asked between steps, and within those that go over the whole page. */
export function goOn(spent: Spent): void {
  if (spent() >= 1) throw new TooMuch();
}

/** Share of the time after which what a story can do without is left out. */
const half = 0.5;

/** True as long as there is time for more than the story itself. */
export function isAtEase(spent: Spent): boolean {
  goOn(spent);
  return spent() < half;
}
