/** Where a story begins and ends: short lines, dates, counts, links and notices before its first and after its last real paragraph. */
import type { Block } from '../../article.ts';
import { blockText, lengthOfUnits, weightOf } from '../block-text.ts';
import { markOf } from '../extend.ts';
import { linkShare } from '../link-share.ts';
import { quick } from '../quick.ts';
import { endsSentence, saysSentence } from '../sentence.ts';
import type { Unit } from '../units.ts';
import { isAboutAuthor } from './author.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isOfOther } from './picture.ts';

/** What the edges are judged by, beside the units themselves. */
export type Edges = {
  authors: readonly string[];
  biographies: readonly string[];
  title: string;
  url: string;
};

const before = { pass: 'start', reason: 'stands before the story' } as const;
const after = { pass: 'end', reason: 'stands after the story' } as const;

/** Notes stand after all else, and do not tell where a story ends. */
export function isFootnote({ blocks: [only] }: Unit): boolean {
  return only?.kind === 'note' && only.role === 'footnote';
}

/** The units with those beyond the edges of the story set aside. */
export function trimEnds(units: readonly Unit[], edges: Edges): Unit[] {
  const story = units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unit.aside === null && !isFootnote(unit));
  const first = story.findIndex(({ unit }) => opensStory(unit));
  if (first < 0) return [...units];
  const last = story.findLastIndex(({ unit }) => closesStory(unit, edges));
  const start = story[first]?.index ?? 0;
  const end = story[goesOn(story, Math.max(first, last), edges)]?.index ?? units.length;
  const opening = units.slice(0, start + 1).filter(({ aside }) => aside === null);
  const ahead = spared(
    units,
    opening.filter((unit, at) => standsBefore(unit) && !isHalf(unit, opening[at + 1])),
  );
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

/** Lines that tell something and are no more furniture. */
const enough = 3;

/**
 * Where a story ends whose last paragraph is followed by a list without links, or by lines that are set as it is: what to bring,
 * who voted, what the scores were. It does not go on behind what is the page's own.
 */
function goesOn(story: readonly { unit: Unit }[], last: number, edges: Edges): number {
  const element = story[last]?.unit.element;
  let [end, row] = [last, 0];
  for (const [at, { unit }] of story.entries()) {
    if (at <= last || unit.element.parentElement !== element?.parentElement) continue;
    const [only] = unit.blocks;
    if (only === undefined || linkShare(only) > 0.8 || isLabelled(only, edges)) break;
    const lines = linkShare(only) > 0 ? [] : blockText(only).split('\n');
    const told = lines.filter(tells).length;
    if (only.kind === 'list') {
      const lead = story[at - 1]?.unit.blocks.at(-1);
      if (lines.length > 1 && (told > 0 || (lead && leads.test(blockText(lead))))) end = at;
    } else if (only.kind === 'paragraph' && markOf(unit.element) === markOf(element)) {
      row += told;
      if (told > 0 && row >= enough) end = at;
    }
  }
  return end;
}

/** "These members voted for the spring:" */
const leads = /.{12}[:：]\s*$/;
const contact = /@|\d[\d ]{5}/;
const figures = /\D: ?\d|\d[:–-]\d/;
const words = quick(/(?<!\p{L})\p{Ll}{3}|^[\u0590-\uff0f ]{7,}$/u);

/** Says with figures, or with words that are no names, more than tags, counts and contacts do. */
function tells(line: string): boolean {
  return !contact.test(line) && (figures.test(line) || (weightOf(line) > 15 && words.test(line)));
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
    return !saysSentence(block) && !announces.test(text) && weightOf(text) < 100;
  });
}

/** The first half of a sentence that a box stands in the midst of: it breaks off, and what follows goes on in small letters. */
function isHalf({ blocks }: Unit, next: Unit | undefined): boolean {
  const [head, rest] = [blocks.at(-1), next?.blocks[0]];
  if (head?.kind !== 'paragraph' || rest?.kind !== 'paragraph') return false;
  return linkShare(head) === 0 && breaksOff.test(blockText(head)) && wentOn.test(blockText(rest));
}

/** After four words, a small one or a comma; "iPhone" and "d'Artagnan" begin sentences. */
const breaksOff = quick(/^(?:\S+\s+){3}|(?:,|\s\p{Ll}{1,4})\s*$/u);
const wentOn = quick(/^\p{Ll}+[^\p{L}'’]/u);

/** "The bank said about its plans:": four words and a colon, or a comma. "By:" and "Filed under:" are fewer. */
const announces = /^(?:\S+\s+){3,}\S+\s*[:：,]\s*$/u;

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
      (isProse(block, 60) && !isLabelled(block, edges)) ||
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
    if (isLabelled(block, edges)) return true;
    if (block.kind === 'heading') return true;
    if (block.kind !== 'paragraph' && block.kind !== 'list') return false;
    return isLink(block) || (!saysSentence(block) && weightOf(blockText(block)) < 100);
  });
}

function isLabelled(block: Block, { authors }: Edges): boolean {
  return isBoilerplate(block) || isAboutAuthor(block, authors);
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
