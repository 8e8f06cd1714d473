/** What has something in it: an element, or the document. */
import type { Survey, TreeDocument } from './document.ts';
import type { TreeElement } from './element.ts';
import { isTreeElement, kinds, nextTreeNode, TreeNode } from './node.ts';
import { matcherOf } from './selector.ts';

/** A node with nodes in it. */
export abstract class TreeParent extends TreeNode {
  get children(): TreeElement[] {
    const elements: TreeElement[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (isTreeElement(node)) elements.push(node);
    return elements;
  }

  get firstElementChild(): TreeElement | null {
    let node = this.firstChild;
    while (node !== null && !isTreeElement(node)) node = node.nextSibling;
    return node;
  }

  get lastElementChild(): TreeElement | null {
    let node = this.lastChild;
    while (node !== null && !isTreeElement(node)) node = node.previousSibling;
    return node;
  }

  get childElementCount(): number {
    let count = 0;
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === kinds.element) count += 1;
    return count;
  }

  get textContent(): string {
    const { firstChild: first } = this;
    if (first === null) return '';
    if (first.nextSibling === null && first.nodeType === kinds.text) return first.textContent;
    let text = '';
    for (let node: TreeNode | null = first; node !== null; node = nextTreeNode(this, node))
      if (node.nodeType === kinds.text) text += node.textContent;
    return text;
  }

  set textContent(text: string) {
    this.replaceChildren(text);
  }

  replaceChildren(...nodes: (TreeNode | string)[]): void {
    while (this.firstChild !== null) this.firstChild.remove();
    this.append(...nodes);
  }

  append(...nodes: (TreeNode | string)[]): void {
    for (const node of nodes) this.insertBefore(this.nodeOf(node), null);
  }

  appendChild<N extends TreeNode>(node: N): N {
    return this.insertBefore(node, null);
  }

  insertBefore<N extends TreeNode>(node: N, place: TreeNode | null): N {
    const next = place === node ? node.nextSibling : place;
    node.remove();
    node.ownerDocument?.change();
    const before = next === null ? this.lastChild : next.previousSibling;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = next;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (next === null) this.lastChild = node;
    else next.previousSibling = node;
    return node;
  }

  removeChild<N extends TreeNode>(node: N): N {
    node.remove();
    return node;
  }

  replaceChild<N extends TreeNode>(node: TreeNode, old: N): N {
    old.replaceWith(node);
    return old;
  }

  querySelectorAll(selector: string): TreeElement[] {
    const { matches, tag } = matcherOf(selector);
    const survey = this.#survey();
    if (survey !== null && tag !== null) return within(survey.tags.get(tag) ?? [], this);
    if (survey !== null) return within(survey.elements, this).filter((element) => matches(element, this));
    const found: TreeElement[] = [];
    for (let node = this.firstChild; node !== null; node = nextTreeNode(this, node))
      if (isTreeElement(node) && matches(node, this)) found.push(node);
    return found;
  }

  querySelector(selector: string): TreeElement | null {
    const { matches, tag } = matcherOf(selector);
    if (tag !== null && this.#survey() !== null) return this.querySelectorAll(tag)[0] ?? null;
    for (let node = this.firstChild; node !== null; node = nextTreeNode(this, node))
      if (isTreeElement(node) && matches(node, this)) return node;
    return null;
  }

  getElementsByTagName(tag: string): TreeElement[] {
    return this.querySelectorAll(tag);
  }

  #survey(): Survey | null {
    return this.document?.surveyFor(this) ?? null;
  }

  /** The document that this stands in, or is. */
  protected get document(): TreeDocument | null {
    return this.ownerDocument;
  }
}

/** Those elements of a list in document order that stand inside `root`. */
function within(all: readonly TreeElement[], root: TreeParent): TreeElement[] {
  return all.slice(placeAfter(all, root.place), placeAfter(all, root.end - 1));
}

/** Where in a list in document order the first element after a place stands. */
function placeAfter(all: readonly TreeElement[], place: number): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((all[middle]?.place ?? 0) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}
