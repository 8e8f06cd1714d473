/** The lists of a page that can be key points by what is in them. */

import { partCamel } from '../clean-text.ts';
import { elementsOfClass, inOrder } from './classes.ts';
import { shownText } from './metadata/visible-text.ts';
import { quick } from './quick.ts';

/** Sentences that may be key points, the element that holds them, and each one's own where there are any. */
export type Points = { list: Element; items: readonly Element[]; texts: string[] };

const few = 2;
const many = 10;
/** Names of boxes made for key points and for nothing else. */
const named =
  /(?:^|[\s_-])(?:(?:story|article|post|key)-?highlights?|key-?points?|key-?takeaways?|takeaways?|key-?facts?|at-?a-?glance|tl-?dr|summary-?(?:points?|bullets?)|(?:article|story|ai)-?summary|key-?insights?|bullet-?points|in-?brief)(?=$|[\s_-])/;

/** The names that an element bears, in lower case, camelCase parted. */
export function namesOf(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return partCamel(raw).toLowerCase();
}

/** The elements that bear a name of key points, in document order. */
export function boxesNamedForPoints(document: Document): Element[] {
  const classed = elementsOfClass(document, { test: (names) => named.test(partCamel(names).toLowerCase()) });
  const others = [...document.querySelectorAll('[id], [data-testid]')].filter(isNamedForPoints);
  return inOrder([...classed, ...others]);
}

/** True for a box that bears a name of key points, by class, by id or as an element of the site's own. */
export function isNamedForPoints(box: Element): boolean {
  return named.test(namesOf(box)) || (box.localName.includes('-') && named.test(box.localName));
}

const unspaced = quick(
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
);
const dense = /\p{Script=Hangul}/u;

type Measure = { letters: number; words: number };

/** As long as a sentence of this many letters and words; a third where signs are syllables, a script without spaces. */
function isAsLongAs(text: string, { letters, words }: Measure): boolean {
  if (unspaced.test(text)) return text.length >= letters * 0.4;
  if (dense.test(text)) return text.length >= letters * 0.5 && text.split(' ').length >= words * 0.6;
  return text.length >= letters && text.split(' ').length >= words;
}

/** A sentence or its like: several words, or a dozen signs in a script without spaces. */
function isSentence(text: string): boolean {
  return text.length <= 420 && isAsLongAs(text, { letters: 22, words: 4 });
}

/** Links within the page or few: what leads elsewhere as a whole is a teaser. */
function staysHere(item: Element): boolean {
  const own = item.ownerDocument.head?.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '#';
  let linked = 0;
  for (const link of item.getElementsByTagName('a')) {
    const href = link.getAttribute('href') ?? '#';
    if (!href.startsWith('#') && href.replace(/#.*$/, '') !== own) linked += (link.textContent ?? '').length;
  }
  return linked < (item.textContent ?? '').length * 0.5;
}

/** A mark that stands for the bullet. */
const bullet = /^[•●▪◦‣·∙⦁■□◆▶►➤➔✓✔*–—-]+\s*/u;
/** A mark that is a bullet and nothing else: dashes also open what people say. */
const certainBullet = /^\s*[•●▪◦‣∙⦁■□◆▶►➤➔✓✔]/u;

/** True for a line that opens with a bullet of its own. */
export function opensWithBullet(text: string): boolean {
  return certainBullet.test(text);
}

/** The lines without their bullets, or null where they are no two to ten sentences. */
export function pointsIn(lines: readonly string[]): string[] | null {
  if (lines.length < few || lines.length > many) return null;
  const texts = lines.map((line) => line.replace(bullet, ''));
  if (texts.some((text) => text.length < 9)) return null;
  return texts.filter(isSentence).length >= texts.length * 0.75 ? texts : null;
}

const otherThings = 'ul, ol, h1, form, table, video, iframe';

/** True for an item with a picture that shows something; a mark or an icon in it does not count. */
function isIllustrated(item: Element): boolean {
  for (const image of item.getElementsByTagName('img'))
    if (Number(image.getAttribute('width') ?? 100) > 48) return true;
  return false;
}

/** The texts of the items, or null where they are no two to ten sentences. */
export function itemTexts(items: readonly Element[]): string[] | null {
  if (items.length < few || items.length > many) return null;
  const texts: string[] = [];
  for (const item of items) {
    const text = shownText(item, 500);
    if (text.length < 9 || item.querySelector(otherThings) !== null || isIllustrated(item)) return null;
    if (!staysHere(item)) return null;
    texts.push(text);
  }
  return pointsIn(texts);
}

/** True where each says something whole, one of them at some length, and none leads to something else. */
export function areStatements(texts: readonly string[]): boolean {
  return (
    texts.every((text) => isAsLongAs(text, { letters: 30, words: 5 }) && !/[:：;；,、]$/.test(text)) &&
    texts.some((text) => isAsLongAs(text, { letters: 45, words: 7 }))
  );
}

/** Lists of the page that are two to ten sentences. */
export function* lists(document: Document): Generator<Points> {
  for (const list of document.querySelectorAll('ul, ol')) {
    if (list.childElementCount < few || list.childElementCount > many + 4) continue;
    const items = [...list.children].filter(
      (item) => item.localName === 'li' && (item.textContent ?? '').trim() !== '',
    );
    const texts = itemTexts(items);
    if (texts !== null) yield { list, items, texts };
  }
}
