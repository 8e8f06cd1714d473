/** Which number of a date is the month. */
import type { Seen } from './shown-dates.ts';
import { shownText } from './visible-text.ts';

/** Longest line that tells a date and little else. */
export const longestLine = 90;

/** A time whose day and month are told in the other order. */
export function turned(time: string): string {
  return time.slice(0, 10).replace(/-(\d\d)-(\d\d)$/, '-$2-$1') + time.slice(10);
}

/** A day in numbers alone, of which a person has to know which is the month. */
const inNumbers = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;

function isUnclear({ element, time }: Seen): boolean {
  return (
    Number(time.slice(8, 10)) <= 12 &&
    !element.hasAttribute('datetime') &&
    inNumbers.test(shownText(element, longestLine))
  );
}

/** "06-02-2024" is the second of June or the sixth of February: where the day in the address is the latter, all are read so. */
export function inOrderOf(shown: readonly Seen[], day: string | null): readonly Seen[] {
  const unclear = new Set(shown.filter(isUnclear));
  const isRight = shown.some(({ time }) => time.slice(0, 10) === day);
  if (isRight || ![...unclear].some(({ time }) => turned(time).slice(0, 10) === day)) return shown;
  return shown.map((one) => (unclear.has(one) ? { ...one, time: turned(one.time) } : one));
}
