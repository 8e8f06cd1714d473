/** The main column as a row of units in document order, each either story or set aside. */
import type { Block } from '../article.ts';
import { blockText, textKey } from './block-text.ts';
import { allBlocks, readBlocks } from './blocks.ts';
import { stamps } from './copy.ts';
import { textOf } from './dom.ts';
import { goOn } from './haste.ts';
import { noteRole } from './notes.ts';
import type { Noise, Page } from './pass.ts';
import { lengthIn } from './survey.ts';
import type { Verdict } from './verdict.ts';

/** Why a unit is not story. */
export type Aside = { pass: string; reason: string };

export type Unit = {
  blocks: Block[];
  element: Element;
  /** Place in document order. */
  order: number;
  /** Null for what is story. */
  aside: Aside | null;
};

const outside: Aside = { pass: 'body', reason: 'outside the story' };
/** Share of a box from which on it is what a pass selected in it. */
const most = 0.6;
/** Passes for what has sentences of its own, of which Readability's box is easily taken for a lost part of the story. */
const written: ReadonlySet<string> = new Set(['comments', 'newsletter', 'subscribe', 'form', 'cookie-note']);
const controls: Aside = { pass: 'furniture', reason: 'page controls' };

/** Reads the main column; what a pass selected or Readability dropped becomes a unit of its own. */
export function readUnits(page: Page, verdict: Verdict, noise: ReadonlyMap<Element, Noise>): Unit[] {
  const asides: Unit[] = [];
  const orderOf = (element: Element): number => page.order.get(element) ?? -1;
  const passOf = passesWithin(page, noise);
  const leaves = (element: Element): boolean => {
    goOn(page.spent);
    if (element.hasAttribute(stamps.note) && !verdict.root.contains(element)) return true;
    const found = asideOf(element, verdict, noise);
    if (found === null) return false;
    const aside = found === outside ? (passOf(element) ?? outside) : found;
    const blocks = allBlocks(element, page.base);
    if (blocks.length > 0) asides.push({ blocks, element, order: orderOf(element), aside });
    return true;
  };
  const { root } = verdict;
  const placed = readBlocks(columnOf(root), { base: page.base, leaves, controls: 'left' });
  let order = 0;
  const story = placed.map(({ block, element }): Unit => {
    order = Math.max(order, orderOf(element));
    return { blocks: [block], element, order, aside: standsIn(root, element, block) ? null : outside };
  });
  return [...story, ...asides, ...notesElsewhere(page, verdict)].sort((a, b) => a.order - b.order);
}

/**
 * Tells of a box outside the story which pass selected most of what is in it: comments in a box without a name are
 * comments, and not prose that was left out by mistake.
 */
function passesWithin(page: Page, noise: ReadonlyMap<Element, Noise>): (box: Element) => Aside | null {
  const within = new Map<Element, { length: number; longest: number; pass: Noise }>();
  for (const [element, pass] of noise) {
    const length = written.has(pass.id) ? lengthIn(element, page) : 0;
    for (let up = element.parentElement; length > 0 && up !== null && !noise.has(up); up = up.parentElement) {
      const known = within.get(up) ?? { length: 0, longest: 0, pass };
      const isLonger = length > known.longest;
      within.set(up, {
        length: known.length + length,
        longest: isLonger ? length : known.longest,
        pass: isLonger ? pass : known.pass,
      });
    }
  }
  return (box) => {
    const known = within.get(box);
    if (known === undefined || known.length < lengthIn(box, page) * most) return null;
    return { pass: known.pass.id, reason: known.pass.reason };
  };
}

/**
 * Loose text is read as its box's, which may be one around the story: then the story's own text tells. What is read as one
 * around it, such as what opens at "Read on", holds it.
 */
function standsIn(root: Element, element: Element, block: Block): boolean {
  if (root.contains(element) || !element.contains(root)) return root.contains(element);
  if (block.kind === 'note') return true;
  return textKey(textOf(root)).includes(textKey(blockText(block)));
}

/** The page's main column: so that what stands around the story in it is in the ledger too. */
function columnOf(root: Element): Element {
  return root.closest('article, main, [role="main"]') ?? root;
}

/** Corrections stand above or below the main column as often as in it. */
function notesElsewhere({ body, base, order }: Page, { root }: Verdict): Unit[] {
  const notes = [...body.querySelectorAll(`[${stamps.note}]`)].filter((note) => !root.contains(note));
  return notes.map((element) => {
    const blocks = allBlocks(element, base);
    const [only] = blocks;
    const block: Block =
      blocks.length === 1 && only?.kind === 'note'
        ? only
        : { kind: 'note', role: noteRole(element), title: '', blocks };
    return { blocks: [block], element, order: order.get(element) ?? -1, aside: null };
  });
}

function asideOf(element: Element, verdict: Verdict, noise: ReadonlyMap<Element, Noise>): Aside | null {
  const pass = noise.get(element);
  if (pass !== undefined) return { pass: pass.id, reason: pass.reason };
  if (/^(?:nav|button)$/.test(element.localName)) return controls;
  if (verdict.kept.has(element) || verdict.holds.has(element) || isBreak(element)) return null;
  return isKeptByParent(element, verdict, noise) ? null : outside;
}

/** Readability swallows the breaks that end paragraphs on pages without `p` elements. */
function isBreak({ localName }: Element): boolean {
  return localName === 'br' || localName === 'wbr';
}

/** What is alone in a box of the story, but for what the passes selected, is story. */
function isKeptByParent(element: Element, { kept }: Verdict, noise: ReadonlyMap<Element, Noise>): boolean {
  for (let up = element; up.parentElement !== null; up = up.parentElement) {
    let other = up.parentElement.firstElementChild;
    while (other === up || (other !== null && noise.has(other))) other = other.nextElementSibling;
    if (other !== null) return false;
    if (kept.has(up.parentElement)) return true;
  }
  return false;
}
