/**
 * The copy of a page as plain objects, with what extraction and Readability ask of a DOM and no more. A question to a node of
 * the browser leaves the script, in Firefox through wrappers as well; here it is a look at a field.
 */
import type { TreeDocument } from './document.ts';
import type { TreeElement } from './element.ts';
import type { TreeParent } from './parent.ts';

/** What kind a node is, by the numbers that a DOM has for them. */
export const kinds = { element: 1, text: 3, comment: 8, document: 9 } as const;

/** Anything in a tree. */
export abstract class TreeNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract readonly textContent: string;
  parentNode: TreeParent | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  /** Place in document order, the place after all that is inside, and as of which survey of the document. */
  place = 0;
  end = 0;
  surveyed = 0;

  constructor(readonly ownerDocument: TreeDocument | null) {}

  /** A copy for a document, without what is in it. */
  abstract copyFor(document: TreeDocument): TreeNode;

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get parentElement(): TreeElement | null {
    const parent = this.parentNode;
    return parent !== null && isTreeElement(parent) ? parent : null;
  }

  get nextElementSibling(): TreeElement | null {
    let next = this.nextSibling;
    while (next !== null && !isTreeElement(next)) next = next.nextSibling;
    return next;
  }

  get previousElementSibling(): TreeElement | null {
    let before = this.previousSibling;
    while (before !== null && !isTreeElement(before)) before = before.previousSibling;
    return before;
  }

  contains(other: TreeNode | null): boolean {
    for (let up = other; up !== null; up = up.parentNode) if (up === this) return true;
    return false;
  }

  /** 4 where `other` comes after this, 2 where before; 20 where it stands in this, 10 where this stands in it. */
  compareDocumentPosition(other: TreeNode): number {
    if (other === this) return 0;
    if (this.contains(other)) return 20;
    if (other.contains(this)) return 10;
    this.ownerDocument?.survey();
    return this.place < other.place ? 4 : 2;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: next } = this;
    if (parent === null) return;
    this.ownerDocument?.change();
    if (before === null) parent.firstChild = next;
    else before.nextSibling = next;
    if (next === null) parent.lastChild = before;
    else next.previousSibling = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }

  after(node: TreeNode | string): void {
    this.parentNode?.insertBefore(this.nodeOf(node), this.nextSibling);
  }

  before(node: TreeNode | string): void {
    this.parentNode?.insertBefore(this.nodeOf(node), this);
  }

  replaceWith(node: TreeNode): void {
    if (node === this) return;
    this.parentNode?.insertBefore(node, this);
    this.remove();
  }

  protected nodeOf(node: TreeNode | string): TreeNode {
    return typeof node === 'string' ? new TreeText(this.ownerDocument, node) : node;
  }
}

/** True for an element. */
export function isTreeElement(node: TreeNode): node is TreeElement {
  return node.nodeType === kinds.element;
}

/** The node after `node` in document order, as long as it is inside `root`. */
export function nextTreeNode(root: TreeNode, node: TreeNode): TreeNode | null {
  if (node.firstChild !== null) return node.firstChild;
  for (let up: TreeNode | null = node; up !== null && up !== root; up = up.parentNode)
    if (up.nextSibling !== null) return up.nextSibling;
  return null;
}

/** A text. */
export class TreeText extends TreeNode {
  readonly nodeType: number = kinds.text;
  readonly nodeName: string = '#text';

  constructor(
    ownerDocument: TreeDocument | null,
    public data: string,
  ) {
    super(ownerDocument);
  }

  get nodeValue(): string {
    return this.data;
  }

  set nodeValue(text: string) {
    this.data = text;
  }

  get textContent(): string {
    return this.data;
  }

  get length(): number {
    return this.data.length;
  }

  copyFor(document: TreeDocument): TreeText {
    return new TreeText(document, this.data);
  }
}

/** A comment, which parts what stands beside it. */
export class TreeComment extends TreeText {
  override readonly nodeType = kinds.comment;
  override readonly nodeName = '#comment';

  override copyFor(document: TreeDocument): TreeComment {
    return new TreeComment(document, this.data);
  }
}
