/** Who wrote the story: the line as shown, and the people in it. */
import { limits } from '../../article.ts';
import { keyOf, squeezed } from './compare.ts';
import { isNode, lineOf, listOf, typesOf } from './json-ld.ts';
import { bareByline, looksLikeNames, namesIn, startsAsByline } from './names.ts';
import { isSiteName } from './site-name.ts';
import { metaOf, metasOf, resolved, type Sources } from './sources.ts';
import { ancestorsOf, shownText } from './visible-text.ts';
import { hintOf, type Placed } from './walk.ts';

export type Byline = { text: string | null; authors: string[]; elements: readonly Element[] };

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article.author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'rnews:author',
  'article:author_name',
  'authors',
  'dc.contributor',
];

type Person = { name: string; isPerson: boolean };

function personOf(sources: Sources, value: unknown): Person[] {
  const node = resolved(sources, value);
  if (!isNode(node)) return named(lineOf(node), true);
  const isPerson = !typesOf(node).some((type) => /organi[sz]ation|website|corporation/.test(type));
  return listOf(node['name']).flatMap((name) => named(lineOf(name), isPerson));
}

function named(text: string, isPerson: boolean): Person[] {
  const name = bareByline(text);
  return looksLikeNames(name) ? [{ name, isPerson }] : [];
}

/** Authors that JSON-LD names, people before organisations. */
function fromGraph(sources: Sources): Person[] {
  for (const node of [sources.story, sources.page]) {
    const people = ['author', 'creator', 'contributor'].map((key) =>
      listOf(node?.[key]).flatMap((value) => personOf(sources, value)),
    );
    const found = people.find((group) => group.length > 0);
    if (found !== undefined)
      return found.some(({ isPerson }) => isPerson) ? found.filter(({ isPerson }) => isPerson) : found;
  }
  return [];
}

/** "Written by: Ann Lee" as cards for social sites tell it in two tags. */
function fromCard(sources: Sources): string {
  for (const number of ['1', '2']) {
    const label = metaOf(sources, [`twitter:label${number}`]) ?? '';
    if (
      /^(?:written|posted)? ?by$|author|verfasst|geschrieben|écrit|escrito|scritto|geschreven|napisan|автор|yazan|作者|著者/i.test(
        label,
      )
    )
      return metaOf(sources, [`twitter:data${number}`]) ?? '';
  }
  return '';
}

function fromMetas(sources: Sources): string[] {
  const cited = metasOf(sources, ['citation_author']).map((name) =>
    name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'),
  );
  if (cited.length > 0) return cited;
  for (const name of metaNames) {
    const lines = metasOf(sources, [name])
      .map(bareByline)
      .filter((line) => looksLikeNames(line) && !/^https?:/.test(line));
    if (lines.length > 0) return lines;
  }
  const card = bareByline(fromCard(sources));
  return looksLikeNames(card) ? [card] : [];
}

type Shown = Placed & { raw: string; text: string; points: number };

const besideBox = /comment|related|sidebar|recommend|footer|widget|popular|next-|nav\b|newsletter/i;

function isBeside(element: Element): boolean {
  return ancestorsOf(element).some(
    (box) => /^(?:nav|footer|aside)$/.test(box.localName) || besideBox.test(box.getAttribute('class') ?? ''),
  );
}

/** How sure it is that an element is the byline of the headline at `headline`; null where it is none. */
function weigh(placed: Placed, headline: number): Shown | null {
  const raw = shownText(placed.element, 300);
  const text = bareByline(raw);
  if (!looksLikeNames(text) || isBeside(placed.element)) return null;
  const hint = hintOf(placed.element);
  const distance = headline < 0 ? placed.at : placed.at - headline;
  const near = distance >= -40 && distance <= 120 ? 2 : distance > 120 ? 0 : -1;
  const said = startsAsByline(raw) ? 2 : 0;
  const marked = /byline|\bauthor-name\b|\bauthor\b/.test(hint) ? 1 : 0;
  const wordy = text.split(' ').length > 10 ? -2 : 0;
  return { ...placed, raw, text, points: near + said + marked + wordy };
}

/** Elements near the headline that begin as bylines do, in pages that mark nothing. */
function unmarked(sources: Sources, headline: number): Placed[] {
  if (headline < 0) return [];
  const found: Placed[] = [];
  for (let at = Math.max(0, headline - 10); at < Math.min(sources.walk.all.length, headline + 45); at += 1) {
    const element = sources.walk.all[at];
    if (element === undefined || element.childElementCount > 6) continue;
    const text = (element.textContent ?? '').slice(0, 300);
    if (text.length < 160 && startsAsByline(text)) found.push({ element, at });
  }
  return found;
}

function shownBylines(sources: Sources, headline: number): Shown[] {
  const placed = [...sources.walk.authors, ...unmarked(sources, headline)];
  const found = placed.flatMap((one) => weigh(one, headline) ?? []).filter(({ points }) => points >= 2);
  return found.toSorted((a, b) => b.points - a.points || a.at - b.at);
}

/** A line that repeats the same name, once from the byline and once from a profile, said once. */
function once(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    const key = squeezed(name);
    if (kept.some((known) => squeezed(known) === key || (key.length > 5 && squeezed(known).startsWith(key))))
      continue;
    kept.push(name);
  }
  return kept;
}

function agrees(line: string, names: readonly string[]): boolean {
  const key = ` ${keyOf(line)} `;
  return names.some((name) => key.includes(` ${keyOf(name)} `));
}

function make(text: string, names: readonly string[], elements: readonly Element[]): Byline {
  const authors = once(names).map((name) => name.slice(0, limits.byline));
  return { text: text.slice(0, limits.byline) || null, authors, elements };
}

/**
 * The byline of the story whose headline stands at `headline` in page order, or -1. What is shown wins for the line,
 * what is stated for machines wins for the people, where both name the same.
 */
export function readByline(sources: Sources, headline: number, siteName: string | null): Byline {
  const people = once(fromGraph(sources).map(({ name }) => name));
  const metas = once(fromMetas(sources));
  const shown = shownBylines(sources, headline);
  const isSite = (name: string) => isSiteName(name, siteName, sources.url);
  const stated =
    people.length > 0 && !people.every(isSite)
      ? people
      : metas.length > 0 && !metas.every(isSite)
        ? metas
        : people;
  const agreeing = shown.find(({ text }) => stated.length > 0 && agrees(text, stated));
  if (agreeing !== undefined)
    return make(agreeing.text, stated.flatMap(namesOf), elementsOf(shown, agreeing));
  const line = shown[0];
  if (line !== undefined && (stated.length === 0 || stated.every(isSite) || line.points >= 5))
    return make(line.text, namesIn(line.text), elementsOf(shown, line));
  return make(stated.join(', '), stated.flatMap(namesOf), []);
}

const namesOf = (name: string): string[] =>
  name.split(' ').length > 3 || /[,;&|]/.test(name) ? namesIn(name) : [name];

/** The line itself and the marked parts around it that say nothing else. */
function elementsOf(shown: readonly Shown[], line: Shown): Element[] {
  const same = shown.filter(({ text, at }) => Math.abs(at - line.at) < 60 && agrees(line.text, [text]));
  return [line.element, ...same.map(({ element }) => element)];
}
