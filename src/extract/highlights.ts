/** Finds the publisher's own key points: short sentences in a box of their own near the headline. */
import { limits } from '../text.ts';
import { cleanLine } from './clean-text.ts';
import { isNamedForPoints, isStatement, itemTexts, lists, namesOf } from './highlight-lists.ts';
import { announcesHighlights } from './highlight-words.ts';
import { keyOf, likeness } from './metadata/compare.ts';
import { ancestorsOf, isSilent, shownText } from './metadata/visible-text.ts';

export type Highlights = { highlights: string[]; taken: Element[] };

const none: Highlights = { highlights: [], taken: [] };
/** Places where a list is never the story's. */
const elsewhere = /^(?:nav|footer|form|dialog|menu|table|header)$/;
const elsewhereNames =
  /(?:^|[\s_-])(?:toc|table-?of-?contents|contents|related|sidebar|comments?|footer|breadcrumbs?|tags?|share|social|menu|nav|navigation|newsletter|ingredients?|instructions?|product|pricing|plans?|faq|cookie|most-?read|popular|trending|author|bio|references|footnotes|sources?|carousel|slider|gallery|ticker|pros|cons|cta|promo|offer)(?=$|[\s_-])/;

type Page = {
  headline: Element | null;
  headings: ReadonlySet<string>;
  /** Running paragraphs of the page, in its order. */
  paragraphs: readonly Element[];
};
type Found = { texts: string[]; list: Element; heading: Element | null; sure: number };

function isElsewhere(element: Element): boolean {
  return [element, ...ancestorsOf(element)].some((box) => {
    if (box.localName === 'body' || box.localName === 'html') return false;
    if (isSilent(box) || elsewhere.test(box.localName)) return true;
    const names = namesOf(box);
    return elsewhereNames.test(names) && !isNamedForPoints(box) && (box.textContent ?? '').length < 6_000;
  });
}

/** A table of contents says what the headings below it say. */
function repeatsHeadings(texts: readonly string[], { headings }: Page): boolean {
  return texts.filter((text) => headings.has(keyOf(text))).length * 2 >= texts.length;
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

function isBlank(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length < 60 && cleanLine(text) === '';
}

function previousShown(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (before !== null && (isSilent(before) || isBlank(before))) before = before.previousElementSibling;
  return before;
}

/** The line just above a list: its heading, if there is one. */
function lineAbove(list: Element): Element | null {
  let at: Element | null = list;
  for (let climbed = 0; at !== null && climbed < 4; climbed += 1) {
    const before = previousShown(at);
    if (before !== null)
      return shownText(before, 80) !== '' && before.querySelector('ul, ol') === null ? before : null;
    at = at.parentElement;
  }
  return null;
}

/** The largest box around the list that holds nothing but its heading and itself. */
function boxOf(list: Element, heading: Element | null): Element {
  const own = (list.textContent ?? '').trim().length + (heading?.textContent ?? '').trim().length;
  let box = list;
  for (const around of ancestorsOf(list)) {
    if (/^(?:body|main|article|html)$/.test(around.localName) || around.querySelector('h1') !== null) break;
    const text = shownText(around, own + 60);
    if (text === '' || text.length > own + 40) break;
    box = around;
  }
  return box;
}

/** Share of the page's running paragraphs above which a list is too deep in the story to open it. */
const deepest = 0.25;

/** What stories have and pages that sell have not. */
const storyMarks =
  'meta[property="og:type"][content="article" i], meta[property="article:published_time"], meta[itemprop="datePublished"], time[datetime], [rel="author"]';
/** Fewest running paragraphs of a page whose opening list is taken for key points by its place alone. */
const longStory = 6;

/**
 * A list of whole sentences without a link between the headline and the first paragraph, with no words of its own
 * above it but a byline: how newsrooms set key points that they give no heading.
 */
function opensStory(list: Element, above: Element | null, page: Page): boolean {
  const { headline, paragraphs } = page;
  if (list.ownerDocument.querySelector(storyMarks) === null) return false;
  if (
    headline === null ||
    list.localName !== 'ul' ||
    paragraphs.length < longStory ||
    !follows(headline, list)
  )
    return false;
  if (list.querySelector('a, button, input') !== null || paragraphsBefore(list, page) > 0) return false;
  const heading = above !== null && /^h[2-6]$/.test(above.localName);
  return !heading && !/[:：]$/.test(shownText(above ?? list, 80)) && [...list.children].every(isStatement);
}

/** How a list came to be taken for key points: 3 by its heading, 2 by the name of its box, 1 by its place; 0 for none. */
function sureness(list: Element, heading: Element | null, page: Page): number {
  const before = paragraphsBefore(list, page);
  if (before > Math.max(4, page.paragraphs.length * deepest)) return 0;
  if (heading !== null && announcesHighlights(shownText(heading, 80))) return 3;
  const box = [list, ...ancestorsOf(list).slice(0, 3)].find(
    (around) => isNamedForPoints(around) && (around.textContent ?? '').length < 3_000,
  );
  if (box !== undefined && (heading === null || !box.contains(heading))) return 2;
  return opensStory(list, heading, page) ? 1 : 0;
}

function judge([list, items]: [Element, Element[]], lookAround: () => Page): Found | null {
  const texts = itemTexts(items);
  if (texts === null || isElsewhere(list)) return null;
  const above = lineAbove(list);
  const page = lookAround();
  const sure = repeatsHeadings(texts, page) ? 0 : sureness(list, above, page);
  return sure === 0 ? null : { texts, list, heading: sure === 3 ? above : null, sure };
}

function readPage(document: Document): Page {
  const headings = new Set<string>();
  for (const heading of document.querySelectorAll('h2, h3, h4')) headings.add(keyOf(shownText(heading, 300)));
  const paragraphs = [...document.getElementsByTagName('p')].filter(
    (one) => (one.textContent ?? '').length > 140 && one.closest('li, aside, footer, nav') === null,
  );
  return { headline: document.querySelector('h1'), headings, paragraphs };
}

/** A heading that comes again and again announces the facts of a part: a product, a course, a chapter. */
function isRepeated(found: Found, all: readonly Found[]): boolean {
  const own = keyOf(found.heading?.textContent ?? '');
  return own !== '' && all.filter(({ heading }) => keyOf(heading?.textContent ?? '') === own).length > 1;
}

/**
 * The key points of the story with this title, as clean lines, and the elements that showed them: the box with its
 * heading, or the list alone where the box holds other text. Both empty where none are found. Changes nothing.
 */
export function findHighlights(document: Document, title: string): Highlights {
  let page: Page | null = null;
  const lookAround = (): Page => {
    page ??= readPage(document);
    return page;
  };
  const all = [...lists(document)].flatMap((entry) => judge(entry, lookAround) ?? []);
  const best = all.filter((found) => !isRepeated(found, all)).toSorted((a, b) => b.sure - a.sure)[0];
  if (best === undefined || best.texts.some((text) => likeness(text, title) > 0.95)) return none;
  const box = boxOf(best.list, best.heading);
  const taken = best.heading !== null && !box.contains(best.heading) ? [best.heading, box] : [box];
  return { highlights: best.texts.map((text) => text.slice(0, limits.line)), taken };
}
