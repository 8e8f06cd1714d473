/** Finds the lines of a page that tell who wrote it. */
import { cleanLine } from '../../clean-text.ts';
import { isBeside, withoutSharing } from './beside.ts';
import { keyOf } from './compare.ts';
import {
  bareByline,
  isBareLabel,
  looksLikeNames,
  namesHelper,
  namesIn,
  startsAsByline,
  withoutNobody,
} from './names.ts';
import { looksLikePerson } from './person.ts';
import type { Sources } from './sources.ts';
import { spokenDate } from './spoken-date.ts';
import type { Title } from './title.ts';
import { ancestorsOf, shownText } from './visible-text.ts';
import { hintOf, isAuthorLink, type Placed } from './walk.ts';

export type Shown = Placed & {
  text: string;
  names: string[];
  points: number;
  isSaid: boolean;
  isMarked: boolean;
};

/** The line behind a bare "Written by": of the next element, else of the one around both. */
function behindLabel(element: Element): string {
  const next = element.nextElementSibling;
  const behind = next === null ? '' : shownText(next, 120, ' · ');
  if (behind !== '') return behind;
  return element.parentElement === null ? '' : shownText(element.parentElement, 200, ' · ');
}

/** What stands before an element in its line: "Fact-checked by" makes its name a checker's. */
function labelOf(element: Element): string {
  const before = element.previousSibling;
  const own =
    before === null ? '' : cleanLine((before.textContent ?? '').slice(-40)).replace(/^[\s|·•,]+/u, '');
  const parent = element.parentElement;
  return own !== '' || parent === null || parent.childElementCount > 4 ? own : shownText(parent, 120);
}

/** Names that the line links to the pages of their bearers. */
function linkedNames(element: Element): string[] {
  const names: string[] = [];
  for (const link of element.getElementsByTagName('a')) {
    const name = isAuthorLink(link) ? (namesIn(bareByline(shownText(link, 100)))[0] ?? '') : '';
    if (looksLikeNames(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

function nearness(at: number, headline: number): number {
  const distance = at - headline;
  if (headline < 0) return at < 400 ? 1 : 0;
  if (distance >= -40 && distance <= 120) return 2;
  return distance > 120 ? 0 : -1;
}

/** Parts of a line with one point between them, none after a "by" or before a comma. */
function tidy(line: string): string {
  return line
    .replace(/(?:(?:(?<!\s)\s+)?·)+\s*(?=[,;:|•⋅)]|$)/gu, ' ')
    .replace(/(?<=^|[,;:|•⋅(&])(?:\s*·)+\s*/gu, ' ')
    .replace(/(?:(?:(?<!\s)\s+)?·)+\s+/gu, ' · ')
    .trim();
}

/** "— Ann Lee, May 3, 2020" below a quoted post names who is quoted. */
function isQuoted(element: Element, headline: Element | null): boolean {
  const quote = element.closest('blockquote');
  return quote !== null && !quote.contains(headline);
}

/** Letters of a link that is a headline; names and labels have fewer. */
const headlineLength = 28;

/** True in a small box that links another headline: whoever is named there wrote that story. */
function isOfTeaser(element: Element, headline: Element | null): boolean {
  for (const box of ancestorsOf(element).slice(0, 2)) {
    if (headline === null || box.contains(headline) || (box.textContent ?? '').length > 500) return false;
    for (const link of box.getElementsByTagName('a'))
      if (!isAuthorLink(link) && !element.contains(link) && shownText(link, 80).length >= headlineLength)
        return true;
  }
  return false;
}

/** What an author's box tells beside the name, by the class of the line: what they are, do and did. */
const besideName =
  /\b(?:authors?|writers?|bylines?|contributors?)-(?:desc|descriptions?|bios?|biograph(?:y|ie)|about|roles?|jobs?|positions?|occupation|excerpt)(?:\s|$)/;
/** "About Ann Lee", as the heading of an author's box. */
const aboutThem = /^(?:[Aa]bout|ABOUT|Über|Sobre|À propos de|Over|Om|Su) (?:the author:? )?(?=\p{Lu})/u;

/** In languages that set the post last it says who wrote. */
const saidBehind = /\p{L}\s?(?:기자|特派員|記者|记者)$/u;

/** How sure it is that an element is the byline of the story; null where it is none. */
function weigh(placed: Placed, title: Title): Shown | null {
  const hint = hintOf(placed.element);
  if (placed.element.childElementCount === 0 && besideName.test(hint)) return null;
  const own = withoutSharing(tidy(shownText(placed.element, 300, ' · '))).replace(aboutThem, '');
  const raw = isBareLabel(own) ? behindLabel(placed.element) : own;
  const text = withoutNobody(bareByline(raw));
  if (!looksLikeNames(text) || keyOf(text) === keyOf(title.text) || isBeside(placed.element, title.element))
    return null;
  if (isQuoted(placed.element, title.element)) return null;
  const linked = linkedNames(placed.element).filter((name) => text.includes(name.replace(/,.*$/, '')));
  const names = linked.length > 0 ? linked : namesIn(text);
  if (names.length === 0) return null;
  const isSaid = startsAsByline(own) || saidBehind.test(own);
  const isMarked =
    /byline|\bauthors?\b|\bwriter\b|\baut(?:or(?:en|es|e|i)?|eurs?)\b|\bfirma\b|verfasser|signature|\bjournalist\b/.test(
      hint,
    ) || isAuthorLink(placed.element);
  const points =
    nearness(placed.at, title.at) +
    (isSaid ? 2 : 0) +
    (isMarked ? 1 : 0) +
    (names.every(looksLikePerson) ? 1 : 0) +
    (text.split(' ').length > 10 ? -2 : 0) +
    (isOfTeaser(placed.element, title.element) ? -3 : 0) +
    (namesHelper(own) || namesHelper(labelOf(placed.element)) ? -4 : 0);
  return { ...placed, text, names, points, isSaid, isMarked };
}

/** A date and a person on one line. */
function isDatedName(text: string): boolean {
  if (!/\d{4}/.test(text) || spokenDate(text) === null) return false;
  const [first] = namesIn(bareByline(text));
  return first !== undefined && looksLikePerson(first);
}

/** Elements near the headline that begin as bylines do or tell a person with a date, in pages that mark nothing. */
function unmarked(sources: Sources, { at: headline, element: title }: Title): Placed[] {
  const { all } = sources.walk;
  const found: Placed[] = [];
  const known = new Map<string, boolean>();
  for (
    let at = Math.max(0, headline - 15);
    headline >= 0 && at < Math.min(all.length, headline + 60);
    at += 1
  ) {
    const element = all[at];
    // What holds the headline says more than who wrote it.
    if (element === undefined || element.childElementCount > 6 || (at < headline && element.contains(title)))
      continue;
    const text = shownText(element, 200);
    // Boxes in boxes say the same.
    const tells = known.get(text) ?? (text.length > 5 && (startsAsByline(text) || isDatedName(text)));
    known.set(text, tells);
    if (tells) found.push({ element, at });
  }
  return found;
}

/** Points from which a line is the story's byline. */
export const enough = 3;
/** Most marked elements that are asked; comments mark hundreds. */
const mostMarked = 40;

/** The heading over what readers wrote, each with a name of their own. */
const ofReaders =
  /^(?:\d[\d.,]*\s)?(?:readers?.{0,3}\s|user\s)?(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze|комментарии|yorumlar|التعليقات|תגובות|댓글|评论|評論|コメント)(?=$|[\s:：(]).{0,12}$/i;

/** Where readers begin to write, in page order. */
function placeOfReaders({ walk }: Sources, { at: headline }: Title): number {
  const heading = walk.subheads.find(
    ({ element, at }) => at > headline && ofReaders.test(shownText(element, 60)),
  );
  return heading?.at ?? Number.POSITIVE_INFINITY;
}

/** A bare "By" over a heading is as often a place, a brand or a date. */
const bareBy = /^\S{1,4}\s/;

/** "Written by Ann Lee" as the heading of the biography below a story; several of them are told in its parts. */
function headings({ walk }: Sources, { at: headline }: Title): Placed[] {
  const found = walk.subheads.filter(({ element, at }) => {
    const text = at > headline ? shownText(element, 80) : '';
    return !bareBy.test(text) && startsAsByline(text) && looksLikePerson(bareByline(text));
  });
  return found.length === 1 ? found : [];
}

/** Lines that may be the byline of the story with this headline, the surest first. */
export function shownBylines(sources: Sources, title: Title): Shown[] {
  const distance = ({ at }: Placed) => (title.at < 0 ? at : Math.abs(at - title.at));
  const marked = sources.walk.authors.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostMarked);
  const end = placeOfReaders(sources, title);
  const placed = [
    ...marked,
    ...[...unmarked(sources, title), ...headings(sources, title)].filter(({ at }) => at < end),
  ];
  const found = placed.flatMap((one) => weigh(one, title) ?? []).filter(({ points }) => points >= 1);
  return found.toSorted((a, b) => b.points - a.points || a.at - b.at);
}
