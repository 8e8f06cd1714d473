/**
 * What a page tells of other stories after its own: cards with a headline that leads to another page of the site,
 * a few lines of that story and often its day. Unlike bare links they read like prose.
 */
import { blockText, lengthOfUnits, weightOf } from '../block-text.ts';
import { isElement, isLongerThan, textOf } from '../dom.ts';
import { leadsWithin } from '../leads.ts';
import { linkShare } from '../link-share.ts';
import type { Unit } from '../units.ts';

/** Characters that make a paragraph prose, and that a card holds at most. */
const prose = 140;
const longest = 1_200;
/** How far up from a line its card is looked for. */
const highest = 8;
/** Characters of prose that the page's own story holds at least. */
const least = 600;
/** Share of it that may stand below the first card: a notice, who wrote it. More is the story going on. */
const rest = 0.15;

/** The units that stand in cards of other stories, where the page's own story is told before them. */
export function tellsOthers(story: readonly Unit[], url: string): Unit[] {
  const prosy = story.filter(isProse);
  const [opening] = prosy;
  if (opening === undefined) return [];
  const cards = cardsOf(story, url);
  const own = prosy.filter((unit) => !cards.has(unit));
  if (cards.size === 0 || own[0] !== opening || lengthOfUnits(own) < least) return [];
  const holdsOwn = holders(own);
  const found = story.filter(
    (unit) => cards.has(unit) && !holdsOwn.has(cards.get(unit)?.parentElement ?? null),
  );
  const first = found[0]?.order ?? Number.POSITIVE_INFINITY;
  const after = own.filter(({ order }) => order > first);
  return lengthOfUnits(after) > lengthOfUnits(own) * rest ? [] : found;
}

/** The units that stand in a card, each with its card. */
function cardsOf(story: readonly Unit[], url: string): ReadonlyMap<Unit, Element> {
  const cards = new Map<Unit, Element>();
  const judge = judgeFor(url);
  for (const unit of story) {
    const card = findCard(unit.element, judge);
    if (card !== null) cards.set(unit, card);
  }
  return cards;
}

/** What a box around a line is: the card of another story, too large for one, or neither. */
type Box = 'card' | 'large' | 'other';

/** Judges each box once: the lines of a story share those around them. */
function judgeFor(url: string): (box: Element) => Box {
  const known = new Map<Element, Box>();
  return (box) => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const kind = judged(box, url);
    known.set(box, kind);
    return kind;
  };
}

/** A card is one of several boxes of one shape, or an `article`, whose headline leads elsewhere. */
function judged(box: Element, url: string): Box {
  // What is too large for a card stands in a box that is so too.
  if (!/^(?:article|li|div|section)$/.test(box.localName)) return 'other';
  if (isLongerThan(box, longest * 4) || textOf(box).length > longest) return 'large';
  return leadsElsewhere(box, url) && isOneOfMany(box) ? 'card' : 'other';
}

/** The boxes around these units. */
function holders(units: readonly Unit[]): ReadonlySet<Element | null> {
  const boxes = new Set<Element | null>();
  for (const { element } of units)
    for (let up: Element | null = element; up !== null && !boxes.has(up); up = up.parentElement)
      boxes.add(up);
  return boxes;
}

function isProse({ blocks }: Unit): boolean {
  return blocks.some(
    (block) => block.kind === 'paragraph' && weightOf(blockText(block)) >= prose && linkShare(block) < 0.3,
  );
}

/** The card around an element. */
function findCard(element: Element, judge: (box: Element) => Box): Element | null {
  let up: Element | null = element;
  for (let step = 0; up !== null && step < highest; step += 1, up = up.parentElement) {
    const kind = judge(up);
    if (kind !== 'other') return kind === 'card' ? up : null;
  }
  return null;
}

function isOneOfMany(box: Element): boolean {
  if (box.localName === 'article') return true;
  const shape = shapeOf(box);
  const siblings = [...(box.parentElement?.children ?? [])];
  return siblings.filter((sibling) => shapeOf(sibling) === shape).length >= 3;
}

function shapeOf(box: Element): string {
  return `${box.localName}.${box.classList[0] ?? ''}`;
}

/** A headline or a picture that is a link to another page of the site. */
function leadsElsewhere(box: Element, url: string): boolean {
  return [...box.querySelectorAll('a[href]')].some(
    (link) => isHeadline(link, box) && leadsWithin(link, url, url),
  );
}

/** A heading or a picture, or a line of its own that is long enough for one. */
function isHeadline(link: Element, box: Element): boolean {
  const heading = link.closest('h1, h2, h3, h4, h5, h6') ?? link.querySelector('h1, h2, h3, h4, h5, h6, img');
  if (isElement(heading) && box.contains(heading)) return true;
  const text = textOf(link);
  const line = link.parentElement;
  return text.length >= 20 && line !== null && box.contains(line) && textOf(line) === text;
}
