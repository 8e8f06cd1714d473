/** Times as services write them: seconds, milliseconds, or a date in words of ISO 8601, more or less. */

/** Nothing that somebody saves from the web is older. */
const earliest = Date.UTC(1991, 0, 1);
/** Clocks may differ by a day and a time zone. */
const slack = 2 * 24 * 3600 * 1000;

/** ISO 8601 in UTC, or null for what is no time, or none at which anything was saved. */
export function isoTime(given: string | number | null, now: Date): string | null {
  const time = given === null ? Number.NaN : millisecondsOf(given);
  return time >= earliest && time <= now.getTime() + slack ? new Date(time).toISOString() : null;
}

function millisecondsOf(given: string | number): number {
  if (typeof given === 'number') return scaled(given);
  const text = given.trim();
  return /^\d+(?:\.\d+)?$/.test(text) ? scaled(Number(text)) : parsed(text);
}

/** Seconds until the year 5138 are below 10^11; milliseconds are below 10^14; what is above counts microseconds. */
function scaled(value: number): number {
  if (value < 1e11) return value * 1000;
  return value < 1e14 ? value : value / 1000;
}

const written =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** A time without a zone is taken for UTC, in which such files are written. */
function parsed(text: string): number {
  const [, day, clock = '00:00', zone = 'Z'] = written.exec(text) ?? [];
  if (day === undefined) return Number.NaN;
  return Date.parse(`${day}T${clock.replace(',', '.')}${isoZone(zone)}`);
}

function isoZone(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}
