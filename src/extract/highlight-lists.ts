/** The lists of a page that can be key points by what is in them. */
import { shownText } from './metadata/visible-text.ts';

const few = 2;
const many = 8;
/** Names of boxes made for key points and for nothing else. */
const named =
  /(?:^|[\s_-])(?:(?:story|article)-?highlights?|sty?ry-?hgh-?lght|key-?points?|key-?takeaways?|key-?facts?|at-?a-?glance|bulletbin|tl-?dr|summary-?(?:points?|list|bullets?)|(?:article|story|ai)-?summary|key-?insights?)(?=$|[\s_-])/;

/** The names that an element bears, in lower case, camelCase parted. */
export function namesOf(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return raw.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

/** True for a box that bears a name of key points. */
export function isNamedForPoints(box: Element): boolean {
  return named.test(namesOf(box));
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A sentence or its like: several words, or a dozen signs in a script without spaces. */
function isSentence(text: string): boolean {
  if (text.length > 420) return false;
  return unspaced.test(text) ? text.length >= 10 : text.length >= 25 && text.split(' ').length >= 5;
}

/** Links within the page or few: what leads elsewhere as a whole is a teaser. */
function staysHere(item: Element): boolean {
  let linked = 0;
  for (const link of item.getElementsByTagName('a'))
    if (!(link.getAttribute('href') ?? '#').startsWith('#')) linked += (link.textContent ?? '').length;
  return linked < (item.textContent ?? '').length * 0.5;
}

/** A mark that stands for the bullet. */
const bullet = /^[•●▪◦‣·∙■□➤►✓✔*–—-]+\s*/u;

/** The texts of the items, or null where they are no two to eight sentences. */
export function itemTexts(items: readonly Element[]): string[] | null {
  if (items.length < few || items.length > many) return null;
  const texts: string[] = [];
  for (const item of items) {
    const text = shownText(item, 500).replace(bullet, '');
    if (text.length < 9 || item.querySelector('ul, ol, img, h1, form, table') !== null || !staysHere(item))
      return null;
    texts.push(text);
  }
  return texts.filter(isSentence).length >= texts.length * 0.75 ? texts : null;
}

/** True for an item that says something whole. */
export function isStatement(item: Element): boolean {
  const text = shownText(item, 300);
  return unspaced.test(text) ? text.length >= 15 : text.length >= 45 && text.split(' ').length >= 8;
}

/** Lists of the page with their items, and boxes named for key points whose items are paragraphs. */
export function* lists(document: Document): Generator<[Element, Element[]]> {
  for (const list of document.querySelectorAll('ul, ol'))
    yield [list, [...list.children].filter(({ localName }) => localName === 'li')];
  for (const box of document.querySelectorAll(
    '[class*="highlight" i], [class*="key" i], [class*="takeaway" i]',
  )) {
    const items = [...box.children].filter(({ localName }) => localName === 'p');
    if (items.length >= few && isNamedForPoints(box) && box.querySelector('ul, ol') === null)
      yield [box, items];
  }
}
