/**
 * Puts back what Readability dropped from the middle of a story. It weighs boxes one by one, by names and
 * counts of links; a subhead before a paragraph of the story, or a box of plain prose between two, is story.
 */
import type { Block } from '../article.ts';
import { blockText, lengthOfUnits, weightOf } from './block-text.ts';
import { joinNames } from './copy.ts';
import { kindOf } from './extend.ts';
import { linkShare } from './link-share.ts';
import { isNote } from './notes.ts';
import { stops } from './sentence.ts';
import type { Unit } from './units.ts';

/** Names of boxes beside a story that hold prose of their own. */
const beside =
  /-(?:promo\w*|cta|author\w*|bio|byline|related\w*|newsletter\w*|comments?|widget\w*|sidebar\w*|aside|footer|disclaimer|disclosure|banner|ads?|sponsor\w*|modal|popup|form|subscribe\w*|toc|card\w*|review\w*|testimonial\w*)-/;

const media: ReadonlySet<string> = new Set(['embed', 'table', 'quote', 'gallery', 'code']);

/** The units with such parts of the story back in it. */
export function restoreStory(units: readonly Unit[]): Unit[] {
  const first = units.findIndex(isStory);
  const last = units.findLastIndex(isStory);
  const whole = lengthOfUnits(units.filter(isStory));
  const isSetAlike = settingOf(units.filter(isStory));
  const isLine = (unit: Unit): boolean => unit.aside?.pass === 'body' && isSetAlike(unit);
  return units.flatMap((unit, index) => {
    if (unit.aside?.pass !== 'body' || index < first) return unit;
    if (index > last) return isMedia(unit) && isBeside(unit, units[last]) ? back(unit) : unit;
    if (isLargePart(unit, whole)) return back(unit);
    if (isLine(unit) || isLedList(unit, units[index - 1], isLine)) return back(unit);
    const isBack = [isSubhead, isPlainProse, isMedia, isBox].some((is) => is(unit, units[index + 1]));
    return isBack ? back(unit) : unit;
  });
}

/** Each block for itself, as those that were story from the start. */
function back(unit: Unit): Unit[] {
  return unit.blocks.map((block) => ({ ...unit, blocks: [block], aside: null }));
}

function isStory({ aside }: Unit): boolean {
  return aside === null;
}

/** Tells paragraphs of the story's own markup, which holds at least three that stayed. */
function settingOf(story: readonly Unit[]): (unit: Unit) => boolean {
  const marks = new Map<string, number>();
  for (const { element, blocks } of story)
    if (blocks[0]?.kind === 'paragraph' && element.localName === 'p')
      marks.set(kindOf(element), (marks.get(kindOf(element)) ?? 0) + 1);
  return ({ blocks, element }) => {
    const [only] = blocks;
    if (blocks.length !== 1 || only?.kind !== 'paragraph' || linkShare(only) > 0.3) return false;
    const line = element.localName === 'p' ? element : element.querySelector(':scope > p');
    return line !== null && (marks.get(kindOf(line)) ?? 0) >= 3;
  };
}

/** The list, not of links, after a line that ends in a colon, where that line is story. */
function isLedList(
  { aside, blocks }: Unit,
  lead: Unit | undefined,
  isBack: (unit: Unit) => boolean,
): boolean {
  const [only] = lead?.blocks ?? [];
  if (
    aside?.pass !== 'body' ||
    !blocks.every((block) => block.kind === 'list' && linkShare(block) < 0.5) ||
    only?.kind !== 'paragraph'
  )
    return false;
  return lead !== undefined && (isStory(lead) || isBack(lead)) && /[:：]\s*$/.test(blockText(only));
}

/** A heading that leads nowhere, right before text of the story. */
function isSubhead({ blocks }: Unit, next: Unit | undefined): boolean {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'heading' || linkShare(only) > 0.2 || next?.aside !== null)
    return false;
  return next.blocks[0]?.kind !== 'heading';
}

/** A box that is nearly all sentences, without links, whose names do not say that it stands beside the story. */
export function isPlainProse({ blocks, element }: Unit): boolean {
  const whole = weightOfBlocks(blocks);
  const prose = weightOfBlocks(blocks.filter(isSentences));
  return whole > 120 && prose / whole > 0.75 && !beside.test(joinNames(`${element.className} ${element.id}`));
}

function weightOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + weightOf(blockText(block)), 0);
}

/** What Readability drops for its tag alone: players, posts, tables, captioned pictures. */
function isMedia({ blocks, element }: Unit): boolean {
  if (beside.test(joinNames(`${element.className} ${element.id}`)) || element.closest('a') !== null)
    return false;
  const isShown = blocks.some(({ kind }) => kind === 'figure' || kind === 'gallery');
  const shown = isShown ? blocks.filter((block) => !isControl(block)) : blocks;
  return (
    shown.length > 0 &&
    shown.every((block) => (block.kind === 'figure' ? block.caption.length > 0 : media.has(block.kind)))
  );
}

/** The buttons of a gallery are a word or two. */
function isControl(block: Block): boolean {
  return block.kind === 'paragraph' && blockText(block).length < 20;
}

/** True for what stands in the same box as the last of the story. */
function isBeside({ element }: Unit, last: Unit | undefined): boolean {
  return element.parentElement !== null && element.parentElement === last?.element.parentElement;
}

function isBox({ element }: Unit): boolean {
  return isNote(element);
}

/** Share of the story that no box in its middle has by chance. */
const large = 0.15;

/** A box of prose so large that without it the story would be cut in half, whatever its names say. */
function isLargePart(unit: Unit, story: number): boolean {
  const whole = lengthOfUnits([unit]);
  if (whole < 300 || whole < story * large) return false;
  const prose = unit.blocks.filter(isSentences).reduce((sum, block) => sum + blockText(block).length, 0);
  const linked = unit.blocks.reduce((sum, block) => sum + linkShare(block) * blockText(block).length, 0);
  return prose >= whole / 2 && linked < whole * 0.15;
}

function isSentences(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'quote') return false;
  const text = blockText(block);
  return weightOf(text) > 80 && linkShare(block) < 0.3 && stops(text);
}
