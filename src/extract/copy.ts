/** Makes the private copy of a page on which everything else works; the page itself is only read. */
import { parseAddress } from '../addresses.ts';
import { isWestern, partCamel } from '../clean-text.ts';
import { TooMuch, unhurried } from './haste.ts';
import { readLive } from './live.ts';
import { bodyOf, isShown, rootOf } from './native.ts';
import { type Page, unseen } from './pass.ts';
import { isTooLarge } from './too-large.ts';
import { treeOf } from './tree/read.ts';

/** Where shadow roots of the page were laid open, and what the live page does not show. */
export const stamps = {
  hidden: 'data-galley-hidden',
  /** On a box that asks for an e-mail address. */
  asks: 'data-galley-asks',
  /** On a box that was a form. */
  form: 'data-galley-form',
  /** On a correction or an update, with which of the two. */
  note: 'data-galley-note',
  /** On a footnote, and on the marks that lead to it, with its id. */
  noteId: 'data-galley-note-id',
  ref: 'data-galley-ref',
  /** On what the header of the article or its highlights hold. */
  taken: 'data-galley-taken',
} as const;

/**
 * The page as a copy in a document without scripts, styles or a window, or null where it has no body. Throws TooMuch
 * where it is too large to be read.
 */
export function copyPage(document: Document, url: string, spent = unhurried): Page | null {
  const [root, live] = [rootOf(document), bodyOf(document)];
  if (root === null || live === null) return null;
  if (isTooLarge(document)) throw new TooMuch();
  const tree = treeOf(document, root);
  if (tree.body === null) return null;
  if (isShown(document)) readLive({ live, copy: tree.body, stamp: stamps.hidden }, spent);
  dropHeadParts(tree.head);
  return {
    document: tree,
    body: tree.body,
    url,
    base: baseOf(tree, url),
    title: '',
    spent,
    ...unseen,
  };
}

/** What relative addresses of a document are relative to. Most have no `base`: its tag alone is looked for, which is quick. */
export function baseOf(document: Document, url: string): string {
  for (const base of document.getElementsByTagName('base')) {
    const href = base.getAttribute('href');
    if (href !== null) return parseAddress(href, url)?.href ?? url;
  }
  return url;
}

/** Drops what only a browser reads in a head. */
function dropHeadParts(head: Element | null): void {
  for (const child of head?.children ?? [])
    if (child.matches('style, noscript, script:not([type*="json" i])')) child.remove();
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
    if (input.parentElement !== null) input.parentElement.setAttribute(stamps.asks, 'email');
  for (const form of body.querySelectorAll('form')) unform(document, form);
}

const controls = 'input:not([type="hidden" i]), button, select, textarea, output, label';

/** Puts a plain box in the place of a form. One without anything to fill in or to press is a box already. */
function unform(document: Document, form: Element): void {
  const box = document.createElement('div');
  if (form.querySelector(controls) !== null) box.setAttribute(stamps.form, '');
  takeAttributes(box, form);
  while (form.firstChild !== null) box.append(form.firstChild);
  form.replaceWith(box);
}

/** Gives an element the attributes of another. */
export function takeAttributes(to: Element, from: Element): void {
  for (const name of from.getAttributeNames()) to.setAttribute(name, from.getAttribute(name) ?? '');
}

/** Names that were joined before: a page, and the pages of one site, use the same ones again and again. */
const joined = new Map<string, string>();
const mostJoined = 4_000;

/** "shareBar main_share" becomes "-share-bar-main-share-", so that a word is found as "-share-". */
export function joinNames(raw: string): string {
  const known = joined.get(raw);
  if (known !== undefined) return known;
  if (joined.size >= mostJoined) joined.clear();
  const names = join(raw);
  joined.set(raw, names);
  return names;
}

function join(raw: string): string {
  const words = partCamel(raw.slice(0, 500)).toLowerCase();
  const names = words.replace(isWestern(words) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '-');
  if (names === '' || names === '-') return '-';
  return `${names.startsWith('-') ? '' : '-'}${names}${names.endsWith('-') ? '' : '-'}`;
}
