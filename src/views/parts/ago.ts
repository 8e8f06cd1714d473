/** How long ago something was, in days and words: “today”, “yesterday”, “3 weeks ago”. No DOM. */

const day = 86_400_000;
const units = [
  { unit: 'year', days: 365 },
  { unit: 'month', days: 30 },
  { unit: 'week', days: 14, of: 7 },
  { unit: 'day', days: 0, of: 1 },
] as const;

/** `time` is ISO 8601; one that lies ahead counts as today. */
export function agoWords(time: string, language: string, now = new Date()): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(time)) / day));
  const found = units.find((each) => days >= each.days) ?? units[3];
  const size = 'of' in found ? found.of : found.days;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return words.format(-Math.floor(days / size), found.unit);
}
