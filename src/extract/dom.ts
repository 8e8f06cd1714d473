/** Small questions to the DOM that several steps ask. */

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

export function isText(node: Node): boolean {
  return node.nodeType === 3;
}

/** The text of an element with white space collapsed. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Share of an element's text that stands in links, 0 to 1. */
export function linkDensity(element: Element): number {
  const length = textOf(element).length;
  if (length === 0) return 0;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += textOf(link).length;
  return linked / length;
}
