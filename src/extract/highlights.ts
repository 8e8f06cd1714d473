/** Finds the publisher's own key points: short sentences in a box of their own near the headline. */
import { limits } from '../text.ts';
import { areStatements, isNamedForPoints, lists, namesOf, type Points } from './highlight-lists.ts';
import { boxOf, linesAbove } from './highlight-place.ts';
import { announcedRuns, bulletedRuns, namedRuns } from './highlight-runs.ts';
import { announces } from './highlight-words.ts';
import { keyOf, likeness } from './metadata/compare.ts';
import { ancestorsOf, isSilent, shownText } from './metadata/visible-text.ts';

export type Highlights = { highlights: string[]; taken: Element[] };

const none: Highlights = { highlights: [], taken: [] };
/** Places where a list is never the story's. */
const elsewhere = /^(?:nav|footer|form|dialog|menu|table)$/;
const elsewhereNames =
  /(?:^|[\s_-])(?:toc|table-?of-?contents|contents|related|comments?|footer|breadcrumbs?|menu|nav|navigation|newsletter|ingredients?|instructions?|pricing|plans?|faq|cookie|most-?read|popular|references|footnotes|agenda|corrections?)(?=$|[\s_-])/;
/** Places where a list is the story's only if it is announced. */
const besideNames =
  /(?:^|[\s_-])(?:sidebar|tags?|share|social|author|bio|sources?|gallery|carousel|slider|ticker|promo|product|trending|pros|cons|cta|offer)(?=$|[\s_-])/;

type Page = {
  headline: Element | null;
  /** How often each heading stands on the page. */
  headings: ReadonlyMap<string, number>;
  /** Running paragraphs of the page, in its order. */
  paragraphs: readonly Element[];
};
/** 4 and 2 by their heading, 3 by the name of their box, 1 by their place. */
type Sureness = 0 | 1 | 2 | 3 | 4;
type Found = Points & { heading: Element | null; sure: Sureness };

function isElsewhere(element: Element, names: RegExp): boolean {
  return [element, ...ancestorsOf(element)].some((box) => {
    if (box.localName === 'body' || box.localName === 'html') return false;
    if (isSilent(box) || elsewhere.test(box.localName)) return true;
    if (box.localName === 'header' && box.querySelector('h1') === null) return true;
    return names.test(namesOf(box)) && !isNamedForPoints(box) && (box.textContent ?? '').length < 6_000;
  });
}

/** A table of contents says what the headings below it say. */
function repeatsHeadings({ texts, items }: Points, { headings }: Page): boolean {
  const told = texts.filter((text) => headings.has(keyOf(text))).length;
  const jumps = items.filter(
    (item) =>
      shownText(item, 500) === shownText(item.querySelector('a[href^="#"]') ?? item.ownerDocument.body, 500),
  );
  return told * 2 >= texts.length || (items.length > 0 && jumps.length === items.length);
}

const follows = (first: Element, second: Element): boolean =>
  (first.compareDocumentPosition(second) & 4) !== 0;

/** How many running paragraphs stand between the headline and the element. */
function paragraphsBefore(element: Element, { headline, paragraphs }: Page): number {
  let before = 0;
  for (const paragraph of paragraphs) {
    if (!follows(paragraph, element)) break;
    if (headline === null || follows(headline, paragraph)) before += 1;
  }
  return before;
}

/** How many running paragraphs, or what share of them, may stand above key points, by how surely they are announced. */
const deepest = [
  [4, 0.25],
  [3, 0],
  [7, 0.34],
] as const;

/** What stories have and pages that sell have not. */
const storyMarks =
  'meta[property="og:type"][content="article" i], meta[property="article:published_time"], meta[itemprop="datePublished"], time[datetime], [rel="author"]';
/** Fewest running paragraphs of a page whose opening list is taken for key points by its place alone. */
const longStory = 4;

/** True where the column of the story goes on right behind the list: most running paragraphs stand beside it. */
function isInColumn(list: Element, { paragraphs }: Page): boolean {
  const column = ancestorsOf(list)
    .slice(0, 5)
    .find((box) => paragraphs.filter((one) => box.contains(one)).length * 2 >= paragraphs.length);
  return column !== undefined && column.localName !== 'body';
}

/** Whole sentences without a link on a page that is a story: what may be key points with no words above it. */
function areUnnamed({ list, texts }: Points, above: readonly Element[], page: Page): boolean {
  const { headline, paragraphs } = page;
  if (list.localName === 'ol' || headline === null || paragraphs.length < longStory) return false;
  if (!follows(headline, list) || list.ownerDocument.querySelector(storyMarks) === null) return false;
  if (list.querySelector('a, button, input') !== null || texts.length > 6 || !areStatements(texts))
    return false;
  const [last] = above;
  const said = last === undefined ? '' : shownText(last, 160);
  return (
    !/[:：]$/.test(said) && !(last !== undefined && last !== headline && /^h[2-6]$/.test(last.localName))
  );
}

/** Set before the first paragraph, with nothing above it but a byline. */
function opensStory({ list }: Points, page: Page): boolean {
  return paragraphsBefore(list, page) === 0 && isInColumn(list, page);
}

/** Set in a box of its own among the first of the paragraphs, where an ordinary list has none. */
function standsBeside({ list, texts }: Points, page: Page): boolean {
  const box = boxOf({ list, heading: null, texts });
  const beside = page.paragraphs.filter((one) => one.parentElement === box.parentElement);
  return box !== list && beside.length >= 3 && paragraphsBefore(list, page) <= 3;
}

/** How a list came to be taken for key points. */
function sureness(points: Points, above: readonly Element[], page: Page): Sureness {
  const { list } = points;
  const before = paragraphsBefore(list, page);
  const said = Math.max(0, ...above.map((line) => announces(shownText(line, 80))));
  const [fewest, share] = deepest[said] ?? [0, 0];
  if (before > Math.max(fewest, page.paragraphs.length * share)) return 0;
  if (said > 0 && !isElsewhere(list, elsewhereNames)) return said === 2 ? 4 : 2;
  if (isElsewhere(list, besideNames) || isElsewhere(list, elsewhereNames)) return 0;
  const box = [list, ...ancestorsOf(list).slice(0, 3)].find(
    (around) => isNamedForPoints(around) && (around.textContent ?? '').length < 3_000,
  );
  if (box !== undefined && (above[0] === undefined || !box.contains(above[0]))) return 3;
  if (!areUnnamed(points, above, page)) return 0;
  return opensStory(points, page) || standsBeside(points, page) ? 1 : 0;
}

function judge(points: Points, above: readonly Element[], page: Page): Found | null {
  const sure = sureness(points, above, page);
  if (sure === 0 || repeatsHeadings(points, page)) return null;
  const heading = above.find((line) => announces(shownText(line, 80)) > 0) ?? null;
  return { ...points, heading: sure === 4 || sure === 2 ? heading : null, sure };
}

function readPage(document: Document, title: string): Page {
  const headings = new Map<string, number>();
  for (const heading of document.querySelectorAll('h2, h3, h4, h5')) {
    const key = keyOf(shownText(heading, 300));
    headings.set(key, (headings.get(key) ?? 0) + 1);
  }
  const paragraphs = [...document.getElementsByTagName('p')].filter(
    (one) => (one.textContent ?? '').length > 140 && one.closest('li, aside, footer, nav') === null,
  );
  return { headline: headlineOf(document, title), headings, paragraphs };
}

/** The headline, which some newspapers set as a heading of the second rank. */
function headlineOf(document: Document, title: string): Element | null {
  const first = document.querySelector('h1');
  if (first !== null) return first;
  const own = keyOf(title);
  return [...document.getElementsByTagName('h2')].find((one) => keyOf(shownText(one, 300)) === own) ?? null;
}

/** Everything on the page that may be its key points. */
function* candidates(document: Document): Generator<[Points, readonly Element[]]> {
  for (const points of lists(document)) yield [points, linesAbove(points.list)];
  for (const points of announcedRuns(document)) yield [points, [points.heading]];
  for (const points of namedRuns(document)) yield [points, linesAbove(points.list)];
  for (const points of bulletedRuns(document)) yield [points, linesAbove(points.list)];
}

/** A heading that comes again and again announces the facts of a part: a product, a course, a chapter. */
function isRepeated({ heading, list }: Found, all: readonly Found[], { headings }: Page): boolean {
  const own = keyOf(heading?.textContent ?? '');
  if (own === '') return false;
  const again = all.some(
    (other) =>
      other.list !== list && other.heading !== heading && keyOf(other.heading?.textContent ?? '') === own,
  );
  return again || (headings.get(own) ?? 0) > 1;
}

/**
 * The key points of the story with this title, as clean lines, and the elements that showed them: the box with its
 * heading, or the list alone where the box holds other text. Both empty where none are found. Changes nothing.
 */
export function findHighlights(document: Document, title: string): Highlights {
  const found = [...candidates(document)];
  if (found.length === 0) return none;
  const page = readPage(document, title);
  const all = found.flatMap(([points, above]) => judge(points, above, page) ?? []);
  const best = all.filter((one) => !isRepeated(one, all, page)).toSorted((a, b) => b.sure - a.sure)[0];
  if (best === undefined || best.texts.some((text) => likeness(text, title) > 0.95)) return none;
  return { highlights: best.texts.map((text) => text.slice(0, limits.line)), taken: takenBy(best) };
}

function takenBy({ list, items, heading, texts }: Found): Element[] {
  const box = boxOf({ list, heading, texts });
  const shown =
    box === list && items.length > 1 && !items.every((item) => list.contains(item)) ? items : [box];
  return heading !== null && !shown.some((one) => one.contains(heading)) ? [heading, ...shown] : [...shown];
}
