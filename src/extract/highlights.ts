/** Finds the publisher's own key points: short sentences in a box of their own near the headline. */
import { limits } from '../article.ts';
import { announcesHighlights } from './highlight-words.ts';
import { keyOf, likeness } from './metadata/compare.ts';
import { ancestorsOf, isSilent, shownText } from './metadata/visible-text.ts';

export type Highlights = { highlights: string[]; taken: Element[] };

const none: Highlights = { highlights: [], taken: [] };
const few = 2;
const many = 8;
/** Names of boxes made for key points. */
const named =
  /(?:^|[\s_-])(?:story-?)?(?:highlights?|key-?points?|key-?takeaways?|takeaways?|key-?facts?|at-?a-?glance|bullet-?points?|bulletbin|nutshell|tl-?dr|summary-?(?:points?|list|bullets?)|article-?summary|story-?summary|key-?insights?)(?=$|[\s_-])/;
/** Places where a list is never the story's. */
const elsewhere = /^(?:nav|footer|form|dialog|menu|table)$/;
const elsewhereNames =
  /(?:^|[\s_-])(?:toc|table-?of-?contents|contents|related|sidebar|comments?|footer|breadcrumbs?|tags?|share|social|menu|nav|navigation|newsletter|ingredients?|recipe|instructions?|product|pricing|faq|cookie|widget|most-?read|popular|trending|author|bio|references|footnotes|sources?|carousel|slider|gallery|ticker|pros|cons|cta)(?=$|[\s_-])/;

type Around = {
  document: Document;
  title: string;
  headings: ReadonlySet<string>;
  paragraphs: readonly Element[];
};

function namesOf(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return raw.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

/** A sentence or its like: several words, or a dozen signs in a script without spaces. */
function isSentence(text: string): boolean {
  if (text.length > 420) return false;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text))
    return text.length >= 10;
  return text.split(' ').length >= 5 && text.length >= 25;
}

/** Links within the page or none: what leads elsewhere is a teaser. */
function staysHere(item: Element): boolean {
  let linked = 0;
  for (const link of item.getElementsByTagName('a'))
    if (!(link.getAttribute('href') ?? '#').startsWith('#')) linked += (link.textContent ?? '').length;
  return linked < (item.textContent ?? '').length * 0.5;
}

function itemTexts(items: readonly Element[]): string[] | null {
  if (items.length < few || items.length > many) return null;
  const texts: string[] = [];
  for (const item of items) {
    if (item.querySelector('ul, ol, img, h1, form, table') !== null || !staysHere(item)) return null;
    texts.push(shownText(item, 500));
  }
  const sentences = texts.filter(isSentence).length;
  return sentences >= texts.length * 0.75 && texts.every((text) => text.length > 8) ? texts : null;
}

function isElsewhere(element: Element): boolean {
  return [element, ...ancestorsOf(element)].some((box) => {
    if (box.localName === 'body' || box.localName === 'html') return false;
    return (
      isSilent(box) ||
      elsewhere.test(box.localName) ||
      (elsewhereNames.test(namesOf(box)) && !named.test(namesOf(box)))
    );
  });
}

/** A table of contents says what the headings below it say. */
function repeatsHeadings(texts: readonly string[], { headings }: Around): boolean {
  return texts.filter((text) => headings.has(keyOf(text))).length * 2 >= texts.length;
}

/** How many long paragraphs of the page stand before the element. */
function paragraphsBefore(element: Element, { paragraphs }: Around): number {
  let before = 0;
  for (const paragraph of paragraphs) {
    if ((paragraph.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    if (!element.contains(paragraph)) before += 1;
  }
  return before;
}

/** The line just above a list: its heading, if there is one. */
function headingAbove(list: Element): Element | null {
  for (
    let at: Element | null = list, climbed = 0;
    at !== null && climbed < 3;
    at = at.parentElement, climbed += 1
  ) {
    const before = previousShown(at);
    if (before === null) continue;
    const text = shownText(before, 80);
    return text !== '' && before.querySelector('ul, ol') === null ? before : null;
  }
  return null;
}

function previousShown(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (
    before !== null &&
    (isSilent(before) || shownText(before, 4_000) === '') &&
    (before.textContent ?? '').trim().length < 4_000
  )
    before = before.previousElementSibling;
  return before;
}

/** The largest box around the list that holds nothing but its heading and itself. */
function boxOf(list: Element, heading: Element | null): Element {
  const own = (list.textContent ?? '').trim().length + (heading?.textContent ?? '').trim().length;
  let box = list;
  for (const around of ancestorsOf(list)) {
    if (/^(?:body|main|article|html)$/.test(around.localName) || around.querySelector('h1') !== null) break;
    if (shownText(around, 8_000).length > own + 40) break;
    box = around;
  }
  return box;
}

type Found = { texts: string[]; list: Element; heading: Element | null; sure: number };

/** How a list came to be taken for key points: 3 by its heading, 2 by its box's name, 1 by its place alone; 0 for none. */
function sureness(list: Element, heading: Element | null, around: Around): number {
  const before = paragraphsBefore(list, around);
  if (
    heading !== null &&
    announcesHighlights(shownText(heading, 80)) &&
    before <= Math.max(4, around.paragraphs.length / 4)
  )
    return 3;
  const boxes = [list, ...ancestorsOf(list).slice(0, 4)];
  if (before <= 4 && boxes.some((box) => named.test(namesOf(box)) && (box.textContent ?? '').length < 3_000))
    return 2;
  return 0;
}

function judge(list: Element, items: readonly Element[], around: Around): Found | null {
  const texts = itemTexts(items);
  if (texts === null || isElsewhere(list) || repeatsHeadings(texts, around)) return null;
  const heading = headingAbove(list);
  const sure = sureness(list, heading, around);
  const isOwn = heading !== null && announcesHighlights(shownText(heading, 80));
  return sure === 0 ? null : { texts, list, heading: isOwn ? heading : null, sure };
}

function lookAround(document: Document, title: string): Around {
  const headings = new Set<string>();
  for (const heading of document.querySelectorAll('h2, h3, h4')) headings.add(keyOf(shownText(heading, 300)));
  const paragraphs = [...document.getElementsByTagName('p')].filter(
    (one) => (one.textContent ?? '').length > 140 && one.closest('li, aside, footer, nav') === null,
  );
  return { document, title, headings, paragraphs };
}

/** Lists of the page with their items, and boxes named for key points whose items are paragraphs. */
function* lists(document: Document): Generator<[Element, Element[]]> {
  for (const list of document.querySelectorAll('ul, ol'))
    yield [list, [...list.children].filter(({ localName }) => localName === 'li')];
  for (const box of document.querySelectorAll(
    '[class*="highlight" i], [class*="key" i], [class*="takeaway" i], [class*="summary" i]',
  )) {
    const items = [...box.children].filter(({ localName }) => localName === 'p');
    if (items.length >= few && named.test(namesOf(box)) && box.querySelector('ul, ol') === null)
      yield [box, items];
  }
}

/**
 * The key points of the story with this title, as clean lines, and the elements that showed them: the box with its
 * heading, or the list alone where the box holds other text. Both empty where none are found. Changes nothing.
 */
export function findHighlights(document: Document, title: string): Highlights {
  const around = lookAround(document, title);
  let best: Found | null = null;
  for (const [list, items] of lists(document)) {
    const found = judge(list, items, around);
    if (found !== null && found.sure > (best?.sure ?? 0)) best = found;
  }
  if (best === null || best.texts.some((text) => likeness(text, title) > 0.95)) return none;
  const box = boxOf(best.list, best.heading);
  const taken = best.heading !== null && !box.contains(best.heading) ? [best.heading, box] : [box];
  return { highlights: best.texts.map((text) => text.slice(0, limits.line)), taken };
}
