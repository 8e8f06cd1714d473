/** Who wrote the story: the line as shown, and the people in it. */
import { limits } from '../../text.ts';
import { statedAuthors } from './authors.ts';
import { keyOf, squeezed } from './compare.ts';
import { looksLikePerson } from './person.ts';
import { enough, type Shown, shownBylines } from './shown-bylines.ts';
import { isSiteName } from './site-name.ts';
import type { Sources } from './sources.ts';
import type { Title } from './title.ts';

export type Byline = { text: string | null; authors: string[]; elements: readonly Element[] };

/** What publishers write into their data beside the author: "Harbour Media Inc". */
const company = /[\s,](?:inc|llc|ltd|gmbh|corp|plc|pty|s\.?a|a\.?g|b\.?v)\.?$/i;

/** Most people that write one story. */
const most = 50;

/** Names that are not told twice: as they are, or once shortened. */
function once(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = squeezed(name);
    if (key !== '' && !kept.has(key)) kept.set(key, name);
    if (kept.size === most) break;
  }
  return [...kept.values()];
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
  const others = shown.filter(({ points }) => points >= 2);
  return stated.filter((name) => [line, ...others].some(({ text }) => held(text, [name]) > 0));
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
  const own = keyOf(siteName ?? '');
  const whole = keyOf((sources.document.querySelector('title')?.textContent ?? '').slice(0, 1_000));
  const isSite = (name: string) =>
    isSiteName(name, siteName, sources.url) ||
    (own.length < 4 && keyOf(name).startsWith(`${own} `)) ||
    (own.length > 3 && !/\bteam\b|staff|editors/i.test(name) && ` ${keyOf(name)} `.includes(` ${own} `));
  // Of two names on a line, one that the page's title ends in may have written it too.
  const isOwn = (name: string) =>
    isSite(name) || (whole.endsWith(` ${keyOf(name)}`) && !keyOf(title.text).endsWith(keyOf(name)));
  const make = (text: string, names: readonly string[], elements: readonly Element[]): Byline => {
    const people = once(names).filter(
      (name, _, all) => all.length === 1 || !(isSite(name) || company.test(name)),
    );
    const authors = people.map((name) => name.slice(0, limits.byline));
    return { text: text.slice(0, limits.byline) || null, authors, elements };
  };
  const stated = once(statedAuthors(sources, isOwn));
  const shown = shownBylines(sources, title);
  const isNobody = stated.length === 0 || stated.every((name) => isOwn(name) || !looksLikePerson(name));
  const same = stated.every(isOwn) ? null : agreeing(shown, stated);
  if (same !== null) {
    // First and last name in boxes of their own are a line of two to whoever sees no styles.
    const whole = same.text.includes(' · ')
      ? stated.find((one) => squeezed(one) === squeezed(same.text))
      : undefined;
    const name = whole ?? same.text;
    return make(name, peopleOf(same, stated, shown), elementsOf(shown, same));
  }
  const line = standsAlone(shown);
  if (line !== null && (isNobody ? isTrusted(line) : line.isSaid && line.points >= 5))
    return make(line.text, line.names, elementsOf(shown, line));
  return make(stated.join(', '), stated, []);
}
