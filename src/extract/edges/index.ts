/**
 * Trims the story. What stands before the first and after the last real paragraph, short lines, dates, counts,
 * links and notices, belongs to the page and not to the story; so does what the story says twice, what only its
 * lawyers say, captions without a picture, and boxes that come after it.
 */
import type { Block } from '../../article.ts';
import { blockText, lengthOfUnits, weightOf } from '../block-text.ts';
import { linkShare } from '../link-share.ts';
import type { Aside, Unit } from '../units.ts';
import { standsAhead, standsApart } from './apart.ts';
import { headedByAuthor, introducesAuthor, isAboutAuthor } from './author.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isLooseCaption } from './caption.ts';
import { leadsAway } from './elsewhere.ts';
import { isNotice } from './notice.ts';
import { tellsOthers } from './others.ts';
import { isOfOther } from './picture.ts';
import { saidBefore } from './repeated.ts';

/** What the edges are judged by, beside the units themselves. */
export type Edges = { authors: readonly string[]; title: string; url: string };

const before = { pass: 'start', reason: 'stands before the story' } as const;
const after = { pass: 'end', reason: 'stands after the story' } as const;

/** What finds units that are no story, among those that still are; the share of the text that may go by it. */
type Trim = Aside & { most: number; find: (story: readonly Unit[], edges: Edges) => Unit[] };

const trims: readonly Trim[] = [
  {
    pass: 'author',
    reason: 'about the author',
    most: 0.2,
    find: (story, { authors }) => [...introducesAuthor(story, authors), ...headedByAuthor(story, authors)],
  },
  {
    pass: 'others',
    reason: 'related stories',
    most: 0.75,
    find: (story, { url }) => tellsOthers(story, url),
  },
  { pass: 'repeated', reason: 'said before', most: 1, find: saidBefore },
  {
    pass: 'caption',
    reason: 'caption without its picture',
    most: 0.25,
    find: (story) => story.filter(isLooseCaption),
  },
  { pass: 'notice', reason: 'notice of the publisher', most: 0.25, find: (story) => story.filter(isNotice) },
  { pass: 'elsewhere', reason: 'related stories', most: 0.3, find: leadsAway },
];
const ahead: Trim = {
  pass: 'ahead',
  reason: 'stands before the story',
  most: 0.2,
  find: standsAhead,
};
const apart: Trim = { pass: 'apart', reason: 'set apart after the story', most: 0.2, find: standsApart };

/** The units with those that are no part of the story set aside. */
export function trimEdges(units: readonly Unit[], edges: Edges): Unit[] {
  const set = (to: readonly Unit[], trim: Trim): Unit[] => setAside(to, trim, edges);
  const trimmed = trimEnds(trims.reduce(set, [...units]), edges);
  return trimEnds([ahead, apart].reduce(set, trimmed), edges);
}

function setAside(units: readonly Unit[], { find, most, pass, reason }: Trim, edges: Edges): Unit[] {
  const story = units.filter((unit) => unit.aside === null && !isFootnote(unit));
  const found = new Set(find(story, edges));
  if (lengthOfUnits([...found]) > lengthOfUnits(story) * most) return [...units];
  return units.map((unit) => (found.has(unit) ? { ...unit, aside: { pass, reason } } : unit));
}

/** Notes stand after all else, and do not tell where a story ends. */
function isFootnote({ blocks: [only] }: Unit): boolean {
  return only?.kind === 'note' && only.role === 'footnote';
}

/** The units with those beyond the edges of the story set aside. */
function trimEnds(units: readonly Unit[], edges: Edges): Unit[] {
  const story = units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unit.aside === null && !isFootnote(unit));
  const first = story.findIndex(({ unit }) => opensStory(unit));
  if (first < 0) return [...units];
  const last = story.findLastIndex(({ unit }) => closesStory(unit, edges));
  const start = story[first]?.index ?? 0;
  const end = story[Math.max(first, last)]?.index ?? units.length;
  const ahead = spared(units, units.slice(0, start).filter(standsBefore));
  const tail = units.slice(end + 1);
  const trimmed = spared(
    units,
    tail.filter((unit) => standsAfter(unit, edges)),
  );
  const pictures = tail.filter((unit, at) =>
    isOfOther(unit, edges.authors, () => isHeadline(tail[at + 1], trimmed)),
  );
  const behind = new Set([...trimmed, ...pictures]);
  return units.map((unit) => {
    if (unit.aside !== null) return unit;
    if (ahead.has(unit)) return { ...unit, aside: before };
    return behind.has(unit) ? { ...unit, aside: after } : unit;
  });
}

function isHeadline(unit: Unit | undefined, trimmed: ReadonlySet<Unit>): boolean {
  return unit?.blocks[0]?.kind === 'heading' && trimmed.has(unit);
}

/** Nothing where more than a quarter of the story would go: then its text is made of short lines. */
function spared(units: readonly Unit[], trimmed: readonly Unit[]): ReadonlySet<Unit> {
  const story = lengthOfUnits(units.filter(({ aside }) => aside === null));
  const going = trimmed.filter(({ aside }) => aside === null);
  return new Set(lengthOfUnits(going) > story / 4 ? [] : going);
}

/** A story opens with prose, a heading, a picture or a list of sentences. */
function opensStory({ blocks }: Unit): boolean {
  return blocks.some((block) => isProse(block, 90));
}

/**
 * A line before the opening goes when it is short and says no sentence, or names sections, tags or authors. A heading
 * goes only for the latter, and words that announce what follows are the story's.
 */
function standsBefore({ blocks }: Unit): boolean {
  return blocks.every((block) => {
    if (block.kind === 'heading') return isLabel(block);
    if (block.kind !== 'paragraph' && block.kind !== 'list') return false;
    const text = blockText(block);
    return !endsSentence(block) && !announces.test(text) && weightOf(text) < 100;
  });
}

/** "The bank said about its plans:": four words and a colon. "By:" and "Filed under:" are fewer. */
const announces = /^(?:\S+\s+){3,}\S+\s*[:：]\s*$/u;

/** Links to where the story is filed, with or without a word before them, or that word alone. */
function isLabel(block: Block): boolean {
  return (
    isBoilerplate(block) || linkShare(block) > 0.5 || /^\S{1,20}\s?\S{0,20}[:：]\s*$/u.test(blockText(block))
  );
}

function closesStory({ blocks }: Unit, edges: Edges): boolean {
  return blocks.some(
    (block) =>
      bearsMark(block) ||
      (isProse(block, 60) && !isBoilerplate(block) && !isAboutAuthor(block, edges.authors)) ||
      block.kind === 'table' ||
      block.kind === 'code' ||
      block.kind === 'quote' ||
      block.kind === 'note',
  );
}

/** What a footnote belongs to is text of the story. */
function bearsMark(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.some(({ note }) => note !== undefined);
}

/** After the last paragraph a line goes unless it ends a sentence or is a picture of the story. */
function standsAfter({ blocks }: Unit, edges: Edges): boolean {
  return blocks.every((block) => {
    if (isBoilerplate(block) || isAboutAuthor(block, edges.authors)) return true;
    if (block.kind === 'heading') return true;
    if (block.kind !== 'paragraph' && block.kind !== 'list') return false;
    return isLink(block) || (!endsSentence(block) && weightOf(blockText(block)) < 100);
  });
}

/** Mostly a link: a sentence may link its verb and all behind it, a teaser links its name as well. */
function isLink(block: Block): boolean {
  return linkShare(block) > (endsSentence(block) ? 0.7 : 0.5);
}

/** Text that is long, mostly not a link, and ends like a sentence. */
function isProse(block: Block, least: number): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'quote') return false;
  const weight = weightOf(blockText(block));
  return weight >= least && !isLink(block) && (endsSentence(block) || weight > 200);
}

/** Full stops of the world's scripts, and what may close after them. */
const stop = /[.!?…。！？।؟۔։။]["'”’»）)\]]*\s*$/u;

/** Thai and its neighbours set no stops: what is longer than a label is a sentence. */
const stopless = /[\u0e00-\u0eff]["'”’)]*\s*$/;
const longestLabel = 50;

function endsSentence(block: Block): boolean {
  const text = blockText(block);
  return stop.test(text) || (text.length > longestLabel && stopless.test(text));
}
