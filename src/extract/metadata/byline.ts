/** Who wrote the story: the line as shown, and the people in it. */
import { limits } from '../../article.ts';
import { statedAuthors } from './authors.ts';
import { isBeside } from './beside.ts';
import { keyOf, squeezed } from './compare.ts';
import {
  bareByline,
  isBareLabel,
  looksLikeNames,
  looksLikePerson,
  namesHelper,
  namesIn,
  startsAsByline,
} from './names.ts';
import { isSiteName } from './site-name.ts';
import type { Sources } from './sources.ts';
import { spokenDate } from './spoken-date.ts';
import type { Title } from './title.ts';
import { shownText } from './visible-text.ts';
import { hintOf, isAuthorLink, type Placed } from './walk.ts';

export type Byline = { text: string | null; authors: string[]; elements: readonly Element[] };

type Shown = Placed & { text: string; names: string[]; points: number; isSaid: boolean; isMarked: boolean };

/** The line behind a bare "Written by": of the next element, else of the one around both. */
function behindLabel(element: Element): string {
  const next = element.nextElementSibling;
  const behind = next === null ? '' : shownText(next, 120, ' · ');
  if (behind !== '') return behind;
  return element.parentElement === null ? '' : shownText(element.parentElement, 200, ' · ');
}

/** What stands before an element in a short line: "Edited by" makes its name an editor's. */
function labelOf(element: Element): string {
  const parent = element.parentElement;
  return parent === null || parent.childElementCount > 4 ? '' : shownText(parent, 120);
}

/** Names that the line links to the pages of their bearers. */
function linkedNames(element: Element): string[] {
  const names: string[] = [];
  for (const link of element.getElementsByTagName('a')) {
    const name = isAuthorLink(link) ? bareByline(shownText(link, 100)) : '';
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
    .replace(/(?:\s*·)+\s*(?=[,;:|•⋅)]|$)/gu, ' ')
    .replace(/(?<=^|[,;:|•⋅(&])(?:\s*·)+\s*/gu, ' ')
    .replace(/(?:\s*·)+\s+/gu, ' · ')
    .trim();
}

/** How sure it is that an element is the byline of the story; null where it is none. */
function weigh(placed: Placed, title: Title): Shown | null {
  const own = tidy(shownText(placed.element, 300, ' · '));
  const raw = isBareLabel(own) ? behindLabel(placed.element) : own;
  const text = bareByline(raw);
  if (!looksLikeNames(text) || keyOf(text) === keyOf(title.text) || isBeside(placed.element, title.element))
    return null;
  const linked = linkedNames(placed.element);
  const names = linked.length > 0 ? linked : namesIn(text);
  const hint = hintOf(placed.element);
  const isSaid = startsAsByline(own);
  const isMarked = /byline|\bauthors?\b|\bwriter\b/.test(hint) || isAuthorLink(placed.element);
  const points =
    nearness(placed.at, title.at) +
    (isSaid ? 2 : 0) +
    (isMarked ? 1 : 0) +
    (names.every(looksLikePerson) ? 1 : 0) +
    (text.split(' ').length > 10 ? -2 : 0) +
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
function unmarked(sources: Sources, { at: headline }: Title): Placed[] {
  const { all } = sources.walk;
  const found: Placed[] = [];
  for (
    let at = Math.max(0, headline - 15);
    headline >= 0 && at < Math.min(all.length, headline + 60);
    at += 1
  ) {
    const element = all[at];
    if (element === undefined || element.childElementCount > 6) continue;
    const text = shownText(element, 200);
    if (text.length > 5 && (startsAsByline(text) || isDatedName(text))) found.push({ element, at });
  }
  return found;
}

const enough = 3;
/** Most marked elements that are asked; comments mark hundreds. */
const mostMarked = 40;

function shownBylines(sources: Sources, title: Title): Shown[] {
  const distance = ({ at }: Placed) => (title.at < 0 ? at : Math.abs(at - title.at));
  const marked = sources.walk.authors.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostMarked);
  const placed = [...marked, ...unmarked(sources, title)];
  const found = placed.flatMap((one) => weigh(one, title) ?? []).filter(({ points }) => points >= 1);
  return found.toSorted((a, b) => b.points - a.points || a.at - b.at);
}

/** Names that are not told twice: as they are, or once shortened. */
function once(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    const key = squeezed(name);
    if (key !== '' && !kept.some((known) => squeezed(known) === key)) kept.push(name);
  }
  return kept;
}

function held(line: string, names: readonly string[]): number {
  const key = ` ${keyOf(line)} `;
  return names.filter((name) => key.includes(` ${keyOf(name.replace(/,.*$/, ''))} `)).length;
}

/** The shown line that holds most of the stated names, the surest and shortest of these; null for none. */
function agreeing(shown: readonly Shown[], stated: readonly string[]): Shown | null {
  let best: Shown | null = null;
  const worth = (one: Shown) => held(one.text, stated) * 100 + one.points * 3 - one.text.length / 50;
  for (const one of shown)
    if (held(one.text, stated) > 0 && (best === null || worth(one) > worth(best))) best = one;
  return best;
}

/** Lines that say the same as the byline or a part of it, near it: they go with it. */
function elementsOf(shown: readonly Shown[], line: Shown): Element[] {
  const same = shown.filter(
    ({ text, at }) => Math.abs(at - line.at) < 60 && (held(line.text, [text]) > 0 || text === line.text),
  );
  return [line.element, ...same.map(({ element }) => element)];
}

/** The people of a line that agrees with what is stated: those that the page shows, and those that only it names. */
function peopleOf(line: Shown, stated: readonly string[], shown: readonly Shown[]): readonly string[] {
  const holdsAll = held(line.names.join(' , '), stated) === stated.length;
  if (holdsAll && line.names.length > stated.length && line.names.every(looksLikePerson)) return line.names;
  const seen = stated.filter((name) =>
    shown.some(({ text, points }) => points >= 2 && held(text, [name]) > 0),
  );
  return seen.length > 0 ? seen : stated;
}

/** Names that are no person's count where the line says "by", or where one alone is marked as the author's. */
function isTrusted({ names, isMarked, isSaid }: Shown): boolean {
  return names.some(looksLikePerson) || isSaid || (isMarked && names.length === 1);
}

/** A line near the headline, else the only one on the page that is marked as an author's. */
function standsAlone(shown: readonly Shown[]): Shown | null {
  const sure = shown.find(({ points }) => points >= enough);
  if (sure !== undefined) return sure;
  const [first] = shown;
  const isOnly =
    first?.names.every(looksLikePerson) === true && shown.every(({ text }) => held(text, first.names) > 0);
  return first !== undefined && isOnly ? first : null;
}

/**
 * The byline of the story: what is shown wins for the line, what is stated for machines for the people, where both
 * name the same. Where they do not, a line that says "by" near the headline wins over names that are no person's.
 */
export function readByline(sources: Sources, title: Title, siteName: string | null): Byline {
  const isSite = (name: string) => isSiteName(name, siteName, sources.url);
  const make = (text: string, names: readonly string[], elements: readonly Element[]): Byline => {
    const people = once(names).filter((name, _, all) => all.length === 1 || !isSite(name));
    const authors = people.map((name) => name.slice(0, limits.byline));
    return { text: text.slice(0, limits.byline) || null, authors, elements };
  };
  const stated = once(statedAuthors(sources, isSite));
  const shown = shownBylines(sources, title);
  const isNobody = stated.length === 0 || stated.every((name) => isSite(name) || !looksLikePerson(name));
  const same = stated.every(isSite) ? null : agreeing(shown, stated);
  if (same !== null) return make(same.text, peopleOf(same, stated, shown), elementsOf(shown, same));
  const line = standsAlone(shown);
  if (line !== null && (isNobody ? isTrusted(line) : line.isSaid && line.points >= 5))
    return make(line.text, line.names, elementsOf(shown, line));
  return make(stated.join(', '), stated, []);
}
