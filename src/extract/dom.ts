/** Small questions to the DOM that several steps ask. */

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** The node after `node` in document order, as long as it is inside `root`. */
export function nextIn(root: Node, node: Node): ChildNode | null {
  if (node.firstChild !== null) return node.firstChild;
  for (let up: Node | null = node; up !== null && up !== root; up = up.parentNode)
    if (up.nextSibling !== null) return up.nextSibling;
  return null;
}

/** True for the only element in its parent; counting the children of a long parent for each would cost their square. */
export function isOnlyElement(element: Element): boolean {
  return element.previousElementSibling === null && element.nextElementSibling === null;
}

/** Text with white space collapsed; a single space is left alone, which is nearly all of them. */
export function collapse(text: string): string {
  return text.trim().replace(/\s{2,}|[^\S ]/g, ' ');
}

/** The text of an element with white space collapsed. */
export function textOf(element: Element): string {
  return collapse(element.textContent ?? '');
}

/** True for more than `most` characters of text. Reads no further than that, so that a large box costs nothing. */
export function isLongerThan(element: Element, most: number): boolean {
  let length = 0;
  for (let node = element.firstChild; node !== null && length <= most; node = nextIn(element, node))
    if (isText(node)) length += node.length;
  return length > most;
}

/** True for a text of more than `most` characters, white space collapsed. Reads on only while that is open. */
export function saysMoreThan(element: Element, most: number): boolean {
  let length = 0;
  for (let node = element.firstChild; node !== null && length <= most; node = nextIn(element, node))
    if (isText(node)) length += collapse(node.data).length;
  return length > most || textOf(element).length > most;
}

/** Share of an element's text that stands in links, 0 to 1. */
export function linkDensity(element: Element): number {
  const links = element.getElementsByTagName('a');
  if (links.length === 0) return 0;
  const { length } = textOf(element);
  if (length === 0) return 0;
  let linked = 0;
  for (const link of links) linked += textOf(link).length;
  return linked / length;
}
