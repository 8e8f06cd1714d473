/** What keeps a pass from taking the story with the clutter. */
import { linkDensity, textOf } from '../dom.ts';
import type { Page } from '../pass.ts';

const proseOfPage = new WeakMap<Page, number>();

/** Characters of paragraphs inside an element that read as prose: long, and not made of links. */
export function proseIn(element: Element): number {
  let prose = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const length = (paragraph.textContent ?? '').length;
    if (length > 100 && linkDensity(paragraph) < 0.4) prose += length;
  }
  return prose;
}

/** True when an element holds so much of the page's prose that it cannot be clutter. */
export function holdsStory(element: Element, page: Page): boolean {
  const whole = proseOfPage.get(page) ?? proseIn(page.body);
  proseOfPage.set(page, whole);
  const own = proseIn(element);
  if (own > 300 && own > whole * 0.3) return true;
  return whole < 300 && textOf(element).length > textOf(page.body).length * 0.3;
}

/** Lines and cells: their names tell how they look or what they say, not what they are for. */
const line =
  /^(?:p|h[1-6]|a|b|i|em|strong|span|td|th|tr|tbody|thead|table|pre|code|blockquote|q|img|picture|figure|figcaption|time|sup|sub|label|br|hr|body|main)$/;

/** The boxes whose names match, leaving out those that hold the story and those with more than `most` characters. */
export function* boxesNamed(page: Page, names: RegExp, most = 3_000): Iterable<Element> {
  for (const box of page.boxes) {
    if (!names.test(box.names) || line.test(box.element.localName)) continue;
    if ((box.element.textContent ?? '').length > most * 4 || textOf(box.element).length > most) continue;
    if (!holdsStory(box.element, page)) yield box.element;
  }
}
