import type { Block } from '../../article.ts';
import { blockText, lengthOfUnits } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import { opening } from '../metadata/authors.ts';
import { keyOf } from '../metadata/compare.ts';
import { bareByline } from '../metadata/names.ts';
import type { Unit } from '../units.ts';

/** A biography is one paragraph. */
const longest = 700;
/** Characters that make a paragraph more than a line. */
const least = 60;

/**
 * True for a paragraph that tells who wrote the story: it begins with the name of an author and goes on in the
 * third person. Only asked at the end of a story.
 */
export function isAboutAuthor(block: Block, authors: readonly string[]): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = blockText(block).replace(/^[\s*([–—-]+/, '');
  if (text.length > longest) return false;
  const opening = text.slice(0, 80).toLowerCase();
  return authors.some(
    (author) =>
      author.length > 4 &&
      opening.replace(/^(?:by|about|written by)\s+/, '').startsWith(author.toLowerCase()),
  );
}

/**
 * The biography that stands before a story, in a box of its own: a story itself rarely opens with the whole name of
 * who tells it. The first name alone counts in a box that is named after authors: newspapers write stories too, and
 * "China" opens many that are told by China Daily.
 */
export function introducesAuthor(story: readonly Unit[], authors: readonly string[]): Unit[] {
  const [opening, next] = story.filter(({ blocks }) =>
    blocks.some((block) => blockText(block).length >= least),
  );
  if (opening === undefined || next === undefined) return [];
  const isApart = opening.element.parentElement !== next.element.parentElement;
  const names = isOfAuthors(opening.element)
    ? authors.flatMap((author) => [author, `${author.split(' ')[0]} `])
    : authors;
  return isApart && opening.blocks.every((block) => isAboutAuthor(block, names)) ? [opening] : [];
}

const ofAuthors = /-(?:authors?|writers?|bio|biography|about|contributors?|profile)-/;

function isOfAuthors(element: Element): boolean {
  const around = [element, element.parentElement];
  return around.some((box) => box !== null && ofAuthors.test(joinNames(box.getAttribute('class') ?? '')));
}

/** Share of the story that stands before what is told of its author below it. */
const mostOfIt = 0.6;
/** Paragraphs that a biography has at most. */
const fewParagraphs = 2;

/** The biography below a story, under the author's name as a heading, with the heading over that: "About the author". */
export function headedByAuthor(story: readonly Unit[], authors: readonly string[]): Unit[] {
  const names = new Set(authors.map((author) => author.toLowerCase()));
  const whole = lengthOfUnits(story);
  const named = story.filter((unit) => isHeading(unit) && names.has(nameIn(textOfUnit(unit), names)));
  const [only] = named;
  // Several names are those of who wrote the parts of the story.
  const at = only === undefined || named.length > 1 ? -1 : story.indexOf(only);
  if (at < 0 || lengthOfUnits(story.slice(0, at)) <= whole * mostOfIt) return [];
  const rest = story.slice(at + 1);
  const next = rest.findIndex(isHeading);
  const told = next < 0 ? rest : rest.slice(0, next);
  if (rest.slice(told.length).some((unit) => textOfUnit(unit).length > least * 2)) return [];
  const isShort =
    told.length > 0 &&
    told.length <= fewParagraphs &&
    told.every((unit) => textOfUnit(unit).length <= longest);
  if (!isShort) return [];
  const over = story[at - 1];
  const heading = story[at];
  return [
    ...(over !== undefined && isHeading(over) ? [over] : []),
    ...(heading === undefined ? [] : [heading]),
    ...told,
  ];
}

/** How much longer than the stated one a biography may be that stands among the paragraphs of the story. */
const mostLonger = 1.3;

/** How many units of each tag stand in each box. */
function countBeside(story: readonly Unit[]): Map<Element | null, Map<string, number>> {
  const boxes = new Map<Element | null, Map<string, number>>();
  for (const { element } of story) {
    const counts = boxes.get(element.parentElement) ?? new Map<string, number>();
    counts.set(element.localName, (counts.get(element.localName) ?? 0) + 1);
    boxes.set(element.parentElement, counts);
  }
  return boxes;
}

/**
 * What opens as a biography that the page states for machines, in a box of its own, or as long as that one: a story may
 * begin to tell of its author and go on.
 */
export function toldByPage(story: readonly Unit[], biographies: readonly string[]): Unit[] {
  if (biographies.length === 0) return [];
  const beside = countBeside(story);
  return story.filter((unit) => {
    const text = textOfUnit(unit);
    const key = text.length <= longest ? keyOf(text) : '';
    const stated = biographies.find((biography) => key.startsWith(biography.slice(0, opening)));
    if (stated === undefined) return false;
    const isApart =
      (beside.get(unit.element.parentElement)?.get(unit.element.localName) ?? 0) <= fewParagraphs;
    return isApart || key.length <= stated.length * mostLonger;
  });
}

/** The name that a line is a byline of, in lower case; '' where it says none of these, which takes less to tell. */
function nameIn(line: string, names: ReadonlySet<string>): string {
  const said = line.toLowerCase();
  const mayBe = [...names].some((name) => name.split(/\s+/).every((word) => said.includes(word)));
  return mayBe ? bareByline(line).toLowerCase() : '';
}

function isHeading({ blocks }: Unit): boolean {
  return blocks.length === 1 && blocks[0]?.kind === 'heading';
}

function textOfUnit({ blocks }: Unit): string {
  return blocks.map(blockText).join(' ').trim();
}
