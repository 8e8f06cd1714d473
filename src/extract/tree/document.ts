/** The tree as a whole. */
import { kindOf, tagOf } from '../native.ts';
import { attributeOf, TreeElement } from './element.ts';
import { isTreeElement, kinds, TreeComment, TreeNode, TreeText } from './node.ts';
import { TreeParent } from './parent.ts';

/** All elements in document order, those of each tag and each name, and the first of each id. */
export type Survey = {
  number: number;
  elements: TreeElement[];
  tags: Map<string, TreeElement[]>;
  ids: Map<string, TreeElement>;
  names: Map<string, TreeElement[]>;
};

function note(element: TreeElement, { elements, tags, ids, names }: Survey): void {
  elements.push(element);
  add(tags, element.localName, element);
  if (!element.hasAttributes()) return;
  const [id, name] = [element.getAttribute('id'), element.getAttribute('name')];
  if (id !== null && id !== '' && !ids.has(id)) ids.set(id, element);
  if (name !== null && name !== '') add(names, name, element);
}

function add(lists: Map<string, TreeElement[]>, key: string, element: TreeElement): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [element]);
  else list.push(element);
}

/** A document of plain objects. */
export class TreeDocument extends TreeParent {
  readonly nodeType = kinds.document;
  readonly nodeName = '#document';
  #survey: Survey | null = null;
  #surveys = 0;
  /** How often all was asked about since something changed. */
  #asked = 0;

  constructor() {
    super(null);
  }

  protected override get document(): TreeDocument {
    return this;
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
    this.#survey = null;
    this.#asked = 0;
  }

  /** Numbers all nodes, and notes elements by tag, id and name, where that may have changed. */
  survey(): Survey {
    if (this.#survey !== null) return this.#survey;
    this.#surveys += 1;
    const survey: Survey = {
      number: this.#surveys,
      elements: [],
      tags: new Map(),
      ids: new Map(),
      names: new Map(),
    };
    let place = 0;
    for (let node: TreeNode | null = this; node !== null; ) {
      node.surveyed = survey.number;
      node.place = place;
      place += 1;
      if (isTreeElement(node)) note(node, survey);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      node.end = place;
      while (node !== null && node.nextSibling === null) {
        node = node.parentNode;
        if (node !== null) node.end = place;
      }
      node = node?.nextSibling ?? null;
    }
    this.#survey = survey;
    return survey;
  }

  /** A survey that holds of a node, where there is one, or where all is asked about again. */
  surveyFor(node: TreeNode): Survey | null {
    if (this.#survey === null && (node === this || node.parentNode?.parentNode === this)) {
      this.#asked += 1;
      if (this.#asked > 1) this.survey();
    }
    return this.#survey?.number === node.surveyed ? this.#survey : null;
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
    const kind = kindOf(node);
    // What XML writes as CDATA is text too.
    if (kind === kinds.text || kind === 4) return new TreeText(this, node.nodeValue ?? '');
    if (kind !== kinds.element) return new TreeComment(this, node.nodeValue ?? '');
    const names: string[] = Element.prototype.getAttributeNames.call(node);
    const attributes = names.map((name) =>
      attributeOf(name, Element.prototype.getAttribute.call(node, name) ?? ''),
    );
    return new TreeElement(this, tagOf(node), attributes);
  }

  copyFor(): TreeDocument {
    return new TreeDocument();
  }
}
