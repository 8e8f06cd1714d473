/** What the signals look at: facts of a page that several of them need, read once. */
import { type Marks, readMarks } from './marks.ts';
import { type Prose, readProse } from './prose.ts';
import { readTypes } from './structured-data.ts';

export type Sight = {
  /** The `html` element: unlike those of the document, its properties cannot be taken over by the name of a picture. */
  root: Element;
  /** The page's address, in lower case and in parts. */
  host: string;
  path: string;
  query: string;
  /** Contents of meta tags by lower-case name or property. */
  meta: ReadonlyMap<string, string>;
  /** The schema.org types that the page gives itself. */
  types: readonly string[];
  /** How many elements have a class name of a kind. */
  marks: Marks;
  /** How many elements there are of a tag. */
  tags: (name: string) => number;
  prose: Prose;
  /** Text of the first headline, or ''. */
  headline: string;
  /** The first few hundred characters that follow the headline. */
  afterHeadline: string;
  /** Classes of `html` and `body`, with a space on both sides of each. */
  classes: string;
};

/** What the page says of one thing: 0 for nothing, 1 for as much as can be. */
export type Signal = (sight: Sight) => number;

function readMeta(root: Element): Map<string, string> {
  const meta = new Map<string, string>();
  for (const tag of root.getElementsByTagName('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name');
    const content = tag.getAttribute('content');
    if (name !== null && content) meta.set(name.toLowerCase(), content);
  }
  return meta;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The first headline with words in it, not the name of the site. */
function findHeadline(root: Element): Element | null {
  const headings = [...root.getElementsByTagName('h1')];
  return headings.find((heading) => textOf(heading).length > 12) ?? headings[0] ?? null;
}

const unread = /^(script|style|noscript)$/;

function textAfter(headline: Element | null, most = 300): string {
  if (headline === null) return '';
  const { ownerDocument } = headline;
  const walker = Document.prototype.createTreeWalker.call(ownerDocument, ownerDocument, 4);
  walker.currentNode = headline;
  let text = '';
  for (let steps = 0; steps < 150 && text.length < most; steps++) {
    const node = walker.nextNode();
    if (node === null) break;
    if (headline.contains(node) || unread.test(node.parentElement?.localName ?? '')) continue;
    const words = (node.nodeValue ?? '').trim();
    if (words !== '') text += ` ${words}`;
  }
  return text.slice(0, most);
}

function classesOf(root: Element): string {
  const body = root.getElementsByTagName('body').item(0);
  return ` ${root.getAttribute('class') ?? ''} ${body?.getAttribute('class') ?? ''} `.toLowerCase();
}

/** Looks at a page once. `url` is its absolute address; one that does not parse counts as a home page. */
export function look(document: Document, url: string): Sight {
  const root: Element = Reflect.get(Document.prototype, 'documentElement', document);
  const address = URL.canParse(url) ? new URL(url) : new URL('http://localhost/');
  const headline = findHeadline(root);
  return {
    root,
    host: address.hostname,
    path: address.pathname.toLowerCase(),
    query: address.search.toLowerCase(),
    meta: readMeta(root),
    types: readTypes(root),
    marks: readMarks(root),
    prose: readProse(root),
    tags: (name) => root.getElementsByTagName(name).length,
    headline: textOf(headline),
    afterHeadline: textAfter(headline),
    classes: classesOf(root),
  };
}

/** 1 for true, 0 for false. */
export function asNumber(fact: boolean): number {
  return fact ? 1 : 0;
}

/** Where `value` stands between `low` (0) and `high` (1) on a logarithmic scale. */
export function onScale(value: number, [low, high]: readonly [number, number]): number {
  const place = Math.log((value + 1) / (low + 1)) / Math.log((high + 1) / (low + 1));
  return Math.min(1, Math.max(0, place));
}
