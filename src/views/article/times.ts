/** Times of a story as people read them. No DOM. */

/** A moment to show: in words, to the second for those who hover, and for machines. */
export type Moment = { words: string; exact: string; iso: string };

/** Short enough for one line with the names of those who wrote it. */
const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;

const bareDate = /^\d{4}-\d{2}-\d{2}$/;

function parse(iso: string): Date | null {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}

function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, options).format(date);
}

/** An ISO 8601 time in the reader's zone and `language`, or null where it is none. A bare date stays a date. */
export function momentOf(iso: string, language: string): Moment | null {
  const date = parse(iso);
  if (date === null) return null;
  if (bareDate.test(iso)) {
    const words = format(date, language, { ...day, timeZone: 'UTC' });
    return { words, exact: words, iso };
  }
  return {
    words: format(date, language, { ...day, hour: 'numeric', minute: '2-digit' }),
    exact: format(date, language, { dateStyle: 'full', timeStyle: 'long' }),
    iso,
  };
}

function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/** When a story was last changed, or null unless that is at least a minute after it was published. */
export function updateOf(
  { published, modified }: { published: string | null; modified: string | null },
  language: string,
): Moment | null {
  if (modified === null) return null;
  const now = parse(modified);
  const then = published === null ? null : parse(published);
  const moment = momentOf(modified, language);
  if (now === null || then === null) return moment;
  if (now.getTime() - then.getTime() < 60_000) return null;
  if (bareDate.test(modified) || !isSameDay(now, then)) return moment;
  return moment && { ...moment, words: format(now, language, { timeStyle: 'short' }) };
}

const minute = 60_000;
/** From this many minutes on, a delay is told in hours, in days; beyond the last one the day itself says more. */
const steps = [
  { unit: 'day', from: 2 * 1440, minutes: 1440 },
  { unit: 'hour', from: 60, minutes: 60 },
  { unit: 'minute', from: 1, minutes: 1 },
] as const;
const longest = 14 * 1440;

/** How long after publishing a story was changed, as "3 hr"; null where that is not known or says little. */
export function delayOf(
  { published, modified }: { published: string | null; modified: string | null },
  language: string,
): string | null {
  if (published === null || modified === null || bareDate.test(published) || bareDate.test(modified))
    return null;
  const passed = (new Date(modified).getTime() - new Date(published).getTime()) / minute;
  const step = steps.find(({ from }) => passed >= from);
  if (step === undefined || passed > longest) return null;
  const count = Math.floor(passed / step.minutes);
  return new Intl.NumberFormat(language, { style: 'unit', unit: step.unit, unitDisplay: 'short' }).format(
    count,
  );
}
