import { blockText } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import { pointsAtPicture, tellCredit } from '../credits.ts';
import { textOf } from '../dom.ts';
import type { Unit } from '../units.ts';

const longest = 600;
/** Names of a caption, or of the credit of a picture, and of nothing that holds more. */
const names = /-captions?-|-(?:photo|image|img|media|picture)-?credits?-/;
/** What says by whom a quote is, is set as its caption. */
const quotes = /-(?:\w*quote\w*|testimonials?)-/;

/** A line that names who took a picture is no longer than this. */
const longestCredit = 120;

/** True for a caption or a credit without its picture, which is left where a script would have set the picture. */
export function isLooseCaption(unit: Unit): boolean {
  const { blocks, element } = unit;
  const isText = blocks.every(
    (block) => (block.kind === 'paragraph' || block.kind === 'list') && blockText(block).length < longest,
  );
  return isText && (isCaption(element) || isListOfCaptions(unit) || isCredit(unit)) && !isInQuote(element);
}

function isCaption(element: Element): boolean {
  const caption = element.closest('figcaption');
  if (caption !== null) return (caption.closest('figure')?.querySelector('table, pre') ?? null) === null;
  return names.test(namesOf(element)) || names.test(namesOf(element.parentElement));
}

/** What is left of a gallery whose pictures a script would have set. */
function isListOfCaptions({ blocks: [only], element }: Unit): boolean {
  if (only?.kind !== 'list' || element.querySelector('figcaption') === null) return false;
  return [...element.children].every((item) => {
    const caption = item.querySelector('figcaption');
    return caption !== null && textOf(caption) === textOf(item);
  });
}

/** "Photo: Ann Lee / Agency" and nothing else. */
function isCredit({ blocks: [only] }: Unit): boolean {
  if (only?.kind !== 'paragraph') return false;
  const text = blockText(only).trim();
  if (pointsAtPicture(text)) return true;
  const isSentence = text.length > 50 && /[.!?]$/.test(text);
  return (
    text.length < longestCredit &&
    !isSentence &&
    tellCredit(text).caption === '' &&
    tellCredit(text).credit !== null
  );
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
