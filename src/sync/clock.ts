/** Whether the clocks at both ends agree: of two changes the later one counts, and clocks tell which that is. */

/** A difference that is worth a word, in minutes. */
const worthSaying = 5;

/** By how many minutes the clock of a server that says this date is ahead of ours; null where they agree. */
export function minutesAhead(date: string | null, now: Date): number | null {
  const minutes = Math.round((Date.parse(date ?? '') - now.getTime()) / 60_000);
  return Math.abs(minutes) >= worthSaying ? minutes : null;
}
