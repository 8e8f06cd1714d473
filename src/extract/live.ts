/**
 * What only a live page tells: which of its boxes it shows, and what stands in the shadow roots of its components.
 * The page is read while nothing is written to it, so no question asks for a new layout.
 */

import { isText } from './dom.ts';
import type { Spent } from './haste.ts';
import { elementsBelow, nodesIn, openRoot, tagOf } from './native.ts';
import { copyFor } from './tree/read.ts';

/** Elements that hold no text to be shown or hidden, and the brackets of ruby, which browsers hide and text needs. */
const silent =
  /^(?:script|style|template|noscript|svg|img|picture|source|br|hr|wbr|video|audio|iframe|embed|canvas|input|select|textarea|rp|area|col|link|meta|param|track)$/;
/** Parts of a shadow root that are no text. */
const unseen = /^(?:script|style|link|template)$/;
/** Deeper than any page is built of components. */
const deepest = 200;
/** Further off than any slide that waits beside the window. */
const away = 999;

/** Elements that may have a shadow root. */
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** A walk over the page and where it is, in the page and in its copy. In Firefox each question to the page takes long. */
type Pair = { walk: TreeWalker; live: Node; copy: Element; stamp: string };

/** Share of the time after which a huge page is no longer asked what it shows: the rest is taken as shown. */
const patience = 0.25;

export type Twins = { live: Element; copy: Element; stamp: string };

/** Stamps in the copy of a live body what the page does not show, and lays its open shadow roots open. */
export function readLive({ live, copy, stamp }: Twins, spent: Spent): void {
  const pair: Pair = { walk: elementsBelow(live), live, copy, stamp };
  let seen = 0;
  for (let goes = into(pair); goes; seen += 1) {
    if (seen % 64 === 63 && spent() > patience) break;
    goes = isSettled(pair) ? past(pair) : into(pair);
  }
}

/** Both walks go to the first element inside, else past this one. False at the end, or where they part. */
function into(pair: Pair): boolean {
  const first = pair.walk.firstChild();
  return first === null ? past(pair) : meet(pair, first, pair.copy.firstElementChild);
}

/** Both walks go to the next element that is not inside this one. */
function past(pair: Pair): boolean {
  do {
    const next = pair.walk.nextSibling();
    if (next !== null) return meet(pair, next, pair.copy.nextElementSibling);
    pair.copy = pair.copy.parentElement ?? pair.copy;
  } while (pair.walk.parentNode() !== null);
  return false;
}

/** Scripts can make what no browser writes down as it is. Where the two part, the rest is taken as shown. */
function meet(pair: Pair, live: Node, twin: Element | null): boolean {
  if (twin === null) return false;
  pair.live = live;
  pair.copy = twin;
  return tagOf(live) === twin.localName;
}

/** True where nothing inside an element is left to be looked at. */
function isSettled(pair: Pair): boolean {
  const { live: element, copy: twin } = pair;
  if (!(element instanceof Element)) return false;
  if (silent.test(twin.localName) || isFolded(twin)) return true;
  if (isHidden(element, twin)) {
    twin.setAttribute(pair.stamp, '');
    return true;
  }
  const root = hosts.test(twin.localName) ? openRoot(element) : null;
  if (root === null) return false;
  layOpen(root, twin, pair.stamp);
  return true;
}

/** What a click unfolds is text of the page, though it is not shown yet. */
function isFolded(element: Element): boolean {
  return element.localName === 'details' || element.getAttribute('hidden') === 'until-found';
}

/** An element without a box, or with text of its own in a box that nobody sees. */
function isHidden(element: Element, twin: Element): boolean {
  const isVisible = Element.prototype.checkVisibility;
  const hasText = hasOwnText(twin);
  // What is seen also has a box: one question is enough for nearly all texts.
  if (hasText && isVisible.call(element, { visibilityProperty: true })) return isAway(element);
  if (!isVisible.call(element)) return getComputedStyle(element).display !== 'contents';
  return hasText;
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (isText(node) && /\S/.test(node.data)) return true;
  return false;
}

/** Clipped to a point, or moved off the page: text for screen readers and for search engines. */
function isAway(element: Element): boolean {
  const box = Element.prototype.getBoundingClientRect.call(element);
  const { right, bottom } = box;
  if ((right < 0 && right + scrollX < -away) || (bottom < 0 && bottom + scrollY < -away)) return true;
  return box.width <= 1 && box.height <= 1;
}

/** Puts what a component shows in the place of what it was given, unless it shows less of it. */
function layOpen(root: ShadowRoot, twin: Element, stamp: string): void {
  const box = twin.ownerDocument.createElement('div');
  compose(root, box, { stamp, depth: 0 });
  if ((box.textContent ?? '').length >= (twin.textContent ?? '').length) fillWith(twin, box);
}

function fillWith(twin: Element, box: Element): void {
  twin.replaceChildren();
  while (box.firstChild !== null) twin.append(box.firstChild);
}

type Composing = { stamp: string; depth: number };

function compose(from: Node, to: Element, { stamp, depth }: Composing): void {
  for (const node of nodesIn(from)) {
    if (node instanceof HTMLSlotElement) fill(node, to, { stamp, depth: depth + 1 });
    else copyNode(node, to, { stamp, depth: depth + 1 });
  }
}

/** A slot shows what was put into it, else what is in it. */
function fill(slot: HTMLSlotElement, to: Element, how: Composing): void {
  const given = slot.assignedNodes();
  if (given.length === 0) compose(slot, to, how);
  else for (const node of given) copyNode(node, to, how);
}

function copyNode(node: Node, to: Element, how: Composing): void {
  if (!(node instanceof Element)) {
    to.append(to.ownerDocument.importNode(node));
    return;
  }
  const copy = to.ownerDocument.importNode(node);
  if (unseen.test(copy.localName)) return;
  if (how.depth > deepest || silent.test(copy.localName) || isFolded(copy)) {
    to.append(copyFor(to.ownerDocument, node));
    return;
  }
  to.append(copy);
  compose(openRoot(node) ?? node, copy, how);
  if (isHidden(node, copy)) copy.setAttribute(how.stamp, '');
}
