/** What a caption says, without the buttons that stand in it. */
import { cleanLine } from '../clean-text.ts';
import { isElement, isLongerThan, textOf } from './dom.ts';
import { isSpoken } from './noise/hidden.ts';

/** What is pressed at a picture: to see more of it, to fold its caption, to buy it. Each is the whole of its element. */
const controls =
  /^(?:(?:hide|toggle|show|open|close|expand|read) (?:the )?(?:captions?|more)|(?:enlarge|zoom|expand|view|open|show)(?: this)?(?: (?:larger|full|full[\s-]size|fullscreen|bigger))? (?:image|photo|picture|gallery)|(?:purchase|buy|get|order)(?: the| a| this)? (?:licensing rights|licen[cs]e|photo|image|picture|print|reprint)s?(?:, opens new tab)?|[\s,(]*opens (?:in )?(?:a )?new (?:tab|window)\)?)$/i;

/** "[1/2]": which of the pictures of a row it is. */
const counter = /^\s*\[\d{1,3}\s?\/\s?\d{1,3}\]\s*/;

/** Characters of what is written on a button; more is not read, or boxes in boxes would be read again and again. */
const longestControl = 80;

function isControl(element: Element): boolean {
  if (element.localName === 'button') return true;
  return !isLongerThan(element, longestControl) && controls.test(textOf(element));
}

/** The pieces of a caption, each without what is `left` out of it. */
function piecesOf(element: Element, left: ReadonlySet<Element>): { text: string; isElement: boolean }[] {
  return [...element.childNodes].flatMap((node) => {
    if (!isElement(node))
      return { text: node.nodeType === 3 ? (node.nodeValue ?? '') : '', isElement: false };
    if (left.has(node) || isSpoken(node) || isControl(node)) return [];
    return { text: captionText(node, left), isElement: true };
  });
}

/**
 * The text of a caption, without its buttons and without the elements of `left`. Two elements side by side are
 * parted, since pages set caption and credit so, with nothing but a style between them.
 */
export function captionText(element: Element, left: ReadonlySet<Element>): string {
  const said: string[] = [];
  let before = '';
  let wasElement = false;
  for (const piece of piecesOf(element, left)) {
    if (piece.text === '') continue;
    const isParted = wasElement && piece.isElement && areParted(before, piece.text);
    said.push(isParted ? ' ' : '', piece.text);
    before = (before + piece.text).slice(-2);
    wasElement = piece.isElement;
  }
  return said.join('').replace(counter, '');
}

/** True where one thing ends, of which `before` are the last two signs, and another begins; a large first letter and the rest of its word are one. */
function areParted(before: string, after: string): boolean {
  if (/[\s(“"'[]$/.test(before) || !/^[\p{L}\p{N}©(]/u.test(after)) return false;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before.slice(-1) + after.slice(0, 1)))
    return false;
  return /[.!?:…”"»)]$/.test(before) || (/^[\p{Lu}\p{N}©(]/u.test(after) && !/(?:^|\s)\p{Lu}$/u.test(before));
}

/** "… at dawn <cite>(Ann Lee)</cite>": true for what ends a caption in brackets or behind a full stop. */
export function closesCaption(element: Element): boolean {
  const caption = element.closest('figcaption');
  if (caption === null || caption.lastElementChild !== element) return false;
  const [text, own] = [textOf(caption), textOf(element)];
  if (!text.endsWith(own)) return false;
  return /^\(.*\)$/.test(own) || /(?:^|[.!?…][”"’»)]?)\s*$/.test(text.slice(0, -own.length));
}

/** Characters of a name that takes the end of a caption. */
const longestName = 60;

/**
 * Who took the picture, where it is said without a word: the last element of a caption of several, a name without a
 * full stop behind a sentence with one.
 */
export function lastName(caption: Element): Element | null {
  const last = caption.lastElementChild;
  if (last === null || last.previousElementSibling === null || last.nextSibling !== null) return null;
  const name = cleanLine(last.textContent ?? '');
  const before = cleanLine(last.previousElementSibling.textContent ?? '');
  const isName = name.length <= longestName && /^\p{Lu}[^.!?]*$/u.test(name) && name.split(' ').length <= 7;
  return isName && last.localName === 'span' && /[.!?…。][”"’»)]?$/.test(before) ? last : null;
}
