/**
 * Reads what a browser writes of a page. That is always closed, quoted and escaped, so that each tag says itself where it
 * stands: no rule of HTML moves anything, and the tree is the page's own.
 */
import { TreeDocument } from './document.ts';
import { type Attribute, attributeOf, TreeElement } from './element.ts';
import { isTreeElement, TreeComment, TreeText } from './node.ts';
import type { TreeParent } from './parent.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Elements that end where they begin. */
const voids = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
/** Elements whose text is written as it is. */
const unescaped = words('style script xmp iframe noembed noframes plaintext');

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (name) => entities[name] ?? name);
}

/** A tree, whether all that was opened in it was closed, and how many elements and characters of text were read. */
type Parsed = { tree: TreeDocument; isClosed: boolean; elements: number; text: number };

/** The tree of a page that a browser wrote, which took what is in a `noscript` for text or for elements. */
export function parseTree(html: string, noscript: 'text' | 'elements'): Parsed {
  const tree = new TreeDocument();
  const parser = new Parser(html, tree);
  parser.raw = noscript === 'text' ? new Set([...unescaped, 'noscript']) : unescaped;
  parser.run();
  return { tree, isClosed: parser.isClosed, elements: parser.elements, text: parser.text };
}

class Parser {
  raw = unescaped;
  /** What was read outside of templates. */
  elements = 0;
  text = 0;
  #templates = 0;
  readonly #html: string;
  readonly #document: TreeDocument;
  /** One string for each name: they compare quickly. */
  readonly #names = new Map<string, string>();
  #parent: TreeParent;
  #at = 0;

  constructor(html: string, document: TreeDocument) {
    this.#html = html;
    this.#document = document;
    this.#parent = document;
  }

  get isClosed(): boolean {
    return this.#parent === this.#document;
  }

  run(): void {
    while (this.#at < this.#html.length) {
      const open = this.#placeOf('<', this.#at);
      if (open > this.#at) this.#readText(decode(this.#html.slice(this.#at, open)));
      this.#at = open + 1;
      const next = this.#html[open + 1];
      if (next === '/') this.#closeTag();
      else if (next === '!' || next === '?') this.#readAside();
      else if (next !== undefined) this.#openTag();
    }
  }

  /** The place of a text from `from` on, or the end. */
  #placeOf(text: string, from: number): number {
    const at = this.#html.indexOf(text, from);
    return at < 0 ? this.#html.length : at;
  }

  #readText(text: string): void {
    if (this.#templates === 0) this.text += text.length;
    this.#parent.append(new TreeText(this.#document, text));
  }

  #closeTag(): void {
    const end = this.#placeOf('>', this.#at);
    const name = this.#html.slice(this.#at + 1, end);
    this.#at = end + 1;
    const open = this.#parent;
    if (!isTreeElement(open) || open.localName !== name || open.parentNode === null) return;
    this.#parent = open.parentNode;
    if (name !== 'template') return;
    // What is in a template is no part of the page.
    open.replaceChildren();
    this.#templates -= 1;
  }

  /** A comment, which is kept; the type of the document, or an instruction. */
  #readAside(): void {
    const isComment = this.#html.startsWith('!--', this.#at);
    const end = this.#placeOf(isComment ? '-->' : '>', isComment ? this.#at + 3 : this.#at);
    if (isComment) this.#parent.append(new TreeComment(this.#document, this.#html.slice(this.#at + 3, end)));
    this.#at = end + (isComment ? 3 : 1);
  }

  #openTag(): void {
    const name = this.#readName();
    const element = new TreeElement(this.#document, name, this.#readAttributes());
    this.#at = this.#placeOf('>', this.#at) + 1;
    this.#parent.append(element);
    if (this.#templates === 0) this.elements += 1;
    if (voids.has(name)) return;
    if (name === 'template') this.#templates += 1;
    this.#parent = element;
    if (!this.raw.has(name)) return;
    const end = this.#placeOf(`</${name}>`, this.#at);
    if (end > this.#at) this.#readText(this.#html.slice(this.#at, end));
    this.#at = end;
  }

  #readName(): string {
    let end = this.#at;
    while (!/[\s/>]/.test(this.#html[end] ?? '>')) end += 1;
    const name = this.#oneOf(this.#html.slice(this.#at, end));
    this.#at = end;
    return name;
  }

  #readAttributes(): Attribute[] {
    const attributes: Attribute[] = [];
    while (this.#html[this.#at] === ' ') {
      // A name has a sign at least, which may be "=".
      const equals = this.#placeOf('="', this.#at + 2);
      const end = this.#placeOf('"', equals + 2);
      const name = this.#oneOf(this.#html.slice(this.#at + 1, equals));
      attributes.push(attributeOf(name, decode(this.#html.slice(equals + 2, end))));
      this.#at = end + 1;
    }
    return attributes;
  }

  #oneOf(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }
}
