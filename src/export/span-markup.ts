/** Runs of text as elements. */
import { isSafeLink } from '../addresses.ts';
import type { Span } from '../article.ts';
import { element, type Markup } from './markup.ts';
import { cutAtMarks, type MarkedStretch, type Piece } from './strokes.ts';

/** The footnotes of one story: their ids are kept apart where many stories are in one document. */
export type NoteScope = {
  idOf: (note: string) => string;
  has: (note: string) => boolean;
  /** Those that a mark in the text has named by now, and those that were shown. */
  marked: Set<string>;
  shown: Set<string>;
};

const tags = [
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['em', 'em'],
  ['strong', 'strong'],
] as const;

function lines(text: string): Markup[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br', {}), line]));
}

/** The way back from a note leads to the first of its marks. */
function noteMark(note: string, inner: readonly Markup[], notes: NoteScope): Markup {
  if (!notes.has(note)) return element('sup', {}, ...inner);
  const isFirst = !notes.marked.has(note);
  notes.marked.add(note);
  const id = notes.idOf(note);
  const link = { href: `#${id}`, id: isFirst ? `${id}-mark` : null, role: 'doc-noteref' };
  return element('sup', {}, element('a', link, ...inner));
}

function styled(span: Span): Markup[] {
  let inner = lines(span.text);
  for (const [key, tag] of tags) if (span[key] === true) inner = [element(tag, {}, ...inner)];
  return inner;
}

function run({ span, mark }: Piece, notes: NoteScope): Markup[] {
  const inner = styled(span);
  const marked = mark === null ? inner : [element('mark', { class: mark.colour }, ...inner)];
  if (span.note !== undefined) return [noteMark(span.note, marked, notes)];
  if (span.lang === undefined && span.dir === undefined) return marked;
  return [element('bdi', { ...languageOf(span.lang), dir: span.dir }, ...marked)];
}

/** A language tag that is one; others would be wrong in a file that is checked. */
export function languageTag(language: string | null | undefined): string | null {
  if (language == null || !/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(language)) return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

/** The attributes that tell a language, for HTML and XML; none where it is not known. */
export function languageOf(language: string | null | undefined): {
  lang: string | null;
  'xml:lang': string | null;
} {
  const lang = languageTag(language);
  return { lang, 'xml:lang': lang };
}

function byLink(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].span.link === piece.span.link) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** What every link that leads out of a file carries. */
export const outward = { rel: 'noopener noreferrer nofollow' } as const;

/** What the parser of addresses leaves as it is, and the grammar of addresses does not know. */
const unknown = /[|\\^`{}<>"\s[\]]|%(?![\da-f]{2})/gi;

/** An address as strict programs want it. */
function strictAddress(url: string): string {
  const { href, host, hash } = new URL(url);
  const named = host === '' ? 0 : href.indexOf(host) + host.length;
  const [start, rest] = [href.slice(0, named), href.slice(named, href.length - hash.length)];
  const encoded = (text: string): string => text.replace(unknown, encodeURIComponent);
  return start + encoded(rest) + encoded(hash).replace(/(?!^)#/g, '%23');
}

/** A link to an address, or its words alone where no story may lead there. */
export function linkTo(url: string | null | undefined, inner: readonly Markup[]): Markup[] {
  if (url == null || !isSafeLink(url)) return [...inner];
  return [element('a', { href: strictAddress(url), ...outward }, ...inner)];
}

/** A line with its links, and with what is marked in it. */
export function spanMarkup(
  spans: readonly Span[],
  stretches: readonly MarkedStretch[],
  notes: NoteScope,
): Markup[] {
  return byLink(cutAtMarks(spans, stretches)).flatMap((group) => {
    const inner = group.flatMap((piece) => run(piece, notes));
    // A link in a link is none: the mark of a footnote keeps its own.
    const link = group.some(({ span }) => span.note !== undefined) ? undefined : group[0]?.span.link;
    return linkTo(link, inner);
  });
}
