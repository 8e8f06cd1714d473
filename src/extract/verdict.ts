/** Which parts of the page are the story: what was chosen, with the boxes around it. */
import { textOf } from './dom.ts';
import type { Page } from './pass.ts';

/**
 * What Readability took for story: the elements, those that hold one, and the texts of paragraphs that it made
 * itself out of boxes with bare text.
 */
export type Verdict = {
  kept: ReadonlySet<Element>;
  holds: ReadonlySet<Element>;
  bare: ReadonlySet<string>;
  root: Element;
};

/** The verdict for these elements and texts: with the boxes that hold them and the smallest that holds all. */
export function hold(page: Page, chosen: ReadonlySet<Element>, bare: ReadonlySet<string>): Verdict {
  const story = [page.body, ...page.elements].filter(
    (element) => chosen.has(element) || isBare(element, bare),
  );
  const holds = new Set<Element>();
  for (const element of story)
    for (let up = element.parentElement; up !== null && !holds.has(up); up = up.parentElement) holds.add(up);
  return { kept: new Set(story), holds, bare, root: around(story) ?? page.body };
}

/** A box without boxes in it whose text Readability made a paragraph. */
function isBare(element: Element, bare: ReadonlySet<string>): boolean {
  if (bare.size === 0 || !/^(?:div|section|td|article|span|center|font)$/.test(element.localName))
    return false;
  if (element.querySelector('p, div, ul, ol, table, section') !== null) return false;
  return bare.has(textOf(element));
}

/** The smallest element that holds all of these, which stand in document order. */
function around(elements: readonly Element[]): Element | null {
  let up = elements[0] ?? null;
  const last = elements.at(-1) ?? null;
  while (up !== null && !up.contains(last) && up.parentElement !== null) up = up.parentElement;
  return up;
}
