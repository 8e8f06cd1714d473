/** When the story was published and last changed. */

import { lineOf, listOf } from './json-ld.ts';
import { metasOf, type Sources } from './sources.ts';
import { spokenDate } from './spoken-date.ts';
import { ancestorsOf, shownText } from './visible-text.ts';
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
  const time = statedTime(datetime, language) ?? spokenDate(text, language)?.time ?? null;
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

function isBeside(element: Element): boolean {
  return ancestorsOf(element).some(
    (box) =>
      /^(?:nav|footer|aside|li)$/.test(box.localName) ||
      /comment|related|sidebar|recommend|footer|widget/i.test(box.getAttribute('class') ?? ''),
  );
}

/** Dates that the page shows near its headline, nearest first. */
function shownDates(sources: Sources, headline: number, language: string): Seen[] {
  const near = sources.walk.dates.filter(
    ({ at }) => headline < 0 || (at > headline - 60 && at < headline + 150),
  );
  const found = near
    .flatMap((placed) => seen(placed, language) ?? [])
    .filter(({ element }) => !isBeside(element));
  return found.toSorted((a, b) => Math.abs(a.at - headline) - Math.abs(b.at - headline));
}

/** Short lines near the headline that are a date and little else, in pages that mark nothing. */
function unmarkedDates(sources: Sources, headline: number, language: string): Seen[] {
  const { all } = sources.walk;
  const found: Seen[] = [];
  for (
    let at = Math.max(0, headline - 12);
    at < Math.min(all.length, headline + 45) && headline >= 0;
    at += 1
  ) {
    const element = all[at];
    if (element === undefined || element.childElementCount > 8 || (element.textContent ?? '').length > 240)
      continue;
    const one = seen({ element, at }, language);
    if (one !== null && !isBeside(element)) found.push(one);
  }
  return found;
}

/** The day that an address bears, such as /2013/03/15/; null where it bears none. */
function dayInAddress(url: string): string | null {
  const match = /[/-]((?:19|20)\d{2})[/-]?([01]\d|[1-9])[/-]?([0-3]\d|[1-9])(?:[/-]|$)/.exec(
    URL.canParse(url) ? new URL(url).pathname : '',
  );
  return match === null
    ? null
    : statedTime(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`);
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

/** Times of the story whose headline stands at `headline` in page order, or -1. */
export function readTimes(sources: Sources, headline: number, language: string): Times {
  const marked = shownDates(sources, headline, language);
  const near = marked.length > 0 ? marked : unmarkedDates(sources, headline, language);
  const plain = near.find(({ isUpdate }) => !isUpdate);
  const stated =
    first(fromStory(sources, ['datePublished', 'dateCreated', 'uploadDate'])) ??
    first(metasOf(sources, publishedNames)) ??
    first(microdata(sources, 'datepublished'));
  const update = near.find(({ isUpdate }) => isUpdate)?.time ?? null;
  const modified =
    first(fromStory(sources, ['dateModified'])) ??
    first(metasOf(sources, modifiedNames)) ??
    first(microdata(sources, 'datemodified')) ??
    update;
  const published = stated ?? plain?.time ?? dayInAddress(sources.url) ?? update ?? modified;
  return { ...checked(published, modified), elements: near.map(({ element }) => element) };
}
