/** What the line breaks in the source of a page mean: nothing, in most places. */

/**
 * `collapsed`: a break is a space. `kept`: each break is one, as in verse. `wrapped`: the text was broken to fit a
 * terminal, only empty lines mean something.
 */
export type Lines = 'collapsed' | 'kept' | 'wrapped';

/** How newsrooms and their systems call verse. */
export const verse =
  /(?:^|[\s_-])(?:poem|poetry|verse|stanza|strophe|lyrics?|gedicht|songtext|po[eé]sie|poes[ií]a|poema)s?(?:$|[\s_-])/i;
/** Style sheets are not seen, but styles on the element are. */
const keeps = /white-space:\s*(?:pre|break-spaces)/i;

/** An empty line and the wide space that opens a paragraph in Japanese and Chinese: style sheets keep such breaks. */
const indented = /\S[^\S\n]*\n[^\S\n]*\n[^\S\n]*\u3000/;

/** What breaks mean inside `element`, where they meant `around` before. */
export function linesOf(element: Element, around: Lines): Lines {
  if (!element.hasAttributes() || around !== 'collapsed') return around;
  if (keeps.test(element.getAttribute('style') ?? '')) return 'kept';
  if (element.localName === 'p' && indented.test(element.textContent ?? '')) return 'wrapped';
  const names = element.getAttribute('class');
  if (names === null || !verse.test(names) || element.querySelector('br, p, div, li, span') !== null)
    return around;
  return /\S[^\S\n]*\n[^\S\n]*\S/.test((element.textContent ?? '').trim()) ? 'kept' : around;
}

/** A text as it goes into a run, in which a break that counts stands alone. */
export function piecesOf(text: string, lines: Lines): string[] {
  if (lines === 'collapsed') return [text.replace(/[^\S\u00a0]{2,}|[^\S\u00a0 ]/g, ' ')];
  const even = text.replace(/\r\n?/g, '\n').replace(/[^\S\n\u00a0]+/g, ' ');
  const broken = lines === 'kept' ? even : even.replace(/(?<!\n *)\n(?! *\n)/g, ' ');
  return broken.split(/(?:(?<! ) +)?(\n) */).filter((piece) => piece !== '');
}
