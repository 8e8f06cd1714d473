/** Finds the dates that a page shows its readers. */
import { weightOf } from '../block-text.ts';
import { quick } from '../quick.ts';
import { stops } from '../sentence.ts';
import { isBeside } from './beside.ts';
import type { Sources } from './sources.ts';
import { spokenDate } from './spoken-date.ts';
import { statedTime } from './stated-time.ts';
import { dateLabel, withoutClock } from './time-words.ts';
import type { Title } from './title.ts';
import { shownText } from './visible-text.ts';
import type { Placed } from './walk.ts';

/** `isAmong` of a line that is one of the story's. */
export type Seen = Placed & { time: string; isUpdate: boolean; isMarked: boolean; isAmong?: boolean };

const updateWords = quick(
  /updat|modif|revis|edited|aktualis|mise à jour|mis à jour|actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd|aktualiz|обновл|изменен|güncelle|تحديث|अपडेट|更新|수정|업데이트|last reviewed|عُدل|به روز|עודכן|อัปเดต|diperbarui|cập nhật|uppdater|oppdater|opdater|päivitet|ενημερ|frissít|оновлен|изменён|aktualiz|actualit/iu,
);

/** An element that tells a date in a few words, or null. */
function seen({ element, at }: Placed, language: string): Seen | null {
  const datetime =
    element.getAttribute('datetime') ??
    element.getAttribute('content') ??
    (element.localName === 'abbr' ? element.getAttribute('title') : null) ??
    '';
  const text = shownText(element, 160);
  const stated = datetime === '' ? null : statedTime(datetime, language);
  const time = stated ?? (/\p{Nd}/u.test(text) ? (spokenDate(text, language)?.time ?? null) : null);
  if (time === null) return null;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  const before = element.previousSibling?.nodeType === 3 ? (element.previousSibling.nodeValue ?? '') : '';
  const isUpdate = updateWords.test(`${names} ${text.slice(0, 40)} ${before.slice(-40)}`);
  return {
    element,
    at,
    time,
    isUpdate,
    isMarked: /datepublished|pubdate|published/i.test(names) || element.hasAttribute('pubdate'),
  };
}

/** A sign and then words of their own: a name, a place and a section are fewer than five and end without a stop. */
const words = quick(/^\s?[:：–—-]\s?\p{L}/u);
const many = 5;
/** Reading times end in "min.", which stops nothing. */
const short = quick(/(?:^|\P{L})[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}\.\s*$/u);

/**
 * True for a line that says something of the day, in words after a colon or in a sentence, and with two paragraphs `above`
 * for what is not labelled, as "Published: March 14, 2026" is.
 */
function isSaid(element: Element, language: string, above: number): boolean {
  const line = element.closest('p, li') ?? (element.localName === 'time' ? element.parentElement : element);
  const text = line === null ? '' : shownText(line, 200);
  const day = spokenDate(text, language);
  if (day === null) return text === '' && line?.localName === 'p';
  const [before, behind] = [text.slice(0, day.at), withoutClock(text.slice(day.end))];
  const rest = before + behind;
  if (above > 1 && !dateLabel.test(before)) return true;
  if (updateWords.test(rest) || short.test(rest)) return false;
  return (
    (words.test(behind) && (stops(behind) || behind.trim().split(/\s+/).length >= many)) ||
    (stops(rest) && weightOf(rest) > 12)
  );
}

/** True for what stands neither beside the headline's story nor in a quote or a caption, which have dates of their own. */
function isOwn(element: Element, { element: headline }: Title): boolean {
  const quote = element.closest('blockquote, q, figure, [class*="caption" i]');
  const isQuoted = quote !== null && !quote.contains(headline);
  return !isQuoted && !isBeside(element, headline);
}

/** Elements between which and the headline no story fits. */
const nearby = 160;
/** Most elements that are asked for a date. */
const mostDates = 80;

/** Dates that the page shows, those near the headline first, then by distance from it. */
function markedDates(sources: Sources, title: Title, language: string): Seen[] {
  const found: Seen[] = [];
  const distance = ({ at }: Placed) => (title.at < 0 ? at : Math.abs(at - title.at));
  for (const placed of sources.walk.dates.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostDates)) {
    if (found.length > 0 && distance(placed) > nearby) break;
    const one = seen(placed, language);
    if (one !== null && isOwn(placed.element, title))
      found.push({ ...one, isAmong: isSaid(placed.element, language, 0) });
  }
  return found;
}

/** Short lines near the headline that are a date and little else, in pages that mark nothing. */
function unmarkedDates(sources: Sources, title: Title, language: string): Seen[] {
  const { all } = sources.walk;
  const found: Seen[] = [];
  let told = 0;
  for (
    let at = Math.max(0, title.at - 25);
    at < Math.min(all.length, title.at + 70) && title.at >= 0;
    at += 1
  ) {
    const element = all[at];
    if (element === undefined || element.childElementCount > 6) continue;
    if (at > title.at && element.localName === 'p' && (element.textContent ?? '').length > 100) told += 1;
    const text = shownText(element, element.localName === 'p' ? 120 : 200);
    if (!/\d/.test(text)) continue;
    const one = seen({ element, at }, language);
    if (one !== null && isOwn(element, title))
      found.push({ ...one, isAmong: isSaid(element, language, told) });
  }
  return found.toSorted((a, b) => Math.abs(a.at - title.at) - Math.abs(b.at - title.at));
}

/** True for what stands close enough to the headline to be a line of its story. */
export function isNear({ at }: Placed, title: Title): boolean {
  return title.at < 0 || (at > title.at - 60 && at < title.at + nearby);
}

/** Dates that the page shows for the story with this headline, the nearest to it first. */
export function shownDates(sources: Sources, title: Title, language: string): Seen[] {
  const marked = markedDates(sources, title, language);
  const near = marked.filter((one) => isNear(one, title));
  return near.length > 0 ? near : [...unmarkedDates(sources, title, language), ...marked.slice(0, 1)];
}
