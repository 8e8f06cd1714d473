/** What is set in boxes of its own before and after the story: panels, about the author, pitches, who the publisher is, what is next. */
import { blockText, lengthOfBlocks, lengthOfUnits, weightOf } from '../block-text.ts';
import { markOf } from '../extend.ts';
import { linkShare } from '../link-share.ts';
import type { Unit } from '../units.ts';

/** Characters that make a paragraph prose. */
const prose = 140;
/** Share of the story's prose that its home holds at least. */
const most = 0.7;
/** Share of the prose below which a markup is not the story's. */
const stray = 0.02;
/** Questions with their answers close many stories, folded into boxes of their own. */
const question = /[?？؟]\s*$/;

/** The box right around most of the prose of a story, and the markups of its paragraphs up to the last one there. */
type Home = { box: Element; marks: ReadonlySet<string> };

/** The units at the end of a story that stand outside its home, in markup that the story does not use. */
export function standsApart(story: readonly Unit[]): Unit[] {
  const home = homeOf(story.filter(isProse));
  if (home === null) return [];
  const apart: Unit[] = [];
  for (const unit of story.toReversed()) {
    if (isOutside(unit, home) && (isPicture(unit) || isPlain(unit, home))) apart.push(unit);
    else if (!isPicture(unit)) break;
  }
  const questions = apart.filter(({ blocks }) => question.test(blocks.map(blockText).join('\n')));
  return questions.length > 1 || apart.every(isPicture) ? [] : apart;
}

/** Characters of a line that is none of the story, and how many such lines are no standfirst or byline any more. */
const line = 100;
const fewest = 3;

/** Lines before a story that stand outside its home, in markup that it does not use: what a panel says when opened. */
export function standsAhead(story: readonly Unit[]): Unit[] {
  const home = homeOf(story.filter(isProse));
  if (home === null) return [];
  const opening = story.findIndex((unit) => !isOutside(unit, home) && isProse(unit));
  const ahead = story
    .slice(0, Math.max(0, opening))
    .filter((unit) => isOutside(unit, home) && isPlain(unit, home) && lengthOfBlocks(unit.blocks) < line);
  const branches = new Map<Element, Unit[]>();
  for (const unit of ahead) {
    const branch = branchOf(unit.element, home.box);
    branches.set(branch, [...(branches.get(branch) ?? []), unit]);
  }
  return [...branches.values()].filter(({ length }) => length >= fewest).flat();
}

/** The largest box around an element that the story is not in. */
function branchOf(element: Element, home: Element): Element {
  let branch = element;
  while (branch.parentElement !== null && !branch.parentElement.contains(home)) branch = branch.parentElement;
  return branch;
}

function isOutside({ element }: Unit, { box }: Home): boolean {
  return element !== box && element.parentElement !== box;
}

function isPicture({ blocks }: Unit): boolean {
  return blocks.every(({ kind }) => kind === 'figure' || kind === 'gallery' || kind === 'rule');
}

function isPlain({ blocks, element }: Unit, { marks }: Home): boolean {
  const isText = blocks.every(({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'list');
  return isText && element.localName !== 'ol' && !marks.has(markOf(element));
}

function isProse({ blocks }: Unit): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'quote') return false;
    return weightOf(blockText(block)) >= prose && linkShare(block) < 0.3;
  });
}

/** Null where the story has no home: then its own last part may stand anywhere. */
function homeOf(paragraphs: readonly Unit[]): Home | null {
  const boxes = new Map<Element, number>();
  const boxOf = boxesOf();
  for (const { element, blocks } of paragraphs) add(boxes, boxOf(element), lengthOfBlocks(blocks));
  const whole = lengthOfUnits(paragraphs);
  const box = [...boxes].find(([, length]) => length >= whole * most)?.[0];
  const last = paragraphs.findLastIndex(({ element }) => boxOf(element) === box);
  // One paragraph that outweighs all others is long, and no home of theirs.
  if (box === undefined || last === paragraphs.findIndex(({ element }) => boxOf(element) === box))
    return null;
  const marks = new Map<string, number>();
  for (const { element, blocks } of paragraphs.slice(0, last + 1))
    add(marks, markOf(element), lengthOfBlocks(blocks));
  return {
    box,
    marks: new Set([...marks].filter(([, length]) => length >= whole * stray).map(([mark]) => mark)),
  };
}

/** The box around a paragraph; text that stands bare among paragraphs is read as its box's, which is then the one. */
function boxesOf(): (element: Element) => Element {
  const known = new Map<Element, Element>();
  return (element) => {
    const box = known.get(element) ?? (element.querySelector('p') === null ? element.parentElement : element);
    known.set(element, box ?? element);
    return box ?? element;
  };
}

function add<K>(counts: Map<K, number>, key: K, length: number): void {
  counts.set(key, (counts.get(key) ?? 0) + length);
}
