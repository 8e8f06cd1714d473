/**
 * The one door from an Element to the blocks of an Article, and an allow-list: what it does not know becomes
 * its text or nothing. Attributes that come through are addresses, languages, directions and sizes.
 */
import type { Block } from '../article.ts';
import { limits, plain } from '../text.ts';
import { cleanLine } from './clean-text.ts';
import { readCode, readMath } from './code.ts';
import { isElement, isText } from './dom.ts';
import { embedOf } from './embeds.ts';
import { figureOf, galleryOf } from './figures.ts';
import { endRun, finish, type Placed, place, type Reader, startFlow, type Walk } from './flow.ts';
import { imageOf } from './image.ts';
import { readList } from './lists.ts';
import { isNote, noteRole } from './notes.ts';
import { isCite, readQuote } from './quotes.ts';
import { inkOf, tidySpans } from './spans.ts';
import { cellTable, isDataTable } from './tables.ts';

/** Deeper than any story; what lies below becomes its text. */
const deepest = 400;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const inlineTags = words(
  'a abbr acronym b bdi bdo big center cite code data del dfn em font i ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr',
);
const silentTags = words(
  'script style template noscript link meta base input select option textarea datalist canvas svg area map param source track head title',
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
  table: readTable,
  pre: readCode,
  iframe: readEmbed,
  video: readEmbed,
  audio: readEmbed,
  object: readEmbed,
  embed: readEmbed,
  math: readMath,
  br: (_element, { flow, ink }) => flow.run.push({ ...ink, text: '\n' }),
  hr: (element, { flow }) => finish(flow, { kind: 'rule' }, element),
  details: readDetails,
};

/** The blocks inside `root`, each with the element it came from. */
export function readBlocks(root: Element, reader: Reader): Placed[] {
  const flow = startFlow();
  readElement(root, {
    reader,
    flow,
    ink: {},
    depth: 0,
    isDead: isDeadFor(reader),
    inside: blocksInside,
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
  const handler = isNote(element) ? readNote : handlers[tag];
  if (walk.depth > deepest) readText(element, walk);
  else if (handler !== undefined) handler(element, walk);
  else if (inlineTags.has(tag) && !holdsBlocks(element)) readInside(element, walk);
  else readContainer(element, walk);
}

function isDeadFor(reader: Reader): (element: Element) => boolean {
  const dead = reader.controls === 'left' ? deadTags : silentTags;
  return (element) => dead.has(element.localName) || isCite(element);
}

function readText(element: Element, { flow, ink }: Walk): void {
  flow.run.push({ ...ink, text: element.textContent ?? '' });
}

function holdsBlocks(element: Element): boolean {
  return element.firstElementChild !== null && element.querySelector(blockInside) !== null;
}

/** Reads the children in the ink of the element. */
function readInside(element: Element, walk: Walk): void {
  const inner = { ...walk, ink: inkOf(element, walk.ink, walk.reader.base), depth: walk.depth + 1 };
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node))
      walk.flow.run.push({
        ...inner.ink,
        text: (node.nodeValue ?? '').replace(/[^\S\u00a0]{2,}|[^\S\u00a0 ]/g, ' '),
      });
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
  readInside(element, { ...walk, flow });
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

function readFigure(element: Element, walk: Walk): void {
  const gallery = galleryOf(element, walk.reader.base);
  const block = gallery ?? figureOf(element, walk.reader.base);
  if (block === null) readContainer(element, walk);
  else finish(walk.flow, block, element);
}

function readPicture(element: Element, walk: Walk): void {
  const image = imageOf(element, walk.reader.base);
  if (image !== null) finish(walk.flow, { kind: 'figure', image, caption: [], credit: null }, element);
}

function readTable(element: Element, walk: Walk): void {
  if (!isDataTable(element)) {
    readContainer(element, walk);
    return;
  }
  const block = cellTable(element, (cell) => spansInside(cell, walk));
  if (block.rows.length > 0) finish(walk.flow, block, element);
}

/** All text of an element as one run, its blocks joined by line breaks. */
function spansInside(element: Element, walk: Walk) {
  const runs = blocksInside(element, walk).flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
    return block.kind === 'list' ? block.items.map((item) => item.text) : [];
  });
  return tidySpans(runs.flatMap((run, index) => (index === 0 ? run : [{ text: '\n' }, ...run])));
}

function readEmbed(element: Element, { flow, reader }: Walk): void {
  const block = embedOf(element, reader.base);
  if (block !== null) finish(flow, block, element);
}

function readDetails(element: Element, walk: Walk): void {
  placeNote(element, cleanLine(element.querySelector('summary')?.textContent ?? ''), walk);
}

/** A box of facts or a correction, with the heading that stands first in it as its title. */
function readNote(element: Element, walk: Walk): void {
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6');
  const isFirst =
    heading !== null && cleanLine(element.textContent ?? '').startsWith(cleanLine(heading.textContent ?? ''));
  placeNote(element, isFirst ? cleanLine(heading.textContent ?? '') : '', walk);
}

function placeNote(element: Element, title: string, walk: Walk): void {
  const blocks = blocksInside(element, walk);
  const [first] = blocks;
  if ((first?.kind === 'paragraph' || first?.kind === 'heading') && cleanLine(plain(first.text)) === title)
    blocks.shift();
  const role = noteRole(element);
  if (blocks.length > 0)
    finish(walk.flow, { kind: 'note', role, title: title.slice(0, limits.line), blocks }, element);
}
