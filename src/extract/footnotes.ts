/**
 * Footnotes: a mark in the text and the note that it leads to, wherever the page keeps it. Both are stamped with one
 * number, so that they stay together; ways back and the note's own mark are dropped, as views and exports set them.
 */

import { unescaped } from '../addresses.ts';
import { noteId } from '../text.ts';
import { cleanNote, mark } from './clean-note.ts';
import { stamps } from './copy.ts';
import { isLongerThan, saysMoreThan, textOf } from './dom.ts';

const bracketed = /^\[.*\]$/;
const noteNames = /(?:^|[\s_-])(?:footnote|endnote|note-?ref|fn-?ref|fn|reference|cite)/i;
/** Who is told that a box is a note: by the roles of digital publishing. */
const declared =
  '[role="doc-footnote"], [role="doc-endnote"], [epub\\:type~="footnote"], [epub\\:type~="endnote"], aside.footnote';
/** A note is a few sentences. */
const longest = 4_000;
/** Letters beside the mark that make what it stands in a text. */
const least = 12;

type Found = { ref: Element; note: Element; label: string };

/** Stamps the references and the notes of a page; `url` is its address. */
export function stampNotes(page: Document, url: string): void {
  const linked = linkedNotes(page, url);
  const found = linked.length > 0 ? linked : raisedNotes(page);
  const taken = new Set<string>();
  const notes = new Map<Element, Found & { id: string }>();
  for (const one of found) {
    if (!notes.has(one.note)) notes.set(one.note, { ...one, id: idFor(one.label, taken) });
    taken.add(notes.get(one.note)?.id ?? '');
  }
  for (const { ref, note } of found) stampRef(ref, notes.get(note)?.id ?? '');
  for (const [note, { ref, label, id }] of notes) {
    cleanNote(note, label);
    moveOut(note, ref);
    note.setAttribute(stamps.note, 'footnote');
    note.setAttribute(stamps.noteId, id);
  }
  for (const box of page.querySelectorAll(declared))
    if (box.querySelector(`[${stamps.note}]`) === null && !box.hasAttribute(stamps.note))
      box.setAttribute(stamps.note, 'footnote');
}

/** The number of the note of a page's own counting, or one that is free. */
function idFor(label: string, taken: ReadonlySet<string>): string {
  if (noteId.test(label) && !taken.has(label)) return label;
  let next = taken.size + 1;
  while (taken.has(`${next}`)) next += 1;
  return `${next}`;
}

/** References that are links into the page itself. */
function linkedNotes(page: Document, url: string): Found[] {
  return [...page.querySelectorAll('a[href*="#"]')].flatMap((link) => {
    const text = textOf(link);
    const label = mark.exec(text)?.[1];
    if (label === undefined || !isRaised(link, text) || !standsInText(link, text)) return [];
    const target = targetOf(link, page, url);
    const note = target === null ? null : noteAround(target);
    return note === null || !isNoteOf(note, link) ? [] : [{ ref: markBox(link), note, label }];
  });
}

function isRaised(link: Element, text: string): boolean {
  if (link.closest('sup') !== null || link.querySelector('sup') !== null || bracketed.test(text)) return true;
  if (link.getAttribute('role') === 'doc-noteref' || link.getAttribute('rel') === 'footnote') return true;
  return noteNames.test(`${link.className} ${link.id} ${link.getAttribute('epub:type') ?? ''}`);
}

/** A mark follows a word; numbers that stand alone are a table of contents. */
function standsInText(link: Element, text: string): boolean {
  const around = link.closest('p, li, dd, td, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div');
  return around !== null && saysMoreThan(around, text.length + least - 1);
}

function targetOf(link: Element, page: Document, url: string): Element | null {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, url)) return null;
  const { hash, pathname, host } = new URL(href, url);
  const own = new URL(url);
  if (hash === '' || pathname !== own.pathname || host !== own.host) return null;
  const id = unescaped(hash.slice(1));
  return page.getElementById(id) ?? page.getElementsByName(id)[0] ?? null;
}

/** The box of a note, of which the page names the number, an anchor or the box itself. */
function noteAround(target: Element): Element | null {
  const isSmall = !saysMoreThan(target, least - 1);
  const box = /^(?:a|sup|span|b|i|em|strong|small|cite)$/.test(target.localName) && isSmall;
  const around = box ? target.closest('li, dd, p, aside, td, div') : target;
  const item = around?.closest('li, dd') ?? null;
  if (item === null || around === null || isTooLong(item)) return around;
  return textOf(item).length < textOf(around).length + least ? item : around;
}

/** Told without reading all of it: many marks may lead to one box, and it may hold everything. */
function isTooLong(note: Element): boolean {
  return isLongerThan(note, longest * 4);
}

function isNoteOf(note: Element, ref: Element): boolean {
  if (note.contains(ref) || /^(?:h[1-6]|body|article|main|table|ol|ul)$/.test(note.localName)) return false;
  if (isTooLong(note)) return false;
  const follows = (ref.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const { length } = textOf(note);
  return follows && length >= 4 && length <= longest && note.querySelector('h1, h2, h3, h4') === null;
}

/** The largest element that says no more than the mark. */
function markBox(link: Element): Element {
  let box = link;
  for (
    let up = box.parentElement;
    up !== null &&
    /^(?:sup|span|b|i|em)$/.test(up.localName) &&
    !isLongerThan(up, 200) &&
    mark.test(textOf(up));
    up = up.parentElement
  )
    box = up;
  return box;
}

type Raised = { sup: Element; label: string; box: Element };

/** References that are no links: a raised mark in the text, and one that opens a paragraph further down. */
function raisedNotes(page: Document): Found[] {
  const raised = [...page.querySelectorAll('sup')].flatMap((sup): Raised[] => {
    const label = mark.exec(textOf(sup))?.[1];
    const box = sup.closest('p, li, dd, div');
    return label === undefined || box === null || /\p{L}/u.test(label) ? [] : [{ sup, label, box }];
  });
  const opening = opensBox(raised);
  const notes = new Map<string, Raised[]>();
  for (const note of opening) notes.set(note.label, [...(notes.get(note.label) ?? []), note].slice(0, 2));
  return raised.flatMap((one) => {
    const [note, ...others] = notes.get(one.label) ?? [];
    if (note === undefined || others.length > 0 || opening.has(one) || !isNoteOf(note.box, one.sup))
      return [];
    return [{ ref: one.sup, note: note.box, label: one.label }];
  });
}

/** Those with which their box opens; each box is asked once, for it may hold thousands. */
function opensBox(raised: readonly Raised[]): ReadonlySet<Raised> {
  const firsts = new Map<Element, Raised>();
  for (const one of raised) if (!firsts.has(one.box)) firsts.set(one.box, one);
  const opens = ({ sup, box }: Raised): boolean =>
    textOf(box).startsWith(textOf(sup)) && box.querySelector('sup') === sup;
  return new Set([...firsts.values()].filter(opens));
}

function stampRef(ref: Element, id: string): void {
  const [before, after] = [ref.previousSibling, ref.nextSibling];
  ref.setAttribute(stamps.ref, id);
  ref.replaceChildren(id);
  if (before?.nodeType !== 3 || after?.nodeType !== 3) return;
  // A raised mark needs none of the brackets that the page set around its number.
  if (!/\[$/.test(before.nodeValue ?? '') || !/^\]/.test(after.nodeValue ?? '')) return;
  before.nodeValue = (before.nodeValue ?? '').replace(/(?:(?<!\s)\s+)?\[$/, '');
  after.nodeValue = (after.nodeValue ?? '').slice(1);
}

/** A note that waits within its own paragraph would break it in two. */
function moveOut(note: Element, ref: Element): void {
  const around = ref.closest('p');
  if (around?.contains(note)) around.after(note);
}
