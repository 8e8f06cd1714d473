/**
 * What only a live page tells: which of its boxes it shows, and what stands in the shadow roots of its components.
 * The page is read while nothing is written to it, so no question asks for a new layout.
 */

import { isText } from './dom.ts';
import type { Spent } from './haste.ts';
import { elementsBelow, nodesIn, openRoot } from './native.ts';

/** Elements that hold no text to be shown or hidden, and the brackets of ruby, which browsers hide and text needs. */
const silent =
  /^(?:script|style|template|noscript|svg|img|picture|source|br|hr|wbr|video|audio|iframe|canvas|input|select|textarea|rp)$/;
/** Parts of a shadow root that are no text. */
const unseen = /^(?:script|style|link|template)$/;
/** Deeper than any page is built of components. */
const deepest = 200;
/** Further off than any slide that waits beside the window. */
const away = 999;

type Pair = { live: TreeWalker; copy: TreeWalker; stamp: string; spent: Spent; opened: number };

/** Share of the time after which a huge page is no longer asked what it shows: the rest is taken as shown. */
const patience = 0.25;

export type Twins = { live: Element; copy: Element; stamp: string };

/**
 * Stamps in the copy of a live body what the page does not show, and lays its open shadow roots open. Tells whether there
 * were such, of which nobody has looked at what came into the copy.
 */
export function readLive({ live, copy, stamp }: Twins, spent: Spent): 'with-components' | 'plain' {
  const pair: Pair = { live: elementsBelow(live), copy: elementsBelow(copy), stamp, spent, opened: 0 };
  let seen = 0;
  for (let goes = into(pair); goes; seen += 1) {
    if (seen % 64 === 63 && spent() > patience) break;
    goes = isSettled(pair) ? past(pair) : into(pair);
  }
  return pair.opened > 0 ? 'with-components' : 'plain';
}

/** Both walkers go to the first element inside, else past this one. False at the end. */
function into(pair: Pair): boolean {
  if (pair.live.firstChild() === null) return past(pair);
  return pair.copy.firstChild() !== null;
}

/** Both walkers go to the next element that is not inside this one. */
function past({ live, copy }: Pair): boolean {
  do {
    if (live.nextSibling() !== null) return copy.nextSibling() !== null;
    copy.parentNode();
  } while (live.parentNode() !== null);
  return false;
}

/** True where nothing inside an element is left to be looked at. */
function isSettled(pair: Pair): boolean {
  const [element, twin] = [pair.live.currentNode, pair.copy.currentNode];
  if (!(element instanceof Element && twin instanceof Element)) return false;
  if (silent.test(element.localName) || isFolded(element)) return true;
  if (isHidden(element)) {
    Element.prototype.setAttribute.call(twin, pair.stamp, '');
    return true;
  }
  const root = openRoot(element);
  if (root === null) return false;
  layOpen(root, twin, pair.stamp);
  pair.opened += 1;
  return true;
}

/** What a click unfolds is text of the page, though it is not shown yet. */
function isFolded(element: Element): boolean {
  return (
    element.localName === 'details' ||
    Element.prototype.getAttribute.call(element, 'hidden') === 'until-found'
  );
}

/** An element without a box, or with text of its own in a box that nobody sees. */
function isHidden(element: Element): boolean {
  const isVisible = Element.prototype.checkVisibility;
  if (!isVisible.call(element)) return getComputedStyle(element).display !== 'contents';
  if (!hasOwnText(element)) return false;
  return !isVisible.call(element, { visibilityProperty: true }) || isAway(element);
}

function hasOwnText(element: Element): boolean {
  // Nearly all that has text has nothing else; a form, whose names lie, is no leaf.
  if (element.firstElementChild === null) return /\S/.test(element.textContent ?? '');
  return nodesIn(element).some((node) => isText(node) && /\S/.test(node.data));
}

/** Clipped to a point, or moved off the page: text for screen readers and for search engines. */
function isAway(element: Element): boolean {
  const { width, height, right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return (width <= 1 && height <= 1) || right + scrollX < -away || bottom + scrollY < -away;
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
  if (unseen.test(node.localName)) return;
  const isDeep = how.depth > deepest || silent.test(node.localName) || isFolded(node);
  const copy = to.ownerDocument.importNode(node, isDeep);
  to.append(copy);
  if (isDeep) return;
  if (isHidden(node)) Element.prototype.setAttribute.call(copy, how.stamp, '');
  compose(openRoot(node) ?? node, copy, how);
}
