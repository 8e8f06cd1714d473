/** Ranks and initials that a page sets in a box of their own: "1" above a heading, a large first letter before its word. */
import type { Block, Span } from '../article.ts';
import { blockText } from './block-text.ts';
import type { Unit } from './units.ts';

const decoration = { pass: 'furniture', reason: 'page controls' } as const;
const counter = /^(?:#|no?[.º°]\s?)?(\d{1,3})\s?[.):]?$/i;
const initial = /^["“„«‘']?\p{Lu}$/u;
/** Pictures that may stand between a rank and what is ranked. */
const reach = 3;

/** The units with each rank joined to what it counts, or set aside where it counts nothing, and each initial to its word. */
export function joinCounters(units: readonly Unit[]): Unit[] {
  const story = units.filter(({ aside }) => aside === null);
  const instead = new Map<Unit, Unit>();
  const isRow = countsUp(story);
  const isWord = lettersAsWords(story);
  for (const [at, unit] of story.entries()) {
    const text = lineOf(unit);
    const rank = counter.exec(text)?.[1];
    const next = story.slice(at + 1, at + 1 + reach).find((each) => !isPicture(each));
    if (rank !== undefined) {
      const counted =
        next !== undefined && (isRow || isHeading(next)) ? ranked(next, `${Number(rank)}. `) : null;
      if (isRow || counted !== null) instead.set(unit, { ...unit, aside: decoration });
      if (next !== undefined && counted !== null) instead.set(next, counted);
    } else if (initial.test(text) && next !== undefined && /^\p{Ll}/u.test(lineOf(next))) {
      instead.set(unit, { ...unit, aside: decoration });
      instead.set(next, opened(next, isWord(text, next) ? `${text} ` : text));
    }
  }
  return units.map((unit) => instead.get(unit) ?? unit);
}

/** Letters that are a word by themselves in some language: "A dog", "I was", "À la", "Y así", "В доме". */
const letterWord = /^["“„«‘']?[AÀEÉIOUYАВИКОСУЯ]$/u;

/** Tells of a letter before a word that the story says by itself elsewhere, and never with the letter. */
function lettersAsWords(story: readonly Unit[]): (letter: string, next: Unit) => boolean {
  let counts: Map<string, number> | null = null;
  return (letter, next) => {
    const [rest] = /^\p{Ll}+/u.exec(lineOf(next)) ?? [];
    if (rest === undefined || !letterWord.test(letter)) return false;
    counts ??= countWords(story);
    const whole = letter.toLowerCase().replace(/^\P{L}/u, '') + rest;
    return !counts.has(whole) && (counts.get(rest) ?? 0) > 1;
  };
}

function countWords(story: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { blocks } of story)
    for (const [word] of blocks
      .map(blockText)
      .join('\n')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Two ranks and more that follow each other, up or down, make a row. */
function countsUp(story: readonly Unit[]): boolean {
  const ranks = story.flatMap((unit) => counter.exec(lineOf(unit))?.[1] ?? []).map(Number);
  return ranks.slice(1).some((rank, at) => Math.abs(rank - (ranks[at] ?? rank)) === 1);
}

function lineOf({ blocks: [only, ...others] }: Unit): string {
  return only?.kind === 'paragraph' && others.length === 0 ? blockText(only).trim() : '';
}

function isPicture({ blocks }: Unit): boolean {
  return blocks.every(({ kind }) => kind === 'figure' || kind === 'gallery');
}

function isHeading({ blocks: [only] }: Unit): boolean {
  return only?.kind === 'heading';
}

/** Null where it bears a number of its own. */
function ranked(unit: Unit, rank: string): Unit | null {
  const [only] = unit.blocks;
  return only === undefined || /^\D{0,3}\d/.test(blockText(only)) ? null : opened(unit, rank);
}

function opened(unit: Unit, opening: string): Unit {
  const [first, ...rest] = unit.blocks;
  return first === undefined ? unit : { ...unit, blocks: [opensWith(first, opening), ...rest] };
}

function opensWith(block: Block, opening: string): Block {
  if (block.kind === 'list') {
    const [item, ...items] = block.items;
    return item === undefined
      ? block
      : { ...block, items: [{ ...item, text: openedText(item.text, opening) }, ...items] };
  }
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
  return { ...block, text: openedText(block.text, opening) };
}

function openedText(text: readonly Span[], opening: string): Span[] {
  const [first, ...rest] = text;
  return first === undefined ? [] : [{ ...first, text: opening + first.text }, ...rest];
}
