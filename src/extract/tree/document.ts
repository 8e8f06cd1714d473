/** The tree as a whole. */
import { isElement, isText } from '../dom.ts';
import { attributeOf, TreeElement } from './element.ts';
import { isTreeElement, kinds, nextTreeNode, TreeComment, TreeNode, TreeText } from './node.ts';
import { TreeParent } from './parent.ts';

/** The first element of each id, and all of each name. */
type Bearers = { ids: Map<string, TreeElement>; names: Map<string, TreeElement[]> };

function note(element: TreeElement, { ids, names }: Bearers): void {
  const [id, name] = [element.getAttribute('id'), element.getAttribute('name')];
  if (id !== null && id !== '' && !ids.has(id)) ids.set(id, element);
  if (name !== null && name !== '') {
    const same = names.get(name);
    if (same === undefined) names.set(name, [element]);
    else same.push(element);
  }
}

/** A document of plain objects. */
export class TreeDocument extends TreeParent {
  readonly nodeType = kinds.document;
  readonly nodeName = '#document';
  #bearers: Bearers | null = null;

  constructor() {
    super(null);
  }

  get documentElement(): TreeElement | null {
    return this.firstElementChild;
  }

  get body(): TreeElement | null {
    return this.#part('body');
  }

  get head(): TreeElement | null {
    return this.#part('head');
  }

  #part(tag: string): TreeElement | null {
    return this.documentElement?.children.find(({ localName }) => localName === tag) ?? null;
  }

  get title(): string {
    return (this.querySelector('title')?.textContent ?? '').trim().replace(/\s+/g, ' ');
  }

  getElementById(id: string): TreeElement | null {
    return this.survey().ids.get(id) ?? null;
  }

  getElementsByName(name: string): readonly TreeElement[] {
    return this.survey().names.get(name) ?? [];
  }

  /** Told that nodes were moved, or called otherwise. */
  change(): void {
    this.#bearers = null;
  }

  /** Numbers all nodes and notes who bears which name, where that may have changed. */
  survey(): Bearers {
    if (this.#bearers !== null) return this.#bearers;
    const bearers: Bearers = { ids: new Map(), names: new Map() };
    let place = 0;
    for (let node: TreeNode | null = this; node !== null; node = nextTreeNode(this, node)) {
      node.place = place;
      place += 1;
      if (isTreeElement(node) && node.hasAttributes()) note(node, bearers);
    }
    this.#bearers = bearers;
    return bearers;
  }

  createElement(tag: string): TreeElement {
    return new TreeElement(this, tag.toLowerCase(), []);
  }

  createTextNode(text: string): TreeText {
    return new TreeText(this, text);
  }

  /** A copy for this document, of a node of a tree or of the browser's, without what is in it. */
  importNode(node: TreeNode | Node): TreeNode {
    if (node instanceof TreeNode) return node.copyFor(this);
    // What XML writes as CDATA is text too.
    if (isText(node) || node.nodeType === 4) return new TreeText(this, node.nodeValue ?? '');
    if (!isElement(node)) return new TreeComment(this, node.nodeValue ?? '');
    const names: string[] = Element.prototype.getAttributeNames.call(node);
    const attributes = names.map((name) =>
      attributeOf(name, Element.prototype.getAttribute.call(node, name) ?? ''),
    );
    return new TreeElement(this, node.localName, attributes);
  }

  copyFor(): TreeDocument {
    return new TreeDocument();
  }
}
