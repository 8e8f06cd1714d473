/** What Readability chose, told by the elements of the page. */
import { isElement, isOnlyElement, textOf } from './dom.ts';
import type { Copied } from './second-copy.ts';

export type Choice = { kept: ReadonlySet<Element>; bare: ReadonlySet<string> };

/** The elements of the page whose copies are in the content, and the texts of paragraphs made from bare text. */
export function choiceOf(content: Element, { document, originals }: Copied): Choice {
  const kept = new Set<Element>();
  const bare = new Set<string>();
  const own = (box: Element): Element => (originals.has(box) ? box : document.body);
  for (const element of content.querySelectorAll('*')) {
    if (isHollow(element, originals)) continue;
    // A box that Readability made for the story stands for the whole body, whose parts it took into it.
    const original = originals.get(isBox(element) && holdsBare(element, originals) ? own(element) : element);
    if (original !== undefined) kept.add(original);
    if (element.localName === 'p' && original?.localName !== 'p') bare.add(textOf(element));
  }
  bare.delete('');
  return { kept, bare };
}

const isBox = (element: Element): boolean => /^(?:div|section)$/.test(element.localName);

/**
 * A box of which Readability took all that was in it, or which is alone in another box and counts as that: but not where
 * text stands in it bare, which nothing else tells of.
 */
function isHollow(element: Element, originals: Copied['originals']): boolean {
  return isBox(element) && (isEmptied(element) || (isAlone(element) && !holdsBare(element, originals)));
}

/** True where bare text stands in a box, or in paragraphs that Readability made of it. */
function holdsBare({ childNodes }: Element, originals: Copied['originals']): boolean {
  return [...childNodes].some((inner) =>
    isElement(inner) ? inner.localName === 'p' && !originals.has(inner) : !isBlank(inner.nodeValue),
  );
}

function isEmptied(box: Element): boolean {
  const inner = box.firstElementChild;
  const isBare = inner === null || (box.childElementCount === 1 && isBox(inner) && isEmptied(inner));
  return (isBare || box.querySelector(':not(br, hr)') === null) && isBlank(box.textContent);
}

function isAlone(box: Element): boolean {
  const outer = box.parentElement;
  if (outer === null || !isOnlyElement(box) || !isBox(outer) || outer.id.startsWith('readability'))
    return false;
  return [...outer.childNodes].every((node) => node === box || isBlank(node.nodeValue));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
