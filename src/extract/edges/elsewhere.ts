import { blockText, lengthOfBlocks } from '../block-text.ts';
import { linkShare } from '../link-share.ts';
import { leadsElsewhere } from '../noise/lexicon.ts';
import type { Unit } from '../units.ts';

/** Characters of a heading that says that other stories follow. */
const longest = 60;
/** Share of the story that stands before its closing section. */
const least = 0.6;

/** The section that closes a page and leads elsewhere: its heading, such as "Further reading", and all below it. */
export function leadsAway(story: readonly Unit[]): Unit[] {
  const lengths = story.map(({ blocks }) => lengthOfBlocks(blocks));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  const at = story.findIndex((unit, index) => {
    const isClosing = before >= whole * least && isLead(unit);
    before += lengths[index] ?? 0;
    return isClosing;
  });
  if (at < 0) return [];
  const level = levelOf(story[at]);
  const rest = story.slice(at + 1);
  const next = rest.findIndex((unit) => levelOf(unit) <= level && !isLead(unit));
  const section = story.slice(at, next < 0 ? undefined : at + 1 + next);
  return section.some(isProse) ? [] : section;
}

/** A paragraph that is longer than a teaser: then the section is a chapter of the story. */
function isProse({ blocks }: Unit): boolean {
  return blocks.some(
    (block) => block.kind === 'paragraph' && blockText(block).length > 170 && linkShare(block) < 0.4,
  );
}

/** True for a heading that says nothing but that other stories follow. */
function isLead({ blocks }: Unit): boolean {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'heading') return false;
  const text = blockText(only).trim();
  const lead = text.length > longest ? null : leadsElsewhere.exec(text);
  return lead !== null && lead[0].length >= text.replace(/(?<![\s:：…])[\s:：…]+$/, '').length;
}

/** Seven for what is no heading, below all of them. */
function levelOf(unit: Unit | undefined): number {
  const [first] = unit?.blocks ?? [];
  return first?.kind === 'heading' ? first.level : 7;
}
