/**
 * Finds a mark again in the text of a story, which may have been extracted anew, edited, or put together in another
 * way since: by its words first, nearest to where they stood; by similar words where a few were changed; else not at
 * all. Spaces and line breaks do not count, so a paragraph that was split or joined is the same text. No DOM.
 */
import { type Anchor, markLimits } from '../../marks.ts';
import type { Spot } from '../reading/text-ground.ts';
import { similarIn } from './similar.ts';

/** A block of the text of a story, from the document or from the article. */
export type TextBlock = { part: Anchor['part']; index: number; text: string };

/** The text in one line, with the place of each of its characters, and of the beginning of each block. */
type Flat = { text: string; blocks: Int32Array; offsets: Int32Array; starts: readonly number[] };

/** Characters of context that are kept on each side. */
const around = 32;

const flats = new WeakMap<readonly TextBlock[], Flat>();

function flatten(given: readonly TextBlock[]): Flat {
  const known = flats.get(given);
  if (known !== undefined) return known;
  const room = given.reduce((sum, { text }) => sum + text.length + 1, 0);
  const [blocks, offsets] = [new Int32Array(room), new Int32Array(room)];
  const starts: number[] = [];
  const runs: string[] = [' '];
  let length = 0;
  for (const [block, { text }] of given.entries()) {
    starts.push(length);
    for (const { 0: run, index } of `${text}\n`.matchAll(/\s+|\S+/g)) {
      const own = /^\s/.test(run) ? ' ' : run;
      if (own === ' ' && runs.at(-1) === ' ') continue;
      for (let at = 0; at < own.length; at += 1) {
        blocks[length + at] = block;
        offsets[length + at] = index + at;
      }
      runs.push(own);
      length += own.length;
    }
  }
  const flat = { text: runs.slice(1).join(''), blocks, offsets, starts };
  flats.set(given, flat);
  return flat;
}

const flatWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The place of a spot in the one line. */
function flatAt(flat: Flat, blocks: readonly TextBlock[], { block, offset }: Spot): number {
  const before = blocks[block]?.text.slice(0, offset) ?? '';
  return (flat.starts[block] ?? 0) + before.replace(/\s+/g, ' ').trimStart().length;
}

/** The words between two places without the spaces at both ends; null where there are none. */
export function trimmed(blocks: readonly TextBlock[], [from, to]: [Spot, Spot]): [Spot, Spot] | null {
  const flat = flatten(blocks);
  let [start, end] = [flatAt(flat, blocks, from), flatAt(flat, blocks, to)];
  while (start < end && flat.text[start] === ' ') start += 1;
  while (end > start && flat.text[end - 1] === ' ') end -= 1;
  return start >= end ? null : spotsAt(flat, start, end);
}

/** What the text says between two places, a block a line. */
export function wordsBetween(blocks: readonly TextBlock[], [from, to]: [Spot, Spot]): string {
  return blocks
    .slice(from.block, to.block + 1)
    .map(({ text }, index) =>
      text.slice(index === 0 ? from.offset : 0, index === to.block - from.block ? to.offset : undefined),
    )
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** The anchor of what lies between two places; null where that is no words, or too many to keep. */
export function anchorAt(blocks: readonly TextBlock[], given: [Spot, Spot]): Anchor | null {
  const spots = trimmed(blocks, given);
  const block = spots === null ? undefined : blocks[spots[0].block];
  if (spots === null || block === undefined) return null;
  const flat = flatten(blocks);
  const [start, end] = [flatAt(flat, blocks, spots[0]), flatAt(flat, blocks, spots[1])];
  const exact = wordsBetween(blocks, spots);
  if (exact.length > markLimits.quote) return null;
  const prefix = flat.text.slice(Math.max(0, start - around), start).toWellFormed();
  const suffix = flat.text.slice(end, end + around).toWellFormed();
  return { part: block.part, block: block.index, offset: spots[0].offset, exact, prefix, suffix };
}

function spotsAt(flat: Flat, start: number, end: number): [Spot, Spot] {
  const from = { block: flat.blocks[start] ?? 0, offset: flat.offsets[start] ?? 0 };
  return [from, { block: flat.blocks[end - 1] ?? 0, offset: (flat.offsets[end - 1] ?? 0) + 1 }];
}

/** A place where the mark may be, and how well what stands around it fits, from 0 to 1. */
type Candidate = { start: number; end: number; fit: number; score: number };

/** Where the marked words stand now; null where they are no longer in the text. */
export function findAnchor(blocks: readonly TextBlock[], anchor: Anchor): [Spot, Spot] | null {
  const flat = flatten(blocks);
  const quote = flatWords(anchor.exact);
  const judged = judge(flat, blocks, anchor);
  const same = best(placesOf(flat.text, quote).map((start) => judged(start, start + quote.length)));
  if (same !== null && (isTelling(quote) || same.fit >= 0.2 || isWhereItWas(flat, blocks, [same, anchor])))
    return spotsAt(flat, same.start, same.end);
  const near = flatAt(flat, blocks, oldSpot(blocks, anchor));
  const like = best(
    similarIn(flat.text, quote, near).flatMap(({ start, end, errors }) => {
      const candidate = judged(start, end);
      const allowed = candidate.fit >= 0.4 ? 0.4 : 0.2;
      return errors > allowed ? [] : [{ ...candidate, score: candidate.score - 2 * errors }];
    }),
  );
  return like === null ? null : spotsAt(flat, like.start, like.end);
}

/** Short words stand in many places by chance. Scripts without spaces say more with fewer characters. */
function isTelling(quote: string): boolean {
  return quote.length >= 16 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{6}/u.test(quote);
}

function oldSpot(blocks: readonly TextBlock[], { part, block, offset }: Anchor): Spot {
  const at = blocks.findIndex((each) => each.part === part && each.index === block);
  return at < 0 ? { block: blocks.length - 1, offset: 0 } : { block: at, offset };
}

function isWhereItWas(
  flat: Flat,
  blocks: readonly TextBlock[],
  [found, anchor]: [Candidate, Anchor],
): boolean {
  const [from] = spotsAt(flat, found.start, found.end);
  const old = oldSpot(blocks, anchor);
  return from.block === old.block && from.offset === old.offset;
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1))
    places.push(at);
  return places;
}

/** What stands around counts most, then how near the place is to the old one, then whether it is in the same part. */
function judge(
  flat: Flat,
  blocks: readonly TextBlock[],
  anchor: Anchor,
): (start: number, end: number) => Candidate {
  const near = flatAt(flat, blocks, oldSpot(blocks, anchor));
  const far = Math.max(400, flat.text.length);
  return (start, end) => {
    const before = sharedEnd(
      flatWords(anchor.prefix),
      flat.text.slice(Math.max(0, start - around), start).trim(),
    );
    const after = sharedStart(flatWords(anchor.suffix), flat.text.slice(end, end + around).trim());
    const fit = (before + after) / 2;
    const isSamePart = blocks[flat.blocks[start] ?? 0]?.part === anchor.part;
    const nearness = 1 - Math.min(1, Math.abs(start - near) / far);
    return { start, end, fit, score: fit + nearness / 2 + (isSamePart ? 0.2 : 0) };
  };
}

function best(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (found, each) => (found === null || each.score > found.score ? each : found),
    null,
  );
}

/** How much of a context still stands there, from the mark outward, from 0 to 1; nothing fits nothing. */
function sharedStart(kept: string, found: string): number {
  if (kept === '') return found === '' ? 1 : 0;
  let length = 0;
  while (length < kept.length && kept[length] === found[length]) length += 1;
  return length / kept.length;
}

function sharedEnd(kept: string, found: string): number {
  const turned = (text: string): string => [...text].reverse().join('');
  return sharedStart(turned(kept), turned(found));
}
