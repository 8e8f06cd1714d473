/** The copy of the copy, which Readability may take apart. */
import type { Page } from './pass.ts';

/** A document of its own, and for each of its elements that of the page. */
export type Copied = { document: Document; originals: Map<Element, Element> };

/** The body in a document of its own without the given elements, and for each element that of the page. */
export function copyWithout(page: Page, aside: ReadonlySet<Element>): Copied {
  const document = page.document.implementation.createHTMLDocument(page.title);
  const holders = new Set<Node>();
  for (const element of aside)
    for (let up = element.parentNode; up !== null && !holders.has(up); up = up.parentNode) holders.add(up);
  const copy = (node: Node): Node => {
    if (!holders.has(node)) return document.importNode(node, true);
    const shallow = document.importNode(node);
    for (const child of node.childNodes)
      if (!(child instanceof Element && aside.has(child))) shallow.appendChild(copy(child));
    return shallow;
  };
  const body = copy(page.body);
  document.body.replaceWith(body);
  return { document, originals: pair(page, aside, document.body) };
}

/** Copy and page have the same elements in the same order, but for those set aside. */
function pair({ elements }: Page, aside: ReadonlySet<Element>, body: Element): Map<Element, Element> {
  const originals = new Map<Element, Element>();
  const copies = body.querySelectorAll('*');
  let next = 0;
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    if (aside.has(element)) {
      index += element.getElementsByTagName('*').length;
      continue;
    }
    const copied = copies[next];
    next += 1;
    if (copied !== undefined) originals.set(copied, element);
  }
  return originals;
}
