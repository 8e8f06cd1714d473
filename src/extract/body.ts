/** Readability isolates the story body. This is the only file that knows it. */
import { Readability } from '@mozilla/readability';
import { stamps } from './copy.ts';
import { textOf } from './dom.ts';
import type { Page } from './pass.ts';

/**
 * What Readability took for story: the numbers of the elements, of those that hold one, and the texts of
 * paragraphs that it made itself out of boxes with bare text, which bear no number.
 */
export type Verdict = {
  kept: ReadonlySet<number>;
  holds: ReadonlySet<number>;
  bare: ReadonlySet<string>;
  root: Element;
};

/**
 * What Readability keeps of a page, after the elements stamped as set aside are gone. It works on a copy of the
 * copy: only its choice is taken, told by the numbers that elements carry, so that nothing it flattens, renames
 * or drops is lost. Null where it finds no story.
 */
export function findBody(page: Page): Verdict | null {
  const content = isolate(page);
  if (content === null) return null;
  const kept = new Set<number>();
  for (const element of content.querySelectorAll(`[${stamps.number}]`)) kept.add(numberOf(element));
  const bare = new Set<string>();
  for (const made of content.querySelectorAll(`p:not([${stamps.number}])`)) bare.add(textOf(made));
  bare.delete('');
  return hold(page, kept, bare);
}

/** The number that the survey gave to an element, its place in document order. */
export function numberOf(element: Element): number {
  return Number(element.getAttribute(stamps.number) ?? -1);
}

function isolate(page: Page): Element | null {
  const document = page.document.implementation.createHTMLDocument(page.title);
  document.body.replaceWith(document.importNode(page.body, true));
  for (const element of document.querySelectorAll(`[${stamps.aside}]`)) element.remove();
  const options = { serializer: (node: Node) => node, disableJSONLD: true, keepClasses: true };
  const content = new Readability<Node>(document, options).parse()?.content ?? null;
  return content instanceof Element ? content : null;
}

/** The verdict for these numbers and texts: with the boxes that hold them and the smallest that holds all. */
export function hold(page: Page, kept: Set<number>, bare: ReadonlySet<string>): Verdict {
  const holds = new Set<number>();
  let root: Element = page.body;
  let isFirst = true;
  for (const element of page.body.querySelectorAll(`[${stamps.number}]`)) {
    if (!kept.has(numberOf(element)) && !isBare(element, bare)) continue;
    kept.add(numberOf(element));
    root = isFirst ? element : commonAncestor(root, element);
    isFirst = false;
    for (let up = element.parentElement; up !== null && !holds.has(numberOf(up)); up = up.parentElement)
      holds.add(numberOf(up));
  }
  return { kept, holds, bare, root };
}

/** A box without boxes in it whose text Readability made a paragraph. */
function isBare(element: Element, bare: ReadonlySet<string>): boolean {
  if (bare.size === 0 || !/^(?:div|section|td|article|span|center|font)$/.test(element.localName))
    return false;
  if (element.querySelector('p, div, ul, ol, table, section') !== null) return false;
  return bare.has(textOf(element));
}

function commonAncestor(a: Element, b: Element): Element {
  let up: Element = a;
  while (!up.contains(b) && up.parentElement !== null) up = up.parentElement;
  return up;
}
