/** Where the story was filed: the place that opens its first paragraph. */
import { cleanLine } from '../clean-text.ts';
import type { Sources } from './sources.ts';
import { storyLine } from './sources.ts';

const dash = String.raw`\s*(?:--+|—|–|-|:|,?\s*\d{1,2}\.?\s?\p{L}{2,10}\.?\s*(?:--+|—|–))\s+`;
const agency = String.raw`(?:\s*[,/(]\s*(?:[A-Z][\w.]{1,20}(?:[ /][A-Z][\w.]{1,20}){0,2})\s*\)?)?`;
/** "LONDON, March 3 (Agency) -", "Washington (AFP) –", "KYIV, Ukraine —": one to four words, capitals or a dash after an agency. */
const capitals = new RegExp(
  String.raw`^([\p{Lu}][\p{Lu}.'’-]+(?:[ ,]{1,2}[\p{Lu}][\p{L}.'’-]+){0,4})${agency}(?:,\s\p{L}{3,9}\.?\s\d{1,2})?(?:\s*\([^()]{2,30}\))?${dash}`,
  'u',
);
const filed =
  /^([\p{Lu}][\p{L}.'’-]+(?:[ ,]{1,2}[\p{Lu}][\p{L}.'’-]+){0,3})\s*(?:,\s\p{L}{3,9}\.?\s\d{1,2}\s*)?\(([^()]{2,30})\)\s*(?:--+|—|–|-|:)\s/u;
const dpa =
  /^([\p{Lu}][\p{L}.'’-]+(?:[ /][\p{Lu}][\p{L}.'’-]+){0,3})\s*\((?:dpa|afp|ap|reuters|ots|sid|epd|kna|apa|efe|ansa|pap|тасс|риа)[^()]{0,12}\)/iu;

/** The place in a dateline that opens `firstParagraph`, such as "KYIV, Ukraine", or null where it opens otherwise. */
export function datelineOf(firstParagraph: string): string | null {
  const line = cleanLine(firstParagraph.slice(0, 200));
  const match = filed.exec(line) ?? dpa.exec(line) ?? capitals.exec(line);
  const place = match?.[1]?.replace(/[,\s]+$/, '') ?? '';
  return place.length < 3 ||
    place.length > 60 ||
    /^(?:I|A|THE|BREAKING|UPDATE[D]?|NEW|LIVE|WATCH|EXCLUSIVE|NOTE|EDITOR.*|CORRECTION)$/.test(place)
    ? null
    : place;
}

/** The place that JSON-LD states, or null. */
export function readDateline(sources: Sources): string | null {
  return storyLine(sources, ['dateline']) || null;
}
