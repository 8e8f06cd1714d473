/** What a note says, without what the page needs to lead to it and back. */
import { isText, nextIn, textOf } from './dom.ts';

/** "1", "[2]", "(a)", "*", "iv": what marks a note. */
export const mark = /^[[(（]?\s*(\p{N}{1,4}|\p{L}|[ivxlc]{1,6}|[*†‡§¶]{1,3})\s*[\])）]?$/u;

/** Drops the ways back into the text, and the mark that the note bears itself. */
export function cleanNote(note: Element, label: string): void {
  for (const link of note.querySelectorAll('a[href*="#"], [role="doc-backlink"]'))
    if (leadsBack(link, textOf(note))) link.remove();
  for (const first of note.querySelectorAll('sup, span, b, strong, a'))
    if (
      mark.exec(textOf(first).replace(/[.:]$/, ''))?.[1] === label &&
      textOf(note).startsWith(textOf(first))
    ) {
      first.remove();
      break;
    }
  const opening = firstText(note);
  if (opening === null) return;
  opening.nodeValue = withoutMark(opening.nodeValue ?? '', label);
}

/** What follows a note's own mark. */
const afterMark = /^(?:[\])]?[.:]?\s+(?=[^\p{Ll}])|[\])][.:]?\s+|[.:]\s+)/u;

/** A text without the mark that it opens with, or what is left of one. No expression is made: notes come in thousands. */
function withoutMark(text: string, label: string): string {
  const rest = text.slice(/^\s*[[(]?/.exec(text)?.[0].length ?? 0);
  const after = rest.startsWith(label) ? rest.slice(label.length) : '';
  const end = afterMark.exec(after)?.[0].length ?? 0;
  return end > 0 ? after.slice(end) : text.replace(/^\s*[.:^)\]]+\s+/, '');
}

/** Arrows, carets, and words so short that they can only lead back. */
function leadsBack(link: Element, whole: string): boolean {
  const names = `${link.getAttribute('role') ?? ''} ${link.className} ${link.getAttribute('rev') ?? ''}`;
  const text = textOf(link);
  if (/(?:^|[\s_-])(?:back|return|reversefootnote)/i.test(names) && text.length < 40) return true;
  return /^[^\p{L}\p{N}]*$/u.test(text) || (whole.startsWith(text) && mark.test(text.replace(/[.:]$/, '')));
}

function firstText(note: Element): Node | null {
  for (let node = note.firstChild; node !== null; node = nextIn(note, node))
    if (isText(node) && /\S/.test(node.data)) return node;
  return null;
}
