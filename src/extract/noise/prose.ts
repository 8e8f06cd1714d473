/** What keeps a pass from taking the story with the clutter. */
import { linkDensity, textOf } from '../dom.ts';
import type { Page } from '../pass.ts';
import { lengthIn } from '../survey.ts';

type Prose = { paragraph: Element; length: number };
/**
 * What holds of a page as a whole, found once: the copy stays as it is while the passes look at it. `totals` has for
 * the place of each element the prose up to it, so that what stands inside one is a difference.
 */
type Whole = { totals: readonly number[]; sum: number; text: number };
const wholes = new WeakMap<Page, Whole>();

/** The paragraphs inside an element that read as prose: long, and not made of links. */
function proseOf(element: Element): Prose[] {
  const found: Prose[] = [];
  for (const paragraph of element.getElementsByTagName('p')) {
    const length = (paragraph.textContent ?? '').length;
    if (length > 100 && linkDensity(paragraph) < 0.4) found.push({ paragraph, length });
  }
  return found;
}

function lengthOf(prose: readonly Prose[]): number {
  return prose.reduce((sum, { length }) => sum + length, 0);
}

function wholeOf(page: Page): Whole {
  const known = wholes.get(page);
  if (known !== undefined) return known;
  const lengths = new Map(proseOf(page.body).map(({ paragraph, length }) => [paragraph, length]));
  let sum = 0;
  const totals = page.elements.map((element) => {
    sum += lengths.get(element) ?? 0;
    return sum;
  });
  const whole = { totals, sum, text: sum < 300 ? textOf(page.body).length : 0 };
  wholes.set(page, whole);
  return whole;
}

/** Characters of prose inside an element; with the page it is in, this is a look-up. */
export function proseIn(element: Element, page: Page | null = null): number {
  if (page === null) return lengthOf(proseOf(element));
  const { totals, sum } = wholeOf(page);
  const place = page.order.get(element);
  if (place === undefined) return sum;
  const last = (page.ends[place] ?? 0) - 1;
  return (totals[last] ?? sum) - (totals[place] ?? sum);
}

/** True when an element holds so much of the page's prose that it cannot be clutter. */
export function holdsStory(element: Element, page: Page): boolean {
  const { sum, text } = wholeOf(page);
  const own = sum === 0 ? 0 : proseIn(element, page);
  if (own > 300 && own > sum * 0.3) return true;
  return sum < 300 && lengthIn(element, page) > text * 0.3 && textOf(element).length > text * 0.3;
}

/** Lines and cells: their names tell how they look or what they say, not what they are for. */
const line =
  /^(?:p|h[1-6]|a|b|i|em|strong|span|td|th|tr|tbody|thead|table|pre|code|blockquote|q|img|picture|figure|figcaption|time|sup|sub|label|br|hr|body|main)$/;

/** The boxes whose names match, leaving out those that hold the story and those with more than `most` characters. */
export function* boxesNamed(page: Page, names: RegExp, most = 3_000): Iterable<Element> {
  for (const box of page.boxes) {
    if (!names.test(box.names)) continue;
    for (const element of box.elements) {
      if (line.test(element.localName) || isLonger(element, page, most)) continue;
      if (!holdsStory(element, page)) yield element;
    }
  }
}

function isLonger(element: Element, page: Page, most: number): boolean {
  const length = lengthIn(element, page);
  return length > most * 4 || (length > most && textOf(element).length > most);
}
