import { blockText } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import type { Unit } from '../units.ts';

const longest = 600;
/** Names of a caption, or of the credit of a picture, and of nothing that holds more. */
const names = /-captions?-|-(?:photo|image|img|media|picture)-?credits?-/;
/** What says by whom a quote is, is set as its caption. */
const quotes = /-(?:\w*quote\w*|testimonials?)-/;

/** True for a caption without its picture, which is left where a script would have set the picture. */
export function isLooseCaption({ blocks, element }: Unit): boolean {
  const isLine = blocks.every((block) => block.kind === 'paragraph' && blockText(block).length < longest);
  return isLine && isCaption(element) && !isInQuote(element);
}

function isCaption(element: Element): boolean {
  const caption = element.closest('figcaption');
  if (caption !== null) return caption.closest('figure')?.querySelector('table, pre') === null;
  return names.test(namesOf(element)) || names.test(namesOf(element.parentElement));
}

function isInQuote(element: Element): boolean {
  const figure = element.closest('figure');
  if (figure !== null && figure.querySelector('blockquote') !== null) return true;
  const around = [element, element.parentElement, element.parentElement?.parentElement ?? null];
  return around.some((box) => quotes.test(namesOf(box)));
}

function namesOf(element: Element | null): string {
  return joinNames(element?.getAttribute('class') ?? '');
}
