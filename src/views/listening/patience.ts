/** How long an engine may take before it counts as stalled. No DOM. */

/** Ms until an engine must have begun: a remote voice fetches its sound first. */
export const toStart = 7_000;

/** Units of Latin text that a slow voice says in a second, at normal speed. */
const pace = 10;
/** Signs that stand for a whole syllable or word. */
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|\d/gu;

/** Ms that a text may take at a speed, twice over, and somewhat more for engines that breathe. */
export function patienceFor(text: string, rate: number): number {
  const weight = text.length + 2 * (text.match(wide)?.length ?? 0);
  return 4_000 + (2_000 * weight) / pace / Math.max(0.1, rate);
}
