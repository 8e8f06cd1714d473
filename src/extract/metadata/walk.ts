/** Walks the page's body once and keeps, in page order, the elements that the readers of single fields look at. */

import { partCamel } from '../../clean-text.ts';

/** An element and its place in page order. */
export type Placed = { readonly element: Element; readonly at: number };

export type Walk = {
  /** Every element of the body in page order. */
  all: readonly Element[];
  headlines: readonly Placed[];
  subheads: readonly Placed[];
  authors: readonly Placed[];
  dates: readonly Placed[];
  deks: readonly Placed[];
  images: readonly Placed[];
  kickers: readonly Placed[];
};

/** Most elements that are looked at; a story's head is well within them. */
const most = 40_000;

const hints = {
  headlines: /\b(?:headline|article-title|entry-title|post-title|story-title)\b/,
  authors:
    /\b(?:author|writer|autor|auteur|autore|redakteur|verfasser|contributors?|creator|reporter|journalist)(?:s|es|en)?\b|byline|story-?by\b|author(?!i)/,
  dates:
    /\b(?:up)?dated?\b|\btime(?!line)|timestamp|publi(?:sh|cation|cado|e-le)|pubdat|posted|datum|fecha|modified|\bmeta\b|entry-meta|post-meta|(?:post|article|story)-info/,
  deks: /\b(?:dek|deck|sub-?head(?:line|ing)?|sous-?titre|chapo|chapeau|summary|abstract|entradilla|bajada|subtitulo|sottotitolo|sommario|catenaccio|vorspann|teaser-?text|lead|lede|ingress|intro|excerpt|tagline|hed-?sub)\b|standfirst|sub-?title|subhead/,
  kickers: /kicker|eyebrow|overline|dachzeile|cintillo|antetitulo|surtitre|occhiello|roofline|topline/,
} as const;
type Mark = keyof typeof hints;
const marks: readonly Mark[] = ['headlines', 'authors', 'dates', 'deks', 'kickers'];
/** Any of the hints: most names give none, and are told so at once. */
const any = new RegExp(marks.map((mark) => hints[mark].source).join('|'));

/** Attributes in which templates name their parts. */
const usual = ['class', 'id'] as const;
const naming = [...usual, 'itemprop', 'data-testid', 'rel', 'property'] as const;

/** Elements that bear names elsewhere than in class and id: few, and found fast by the browser itself. */
const namedOtherwise = '[itemprop], [data-testid], [property], a[rel]';

function rawNames(element: Element, attributes: readonly string[]): string {
  let raw = '';
  if (!element.hasAttributes()) return raw;
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute);
    // A class alone is taken as the browser keeps it, once for all its bearers: to join would be to copy it.
    if (value !== null && value !== '') raw = raw === '' ? value : `${raw} ${value}`;
  }
  return raw;
}

function spread(raw: string): string {
  const names = partCamel(raw.slice(0, 600)).toLowerCase();
  return names.includes('_') ? names.replace(/_+/g, '-') : names;
}

/** The names that an element bears: camelCase, snake_case and BEM as words with hyphens, in lower case. */
export function hintOf(element: Element): string {
  return spread(rawNames(element, naming));
}

/** True for a link to the page of one who writes. */
export function isAuthorLink(link: Element): boolean {
  if (link.localName !== 'a') return false;
  return (
    /\bauthor\b/i.test(link.getAttribute('rel') ?? '') ||
    /\/(?:authors?|profiles?|people|person|staff|contributors?|by|writers?|autor(?:en|es)?|auteurs?|autori?|redaktion|journalists?|team|experts?|columnists?|editors?|reporters?)\/[^/?#]/i.test(
      link.getAttribute('href') ?? '',
    )
  );
}

const none: readonly Mark[] = [];

type Lists = { -readonly [key in keyof Walk]: Walk[key] extends readonly (infer One)[] ? One[] : never };

/** What the names of an element mark it as; the same names are judged once. */
function marksOf(raw: string, known: Map<string, readonly Mark[]>): readonly Mark[] {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const names = spread(raw);
  const found = any.test(names) ? marks.filter((mark) => hints[mark].test(names)) : none;
  known.set(raw, found);
  return found;
}

const byTag: Readonly<Record<string, keyof Omit<Lists, 'all'>>> = {
  h1: 'headlines',
  h2: 'subheads',
  h3: 'subheads',
  img: 'images',
  time: 'dates',
  address: 'authors',
};

/** What is remembered on the walk. */
type Memory = { known: Map<string, readonly Mark[]>; odd: ReadonlySet<Element> };

function sort(lists: Lists, placed: Placed, { known, odd }: Memory): void {
  const { element } = placed;
  const tag = element.localName;
  const own = Object.hasOwn(byTag, tag) ? byTag[tag] : undefined;
  if (own !== undefined) lists[own].push(placed);
  const raw = rawNames(element, odd.has(element) ? naming : usual);
  const isLink = tag === 'a' && isAuthorLink(element);
  if (isLink) lists.authors.push(placed);
  if (raw === '') return;
  for (const mark of marksOf(raw, known)) {
    if (mark === own || (mark === 'authors' && isLink)) continue;
    if (mark !== 'headlines' || /^(?:h2|div|span|p)$/.test(tag)) lists[mark].push(placed);
  }
}

/** The marked elements of the page's body, each list in page order. */
export function walkPage(document: Document): Walk {
  const lists: Lists = {
    all: [],
    headlines: [],
    subheads: [],
    authors: [],
    dates: [],
    deks: [],
    images: [],
    kickers: [],
  };
  const memory = { known: new Map(), odd: new Set(document.querySelectorAll(namedOtherwise)) };
  const all = document.body?.querySelectorAll('*') ?? [];
  const count = Math.min(all.length, most);
  for (let at = 0; at < count; at += 1) {
    const element = all[at];
    if (element === undefined) break;
    lists.all.push(element);
    sort(lists, { element, at }, memory);
  }
  return lists;
}
