/** Reads the day that many addresses of stories bear. */
import { monthOf } from './months.ts';
import { statedTime } from './stated-time.ts';

/** The day that an address bears, such as /2013/03/15/, /2013/mar/15/ or /2013/world/3/15/; null where it bears none. */
export function dayInAddress(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})\//.exec(path);
  const month3 = monthOf(named?.[2] ?? '');
  if (named !== null && month3 !== null)
    return statedTime(`${named[1]}-${String(month3).padStart(2, '0')}-${named[3]?.padStart(2, '0')}`);
  const parted = /\/((?:19|20)\d{2})(\/)[a-z_-]{2,20}\/(\d{1,2})\/(\d{1,2})\//.exec(path);
  const match =
    parted ?? /[/-]((?:19|20)\d{2})(?:([/-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/.exec(path);
  if (match === null) return null;
  const [month = '', day = ''] = [match[3] ?? match[5], match[4] ?? match[6]];
  return statedTime(`${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
