/** Reads times that a page states for machines. */
import { spokenDate } from './spoken-date.ts';

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(\.\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function isReal(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) && Number(year) >= 1990;
}

/** A time that a page states for machines, as ISO 8601, in its own spelling where that is right; null for none. */
export function statedTime(text: string, language = ''): string | null {
  const value = text.trim();
  if (/^\d{10}$|^\d{13}$/.test(value))
    return new Date(Number(value.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z');
  const match = iso.exec(value);
  if (match === null) return rfcTime(value) ?? spokenDate(value, language)?.time ?? null;
  const [, year = '', month = '', day = '', hour, minute, second, fraction, zone] = match;
  if (!isReal(year, month, day)) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || Number(hour) > 23) return date;
  const seconds = second === undefined ? '' : `:${second}${fraction ?? ''}`;
  const isMidnightOnly = zone === undefined && hour === '00' && minute === '00';
  return isMidnightOnly ? date : `${date}T${hour}:${minute}${seconds}${zoneOf(zone)}`;
}

/** "Mon Aug 03 12:45:00 EDT 2015", as programs in Java print a time: the year stands behind the zone. */
const printed = /^[a-z]{3} ([a-z]{3} \d{1,2}) (\d\d:\d\d):\d\d ([a-z]{1,4}) (\d{4})$/i;

/** "Fri, 15 Mar 2013 14:20:27 +0000" and its kin, as mail and servers write it. */
function rfcTime(value: string): string | null {
  const java = printed.exec(value);
  if (java !== null) return spokenDate(`${java[1]}, ${java[4]} ${java[2]} ${java[3]}`)?.time ?? null;
  if (
    !/^(?:[a-z]{3,9},?\s)?(?:\d{1,2}\s[a-z]{3}|[a-z]{3}\s\d{1,2})[\s\w,:]{8,24}(?:gmt|utc|z|[+-]\d{4})/i.test(
      value,
    )
  )
    return null;
  const time = Date.parse(value.replace(/(?:(?<!\s)\s+)?\([^()]{0,60}\)\s*$/, ''));
  // Years of five figures, of which no story may be, begin soon after.
  return time < 2.5e14 ? new Date(time).toISOString().replace('.000Z', 'Z') : null;
}
