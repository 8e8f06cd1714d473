/** What stands above key points, and the box that holds them. */
import { cleanLine } from '../clean-text.ts';
import { ancestorsOf, isSilent, shownText } from './metadata/visible-text.ts';

function isBlank(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length < 60 && cleanLine(text) === '';
}

function previousShown(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (before !== null && (isSilent(before) || isBlank(before))) before = before.previousElementSibling;
  return before;
}

const isLine = (element: Element): boolean =>
  shownText(element, 160) !== '' && element.querySelector('ul, ol') === null;

/** The line or two just above a list, the nearest first: its heading, if there is one, and what is said below that. */
export function linesAbove(list: Element): Element[] {
  let at: Element | null = list;
  for (let climbed = 0; at !== null && climbed < 5; climbed += 1) {
    const before = previousShown(at);
    if (before !== null) {
      const above = isLine(before) ? previousShown(before) : null;
      const second = above !== null && isLine(above) && /^(?:h[2-6]|header)$/.test(above.localName);
      return isLine(before) ? [before, ...(second ? [above] : [])] : [];
    }
    at = at.parentElement;
  }
  return [];
}

type Shown = { list: Element; heading: Element | null; texts: readonly string[] };

/** The largest box around the points that holds nothing but their heading and themselves. */
export function boxOf({ list, heading, texts }: Shown): Element {
  const own = texts.join(' ').length + (heading?.textContent ?? '').trim().length;
  let box = list;
  for (const around of ancestorsOf(list)) {
    if (/^(?:body|main|article|html)$/.test(around.localName) || around.querySelector('h1') !== null) break;
    const text = shownText(around, own + 100);
    if (text === '' || text.length > own + 60) break;
    box = around;
  }
  return box;
}
