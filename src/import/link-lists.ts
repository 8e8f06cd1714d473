/**
 * Lists of links in HTML: bookmarks as browsers write them, and Pocket's former export. They are read in pieces of
 * some hundred lines, for parsing a hundred thousand links at once would hold up the page.
 */
import { inertDocument } from './inert.ts';
import type { Row } from './item.ts';
import { splitTags } from './lists.ts';

/** True for bookmarks in the format that Netscape began, and all browsers write. */
export function isNetscape(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<!doctype\s+netscape-bookmark-file/i.test(text.slice(0, 1_000));
}

/** True for Pocket's list of links with the times at which they were added. */
export function isPocketHtml(text: string): boolean {
  return /<h1[^>]*>\s*(?:unread|read archive)\s*<\/h1>/i.test(text) && /<a\s[^>]*time_added=/i.test(text);
}

type Piece = { line: number; text: string };

/** The links of such a list. */
export function* linkRows(text: string): Generator<Row> {
  let heading = '';
  for (const piece of pieces(text)) {
    const anchors = [...piece.text.matchAll(/<a[\s>]/gi)].map(({ index }) => index);
    let last: Row | null = null;
    const page = inertDocument(piece.text);
    for (const code of page.querySelectorAll('script, style')) code.remove();
    for (const element of page.querySelectorAll('h1, a, dd')) {
      if (element.localName === 'h1') heading = (element.textContent ?? '').trim().toLowerCase();
      if (element.localName === 'dd' && last?.raw) last.raw.note = ownText(element);
      if (element.localName !== 'a') continue;
      if (last !== null) yield last;
      last = rowOf(element, { heading, piece, at: anchors.shift() ?? 0 });
    }
    if (last !== null) yield last;
  }
}

type Place = { heading: string; piece: Piece; at: number };

function rowOf(link: Element, { heading, piece, at }: Place): Row {
  const rest = piece.text.slice(at, at + 400);
  return {
    line: piece.line + newlines(piece.text.slice(0, at)),
    text: rest.split('\n')[0] ?? '',
    raw: {
      url: link.getAttribute('href') ?? '',
      title: link.textContent,
      saved: link.getAttribute('time_added') ?? link.getAttribute('add_date'),
      tags: splitTags(link.getAttribute('tags') ?? '', ','),
      archived: heading === 'read archive',
    },
  };
}

/** A description runs on into the next entry where its end is not marked. */
function ownText(element: Element): string {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return own.map(({ textContent }) => textContent).join(' ');
}

const perPiece = 400;
const entryStart = /^\s*<(?:dt|li|h1)\b/i;

function* pieces(text: string): Generator<Piece> {
  const lines = text.split(/\r\n|\n|\r/);
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (index - from < perPiece || !entryStart.test(line)) continue;
    yield { line: from + 1, text: lines.slice(from, index).join('\n') };
    from = index;
  }
  yield { line: from + 1, text: lines.slice(from).join('\n') };
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
