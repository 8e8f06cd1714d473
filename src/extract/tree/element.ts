/** Elements of a tree. */
import type { TreeDocument } from './document.ts';
import { kinds } from './node.ts';
import { TreeParent } from './parent.ts';
import { matcherOf } from './selector.ts';

/** An attribute as the page writes it, whatever its name. */
export type Attribute = { name: string; value: string };

/** Longest list of names, and longest style, that are read; no page of news comes near. */
const longest: Readonly<Record<string, number>> = { class: 2_000, id: 500, style: 4_000 };

/** An attribute without what goes on without end. */
export function attributeOf(name: string, value: string): Attribute {
  return { name, value: value.length > 500 ? value.slice(0, longest[name] ?? value.length) : value };
}

/** An element, with its attributes in the order in which they were set. */
export class TreeElement extends TreeParent {
  readonly nodeType = kinds.element;
  /** Where Readability keeps what it finds out. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  tagName: string;

  constructor(
    ownerDocument: TreeDocument | null,
    public localName: string,
    readonly attributes: Attribute[],
  ) {
    super(ownerDocument);
    this.tagName = upperOf(localName);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get nodeValue(): null {
    return null;
  }

  rename(tag: string): void {
    this.localName = tag.toLowerCase();
    this.tagName = upperOf(this.localName);
    this.ownerDocument?.change();
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }

  getAttributeNames(): string[] {
    return this.attributes.map(({ name }) => name);
  }

  setAttribute(name: string, value: string): void {
    const own = this.attributes.find((attribute) => attribute.name === name);
    if (own === undefined) this.attributes.push({ name, value });
    else own.value = value;
    if (name === 'id' || name === 'name') this.ownerDocument?.change();
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
    if (name === 'id' || name === 'name') this.ownerDocument?.change();
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get classList(): string[] {
    return this.className.match(/\S+/g) ?? [];
  }

  get style(): { display: string; visibility: string } {
    const style = this.getAttribute('style') ?? '';
    return { display: declared(style, 'display'), visibility: declared(style, 'visibility') };
  }

  matches(selector: string): boolean {
    return matcherOf(selector).matches(this, this);
  }

  closest(selector: string): TreeElement | null {
    const { matches } = matcherOf(selector);
    for (let up: TreeElement | null = this; up !== null; up = up.parentElement)
      if (matches(up, this)) return up;
    return null;
  }

  copyFor(document: TreeDocument): TreeElement {
    const attributes = this.attributes.map(({ name, value }) => ({ name, value }));
    return new TreeElement(document, this.localName, attributes);
  }
}

/** The last that a style says of a property, in lower case. */
function declared(style: string, property: string): string {
  let said = '';
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) said = value.join(':').trim().toLowerCase();
  }
  return (said.split('!')[0] ?? '').trimEnd();
}

const uppers = new Map<string, string>();
/** Pages use a hundred tags; what names ever new ones is not remembered. */
const mostTags = 500;

function upperOf(tag: string): string {
  const known = uppers.get(tag);
  if (known !== undefined) return known;
  const upper = tag.toUpperCase();
  if (uppers.size < mostTags) uppers.set(tag, upper);
  return upper;
}
