/**
 * The one door from an Element to the blocks of an Article, and an allow-list: what it does not know becomes
 * its text or nothing. Attributes that come through are addresses, languages, directions and sizes.
 */
import type { Block } from '../article.ts';
import { readMath } from './code.ts';
import { isElement, isText } from './dom.ts';
import { embedTags, readEmbed } from './embeds.ts';
import { readFigure, readPicture } from './figures.ts';
import { endRun, finish, type Placed, place, type Reader, startFlow, type Walk } from './flow.ts';
import { linesOf, piecesOf } from './line-breaks.ts';
import { readList } from './lists.ts';
import { isNote, readDetails, readNote } from './notes.ts';
import { isPostBox, placePost } from './posts.ts';
import { isCite, isPulled, readPulled, readQuote } from './quotes.ts';
import { inkOf } from './spans.ts';
import { readTable } from './tables.ts';
import { readTerms } from './terms.ts';
import { isStanza, readPre, readStanza } from './verse.ts';

/** Deeper than any story; what lies below becomes its text. */
const deepest = 400;
/** How deep a block in a block counts: 25 lists in each other are 75 levels, and Chromium's popup gets no more than 100. */
const blockDepth = 15;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const inlineTags = words(
  'a abbr acronym b bdi bdo big center cite code data del dfn em font i ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr',
);
const silentTags = words(
  'script style template noscript link meta base input select option textarea datalist canvas svg area param source track head title',
);
const deadTags: ReadonlySet<string> = new Set([...silentTags, 'button', 'nav']);
const blockInside =
  'p, div, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, blockquote, figure, pre, section, article, aside, img, iframe, video, audio, hr, header, footer, details';

type Handler = (element: Element, walk: Walk) => void;

const handlers: Readonly<Record<string, Handler>> = {
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  ul: readList,
  ol: readList,
  blockquote: readQuote,
  figure: readFigure,
  img: readPicture,
  dl: readTerms,
  table: readTable,
  pre: readPre,
  math: readMath,
  br: (_element, { flow, ink }) => flow.run.push({ ...ink, text: '\n' }),
  hr: (element, { flow }) => finish(flow, { kind: 'rule' }, element),
  details: readDetails,
  ...Object.fromEntries(embedTags.map((tag) => [tag, readEmbed])),
};

/** What boxes of any tag are by their names, each with what reads it. */
const named: readonly [(element: Element) => boolean, Handler][] = [
  [isNote, readNote],
  [isPostBox, placePost],
  [isPulled, readPulled],
  [isStanza, readStanza],
];

/** The blocks inside `root`, each with the element it came from. */
export function readBlocks(root: Element, reader: Reader): Placed[] {
  const flow = startFlow();
  readElement(root, {
    reader,
    flow,
    ink: {},
    depth: 0,
    lines: 'collapsed',
    isDead: isDeadFor(reader),
    holdsBlocks: blockHolders(root),
    inside: blocksInside,
    readInside,
    readContainer,
  });
  endRun(flow, root);
  return flow.placed;
}

/** All blocks of an element, with the text of its controls. */
export function allBlocks(root: Element, base: string): Block[] {
  return readBlocks(root, { base, leaves: () => false, controls: 'read' }).map(({ block }) => block);
}

function readElement(element: Element, walk: Walk): void {
  if (walk.reader.leaves(element) || walk.isDead(element)) return;
  const tag = element.localName;
  const handler = handlerOf(element);
  if (walk.depth > deepest) readText(element, walk);
  else if (handler !== undefined) handler(element, walk);
  else if (inlineTags.has(tag) && !walk.holdsBlocks(element)) readInside(element, walk);
  else readContainer(element, walk);
}

function handlerOf(element: Element): Handler | undefined {
  const own = element.hasAttributes() ? named.find(([is]) => is(element)) : undefined;
  return own?.[1] ?? handlers[element.localName];
}

function isDeadFor(reader: Reader): (element: Element) => boolean {
  const dead = reader.controls === 'left' ? deadTags : silentTags;
  return (element) => dead.has(element.localName) || isCite(element);
}

function readText(element: Element, { flow, ink }: Walk): void {
  flow.run.push({ ...ink, text: element.textContent ?? '' });
}

/** Tells which elements below a root hold blocks: found from the blocks up, so that no depth is looked through twice. */
function blockHolders(root: Element): (element: Element) => boolean {
  const holders = new Set<Element>();
  for (const block of root.querySelectorAll(blockInside))
    for (let up = block.parentElement; up !== null && !holders.has(up); up = up.parentElement)
      holders.add(up);
  return (element) => holders.has(element);
}

/** Reads the children in the ink of the element. */
function readInside(element: Element, walk: Walk): void {
  const ink = inkOf(element, walk.ink, walk.reader.base);
  const inner = { ...walk, ink, depth: walk.depth + 1, lines: linesOf(element, walk.lines) };
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node))
      for (const text of piecesOf(node.nodeValue ?? '', inner.lines)) walk.flow.run.push({ ...ink, text });
    else if (isElement(node)) readElement(node, inner);
    if (walk.reader.controls === 'read' && isElement(node)) walk.flow.run.push({ text: ' ' });
  }
}

/** A box: its text stands apart from what is before and after. */
function readContainer(element: Element, walk: Walk): void {
  endRun(walk.flow, element.parentElement ?? element);
  readInside(element, walk);
  endRun(walk.flow, element);
}

/** The blocks inside an element, read with the same reader into a flow of their own. */
function blocksInside(element: Element, walk: Walk): Block[] {
  const flow = startFlow();
  readInside(element, { ...walk, flow, depth: walk.depth + blockDepth });
  endRun(flow, element);
  return flow.placed.map(({ block }) => block);
}

const levels = [2, 2, 3, 4, 5, 6] as const;

function readHeading(element: Element, walk: Walk): void {
  const level = levels[Number(element.localName.slice(1)) - 1] ?? 6;
  endRun(walk.flow, element.parentElement ?? element);
  for (const block of blocksInside(element, walk)) {
    if (block.kind === 'paragraph') place(walk.flow, { kind: 'heading', level, text: block.text }, element);
    else place(walk.flow, block, element);
  }
}
