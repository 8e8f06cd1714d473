/** Makes the private copy of a page on which everything else works; the page itself is only read. */
import { isWestern } from './clean-text.ts';
import type { Box, Page } from './pass.ts';

/** A page above these sizes is declined before it is copied, so that no tab freezes. */
const most = { elements: 150_000, text: 20_000_000 } as const;

/** Where shadow roots of the page were laid open, and what the live page does not show. */
export const stamps = {
  hidden: 'data-galley-hidden',
  /** On a box that asks for an e-mail address. */
  asks: 'data-galley-asks',
  /** On a box that was a form. */
  form: 'data-galley-form',
  /** On a correction or an update, with which of the two. */
  note: 'data-galley-note',
  /** On what the header of the article or its highlights hold. */
  taken: 'data-galley-taken',
} as const;

/** True when a page is too large to be read within the time a reader would wait. */
export function isTooLarge(document: Document): boolean {
  if (document.getElementsByTagName('*').length > most.elements) return true;
  return (document.body?.textContent ?? '').length > most.text;
}

/** The page as a copy in a document without scripts, styles or a window, or null where it has no body. */
export function copyPage(document: Document, url: string): Page | null {
  if (document.body === null || isTooLarge(document)) return null;
  const inert = document.implementation.createHTMLDocument('');
  inert.replaceChild(copyRoot(document.documentElement, inert), inert.documentElement);
  if (inert.body === null) return null;
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return {
    document: inert,
    body: inert.body,
    url,
    base: URL.canParse(base, url) ? new URL(base, url).href : url,
    title: '',
    elements: [],
    order: new Map(),
    boxes: [],
  };
}

/** The root with all but what only a browser reads in a head: style sheets and scripts cost more than a story. */
function copyRoot(root: Element, inert: Document): Element {
  const copy = inert.importNode(root);
  for (const part of root.children) {
    const isHead = part.localName === 'head';
    const own = copy.appendChild(inert.importNode(part, !isHead));
    for (const child of isHead ? part.children : [])
      if (!child.matches('style, noscript, script:not([type*="json" i])'))
        own.appendChild(inert.importNode(child, true));
  }
  return copy;
}

const dead =
  'script, style, template, link, meta, base, noscript, input, select, option, textarea, datalist, canvas, svg';

/** Drops what can never be story once the metadata is read. */
export function dropDeadParts({ body }: Page): void {
  for (const element of body.querySelectorAll(dead)) element.remove();
}

/** Makes plain boxes of forms, before anything else touches them. */
export function openForms({ document, body }: Page): void {
  for (const input of body.querySelectorAll('input[type="email"], input[name*="mail" i]'))
    if (input.parentElement !== null)
      Element.prototype.setAttribute.call(input.parentElement, stamps.asks, 'email');
  for (const form of body.querySelectorAll('form')) unform(document, form);
}

/**
 * Puts a plain box in the place of a form. Controls named like DOM properties ("attributes", "parentNode")
 * clobber those of their form, so it is touched only through methods of the prototypes.
 */
function unform(document: Document, form: Element): void {
  const box = document.createElement('div');
  box.setAttribute(stamps.form, '');
  for (const name of Element.prototype.getAttributeNames.call(form))
    box.setAttribute(name, Element.prototype.getAttribute.call(form, name) ?? '');
  const range = document.createRange();
  range.selectNodeContents(form);
  box.append(range.extractContents());
  Element.prototype.replaceWith.call(form, box);
}

/** Lists the elements of the copy, and the names that they bear. */
export function surveyPage(page: Page): Page {
  const elements = [...page.body.querySelectorAll('*')];
  const order = new Map<Element, number>();
  const named = new Map<string, Element[]>();
  for (const element of elements) {
    order.set(element, order.size);
    const raw = rawNames(element);
    if (raw === '') continue;
    const same = named.get(raw);
    if (same === undefined) named.set(raw, [element]);
    else same.push(element);
  }
  const boxes = Array.from(named, ([raw, bearers]): Box => ({ names: joinNames(raw), elements: bearers }));
  return { ...page, elements, order, boxes };
}

/** Ids made of a headline's words ("how-popular-is-it-to-share") say nothing of what a box is for. */
const slug = /(?:[-_][a-z]+){4}/i;

function rawNames(element: Element): string {
  let names = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id');
  if (id !== null && !slug.test(id)) names += ` ${id}`;
  for (const name of ['role', 'data-testid']) {
    const value = element.getAttribute(name);
    if (value !== null) names += ` ${value}`;
  }
  return names;
}

/** "shareBar main_share" becomes "-share-bar-main-share-", so that a word is found as "-share-". */
export function joinNames(raw: string): string {
  const words = raw
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  const other = isWestern(words) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return `-${words.replace(other, '-')}-`.replace(/--+/g, '-');
}
