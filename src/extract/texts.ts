/** Texts of elements, each read once while nothing but removals changes them. */

/** The text of a node as Readability reads it. */
export function normalText(node: Node): string {
  return (node.textContent ?? '').trim().replace(/\s{2,}/g, ' ');
}

/** The same parts are asked for their text by every box around them: reading them each time costs their square. */
export class Texts {
  readonly #known = new Map<Node, string>();

  of(node: Node): string {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const text = normalText(node);
    this.#known.set(node, text);
    return text;
  }

  /** Forgets what holds `node`, which is about to go. */
  forget(node: Node): void {
    for (let up = node.parentNode; up !== null; up = up.parentNode) this.#known.delete(up);
  }
}

/** True where there is text in an element; found out by its first words, not by all of it. */
export function saysSomething(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode() !== null) if ((walker.currentNode.nodeValue ?? '').trim() !== '') return true;
  return false;
}
