/** The copy of the copy, which Readability may take apart. */
import { isElement } from './dom.ts';
import type { Page } from './pass.ts';
import { emptyTree } from './tree/read.ts';

/** A document of its own, and for each of its elements that of the page. */
export type Copied = { document: Document; originals: Map<Element, Element> };

/** The body in a document of its own without the given elements, and for each element that of the page. */
export function copyWithout(page: Page, aside: ReadonlySet<Element>): Copied {
  const document = emptyTree(page.title);
  const originals = new Map<Element, Element>();
  const copy = (element: Element): Element => {
    const copied = document.importNode(element);
    for (let child = element.firstChild; child !== null; child = child.nextSibling)
      if (!isElement(child)) copied.appendChild(document.importNode(child));
      else if (!aside.has(child)) copied.appendChild(copy(child));
    originals.set(copied, element);
    return copied;
  };
  document.body.replaceWith(copy(page.body));
  return { document, originals };
}
