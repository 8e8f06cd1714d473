/** When the story was published and last changed. */

import { dayInAddress } from './address-day.ts';
import { inOrderOf, longestLine, turned } from './day-order.ts';
import { lineOf, listOf } from './json-ld.ts';
import { isNear, type Seen, shownDates } from './shown-dates.ts';
import { metasOf, type Sources } from './sources.ts';
import { statedTime } from './stated-time.ts';
import type { Title } from './title.ts';
import { shownText } from './visible-text.ts';

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

/** A page that is dated later than this from now is dated wrongly. */
const ahead = 2 * 24 * 3_600_000;

/** The first of the stated times; a bare day gives way to a time of the same day told further on. */
function first(values: readonly string[], now = Date.now()): string | null {
  const times = values
    .flatMap((value) => statedTime(value) ?? [])
    .filter((time) => moment(time) < now + ahead);
  const [best] = times;
  if (best === undefined || best.length > 10) return best ?? null;
  return times.find((time) => time.length > 10 && Math.abs(moment(time) - moment(best)) <= aDay) ?? best;
}

function fromStory(sources: Sources, keys: readonly string[]): string[] {
  return [sources.story, sources.page].flatMap((node) =>
    keys.flatMap((key) => listOf(node?.[key]).map(lineOf)),
  );
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
  return isByline && !isSameTurned(shown.time, stated) ? shown.time : stated;
}

/**
 * "12.09.16" is read as September where it is December: day and month in the other order give the day of a time that
 * is stated to the minute, which no person has written.
 */
function isSameTurned(shown: string, stated: string): boolean {
  if (stated.length <= 10) return false;
  return Math.abs(moment(turned(shown.slice(0, 10))) - moment(stated)) <= aDay;
}

/** True for a line that tells nothing but when the story was published or changed. */
function isDateLine(
  { element, time }: Seen,
  { published, modified }: { published: string | null; modified: string | null },
): boolean {
  const isOwn = [published, modified].some(
    (known) => known !== null && Math.abs(moment(known) - moment(time)) <= aDay,
  );
  const text = shownText(element, longestLine);
  return (
    isOwn &&
    text !== '' &&
    element.querySelector('h1, h2, h3, img, p + p') === null &&
    element.closest('blockquote') === null
  );
}

/** Times of the story with this headline. */
export function readTimes(sources: Sources, title: Title, language: string): Times {
  const day = dayInAddress(sources.url);
  const shown = inOrderOf(shownDates(sources, title, language), day);
  const stated = first([
    ...fromStory(sources, ['datePublished', 'dateCreated', 'uploadDate']),
    ...metasOf(sources, publishedNames),
    ...microdata(sources, 'datepublished'),
    ...shown.filter(({ isMarked }) => isMarked).map(({ time }) => time),
    ...oddMetas(sources),
  ]);
  const update = shown.find(({ isUpdate }) => isUpdate)?.time ?? null;
  const modified = first([
    ...fromStory(sources, ['dateModified']),
    ...metasOf(sources, modifiedNames),
    ...microdata(sources, 'datemodified'),
    ...(update === null ? [] : [update]),
  ]);
  const plain = shown.find(({ isUpdate }) => !isUpdate);
  const published = earlier(stated, plain, title.at) ?? day ?? update ?? modified;
  const times = checked(published, modified);
  const lines = shown.filter((one) => one.isAmong !== true && isNear(one, title) && isDateLine(one, times));
  return { ...times, elements: lines.map(({ element }) => element) };
}
