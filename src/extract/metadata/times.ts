/** When the story was published and last changed. */

import { isBeside } from './beside.ts';
import { lineOf, listOf } from './json-ld.ts';
import { metasOf, type Sources } from './sources.ts';
import { spokenDate } from './spoken-date.ts';
import type { Title } from './title.ts';
import { shownText } from './visible-text.ts';
import type { Placed } from './walk.ts';

export type Times = { published: string | null; modified: string | null; elements: readonly Element[] };

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published_time',
  'published_at',
  'published-date',
  'article.published',
  'rnews:datepublished',
  'cxenseparse:recs:publishtime',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'article_date_original',
  'originalpublicationdate',
  'article:post_date',
  'datecreated',
  'date',
  'created',
  'release_date',
  'uploaddate',
];
const modifiedNames = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'last_modified',
  'modified_time',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'article:updated',
  'article:updated_time',
  'revision_date',
  'updated',
  'sailthru.updated',
];

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

/** "Fri, 15 Mar 2013 14:20:27 +0000" and its kin, as mail and servers write it. */
function rfcTime(value: string): string | null {
  if (
    !/^(?:[a-z]{3,9},?\s)?(?:\d{1,2}\s[a-z]{3}|[a-z]{3}\s\d{1,2})[\s\w,:]{8,24}(?:gmt|utc|z|[+-]\d{4})/i.test(
      value,
    )
  )
    return null;
  const time = Date.parse(value.replace(/\s*\([^()]{0,60}\)\s*$/, ''));
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}

function first(values: readonly string[]): string | null {
  for (const value of values) {
    const time = statedTime(value);
    if (time !== null) return time;
  }
  return null;
}

function fromStory(sources: Sources, keys: readonly string[]): string[] {
  return [sources.story, sources.page].flatMap((node) =>
    keys.flatMap((key) => listOf(node?.[key]).map(lineOf)),
  );
}

type Seen = Placed & { time: string; isUpdate: boolean; isMarked: boolean };

const updateWords =
  /updat|modif|revis|edited|aktualis|mise à jour|mis à jour|actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd|aktualiz|обновл|изменен|güncelle|تحديث|अपडेट|更新|수정|last reviewed/iu;

/** An element that tells a date in a few words, or null. */
function seen({ element, at }: Placed, language: string): Seen | null {
  const datetime = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
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

/** Elements between which and the headline no story fits. */
const nearby = 160;
/** Most elements that are asked for a date. */
const mostDates = 80;

/** Dates that the page shows, those near the headline first, then by distance from it. */
function shownDates(sources: Sources, title: Title, language: string): Seen[] {
  const found: Seen[] = [];
  const distance = ({ at }: Placed) => (title.at < 0 ? at : Math.abs(at - title.at));
  for (const placed of sources.walk.dates.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostDates)) {
    if (found.length > 0 && distance(placed) > nearby) break;
    const one = seen(placed, language);
    if (one !== null && !isBeside(placed.element, title.element)) found.push(one);
  }
  return found;
}

/** Short lines near the headline that are a date and little else, in pages that mark nothing. */
function unmarkedDates(sources: Sources, title: Title, language: string): Seen[] {
  const { all } = sources.walk;
  const found: Seen[] = [];
  for (
    let at = Math.max(0, title.at - 25);
    at < Math.min(all.length, title.at + 70) && title.at >= 0;
    at += 1
  ) {
    const element = all[at];
    if (element === undefined || element.childElementCount > 6) continue;
    const text = shownText(element, element.localName === 'p' ? 120 : 200);
    if (!/\d/.test(text)) continue;
    const one = seen({ element, at }, language);
    if (one !== null && !isBeside(element, title.element)) found.push(one);
  }
  return found.toSorted((a, b) => Math.abs(a.at - title.at) - Math.abs(b.at - title.at));
}

/** The day that an address bears, such as /2013/03/15/; null where it bears none. */
function dayInAddress(url: string): string | null {
  const match = /[/-]((?:19|20)\d{2})(?:([/-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/.exec(
    URL.canParse(url) ? new URL(url).pathname : '',
  );
  if (match === null) return null;
  const [month = '', day = ''] = [match[3] ?? match[5], match[4] ?? match[6]];
  return statedTime(`${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const moment = (time: string): number =>
  Date.parse(time.length === 10 ? `${time}T00:00:00Z` : /Z|[+-]\d{2}:\d{2}$/.test(time) ? time : `${time}Z`);
const aDay = 36 * 3_600_000;

/** Published is not after modified; a modification that is earlier is dropped, or is the publication itself. */
function checked(
  published: string | null,
  modified: string | null,
): { published: string | null; modified: string | null } {
  if (published === null || modified === null) return { published, modified };
  return moment(modified) + aDay < moment(published)
    ? { published, modified: null }
    : { published, modified };
}

function microdata(sources: Sources, name: string): string[] {
  return sources.walk.dates
    .filter(({ element }) =>
      (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '')
        .toLowerCase()
        .endsWith(name),
    )
    .map(
      ({ element }) =>
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? shownText(element, 120),
    );
}

/** Meta tags whose name says that they hold the time of publication, in words of the site's own. */
const publishedName =
  /^(?:\w{1,12}[-_.:])?(?:(?:first[-_]?)?publish(?:ed|ing|cation)?|pub|post(?:ed)?|release(?:d)?|issue(?:d)?|creat(?:ed|ion))[-_.: ]?(?:on|at|date|time|datetime)?$/;

function oddMetas(sources: Sources): string[] {
  return [...sources.metas].filter(([name]) => publishedName.test(name)).flatMap(([, contents]) => contents);
}

/** A story cannot have been published after a date that its own byline shows. */
function earlier(stated: string | null, shown: Seen | undefined, headline: number): string | null {
  if (shown === undefined) return stated;
  if (stated === null) return shown.time;
  const isByline =
    headline >= 0 && Math.abs(shown.at - headline) < 60 && moment(shown.time) + 3 * aDay < moment(stated);
  return isByline ? shown.time : stated;
}

/** Times of the story with this headline. */
export function readTimes(sources: Sources, title: Title, language: string): Times {
  const marked = shownDates(sources, title, language);
  const isNear = ({ at }: Placed) => title.at < 0 || (at > title.at - 60 && at < title.at + nearby);
  const near = marked.filter(isNear);
  const shown = near.length > 0 ? near : [...unmarkedDates(sources, title, language), ...marked.slice(0, 1)];
  const stated =
    first(fromStory(sources, ['datePublished', 'dateCreated', 'uploadDate'])) ??
    first(metasOf(sources, publishedNames)) ??
    first(microdata(sources, 'datepublished')) ??
    first(oddMetas(sources));
  const update = shown.find(({ isUpdate }) => isUpdate)?.time ?? null;
  const modified =
    first(fromStory(sources, ['dateModified'])) ??
    first(metasOf(sources, modifiedNames)) ??
    first(microdata(sources, 'datemodified')) ??
    update;
  const plain = shown.find(({ isUpdate }) => !isUpdate);
  const published = earlier(stated, plain, title.at) ?? dayInAddress(sources.url) ?? update ?? modified;
  return { ...checked(published, modified), elements: shown.filter(isNear).map(({ element }) => element) };
}
