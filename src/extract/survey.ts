/** Walks the copy once, when it changes no more, and tells what the steps after that ask again and again. */
import { joinNames } from './copy.ts';
import { isElement, isText } from './dom.ts';
import type { Box, Page } from './pass.ts';

/** The page with its elements in order, what is in each, its texts, and the names that elements bear. */
export function surveyPage(page: Page): Page {
  const walked = walk(page.body);
  return { ...page, ...walked, boxes: namedBoxes(page.body, walked.elements) };
}

type Walked = Pick<Page, 'elements' | 'order' | 'tags' | 'ends' | 'extents' | 'texts'>;

/** Goes from node to node; where an element ends, what was met since it began is what it holds. */
function walk(body: Element): Walked {
  const elements: Element[] = [];
  const order = new Map<Element, number>();
  const tags: string[] = [];
  const ends: number[] = [];
  const extents: number[] = [];
  const texts: CharacterData[] = [];
  const open: number[] = [];
  let length = 0;
  const close = (): void => {
    const place = open.pop() ?? -1;
    ends[place] = elements.length;
    extents[place] = length - (extents[place] ?? 0);
  };
  for (let node: Node | null = body.firstChild; node !== null; ) {
    if (isElement(node)) {
      order.set(node, elements.length);
      extents.push(length);
      tags.push(node.localName);
      open.push(elements.push(node) - 1);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      close();
    } else if (isText(node)) {
      texts.push(node);
      length += node.length;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === body ? null : node.parentNode;
      if (node !== null) close();
    }
    node = node === null ? null : node.nextSibling;
  }
  return { elements, order, tags, ends, extents, texts };
}

/** How many characters of text are in an element, white space and all. */
export function lengthIn(element: Element, { order, extents }: Page): number {
  const place = order.get(element);
  return place === undefined ? (element.textContent ?? '').length : (extents[place] ?? 0);
}

/** The elements of these tags, in document order. */
export function* tagged({ elements, tags }: Page, names: ReadonlySet<string>): Generator<Element> {
  for (let place = 0; place < tags.length; place += 1) {
    const element = names.has(tags[place] ?? '') ? elements[place] : undefined;
    if (element !== undefined) yield element;
  }
}

/** The links of the page that lead somewhere, in document order. */
export function* links(page: Page): Generator<Element> {
  for (const link of tagged(page, anchors)) if (link.hasAttribute('href')) yield link;
}
const anchors: ReadonlySet<string> = new Set(['a']);

/** Tells how many links stand in an element, whether they lead somewhere or not. */
export function linkCounter({ tags, order, ends }: Page): (element: Element) => number {
  let count = 0;
  const upTo = tags.map((tag) => {
    if (tag === 'a') count += 1;
    return count;
  });
  return (element) => {
    const place = order.get(element) ?? -1;
    return (upTo[(ends[place] ?? 0) - 1] ?? 0) - (upTo[place] ?? 0);
  };
}

/** Ids made of a headline's words ("how-popular-is-it-to-share") say nothing of what a box is for. */
const slug = /(?:[-_][a-z]+){4}/i;

/** Elements with names elsewhere than in class and id: few, and found fast by the browser itself. */
const namedOtherwise = '[role], [data-testid]';
const none: readonly string[] = [];
const others = ['role', 'data-testid'] as const;

function rawNames(element: Element, further: readonly string[]): string {
  let names = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id');
  if (id !== null && !slug.test(id)) names += ` ${id}`;
  for (const name of further) {
    const value = element.getAttribute(name);
    if (value !== null) names += ` ${value}`;
  }
  return names;
}

/** The names that elements of the body bear, each once, with those that bear them. */
function namedBoxes(body: Element, elements: readonly Element[]): Box[] {
  const named = new Map<string, Element[]>();
  const odd = new Set(body.querySelectorAll(namedOtherwise));
  for (const element of elements) {
    const raw = element.hasAttributes() ? rawNames(element, odd.has(element) ? others : none) : '';
    if (raw === '') continue;
    const same = named.get(raw);
    if (same === undefined) named.set(raw, [element]);
    else same.push(element);
  }
  return Array.from(named, ([raw, bearers]): Box => ({ names: joinNames(raw), elements: bearers }));
}
