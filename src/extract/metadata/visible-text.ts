/** Text of small elements as a reader would see it. */
import { cleanLine } from '../../clean-text.ts';
import { isElement } from '../dom.ts';

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'button',
  'select',
  'iframe',
  'object',
]);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
  'time',
  'ins',
  'del',
]);

function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.hasAttribute('data-galley-hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none|visibility:\s*hidden/.test(style);
}

/** What was found before: the same boxes stand around many lines, and a copy is not changed while it is read. */
const judged = new WeakMap<Element, boolean>();

/** True for what a browser would not show as text. */
export function isSilent(element: Element): boolean {
  const known = judged.get(element);
  if (known !== undefined) return known;
  const is = silent.has(element.localName) || isHidden(element);
  judged.set(element, is);
  return is;
}

/** The next node in page order within `root`, passing by what is under `node` if it is silent. */
function nextNode(node: Node, root: Element): Node | null {
  const child = isElement(node) && isSilent(node) && node !== root ? null : node.firstChild;
  if (child !== null) return child;
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

/** Inline elements that styles set apart ("By" and a name) must not run into one word. */
function joined(text: string, next: string): string {
  if (text === '' || text.endsWith(' ') || /^\s/.test(next)) return text + next;
  return /\p{Ll}$/u.test(text.slice(-2)) && /^\p{Lu}\p{Ll}/u.test(next) ? `${text} ${next}` : text + next;
}

/**
 * The clean text of an element without scripts, buttons and hidden parts, blocks parted by `gap`;
 * '' where it is longer than `longest` UTF-16 units, so that large boxes cost nothing.
 */
export function shownText(root: Element, longest = 600, gap = ' '): string {
  if (root.firstElementChild === null)
    return within(cleanLine((root.textContent ?? '').slice(0, longest * 3 + 1)), longest);
  if (gap !== ' ') return within(cleanText(root, longest, gap).line, longest);
  const known = reads.get(root);
  const isEnough = known !== undefined && (known.isWhole || known.length > longest * 3);
  const read = isEnough ? known : cleanText(root, longest, gap);
  reads.set(root, read);
  return read.length > longest * 3 ? '' : within(read.line, longest);
}

/** The text of an element as far as it was read, with the length of it as it stood. */
type Read = { line: string; length: number; isWhole: boolean };

/** What was read before: the readers of single fields all look at the same few lines around the headline. */
const reads = new WeakMap<Element, Read>();

function cleanText(root: Element, longest: number, gap: string): Read {
  let text = '';
  for (let node = nextNode(root, root); node !== null; node = nextNode(node, root)) {
    if (node.nodeType === 3) text = joined(text, node.nodeValue ?? '');
    else if (isElement(node) && !inline.has(node.localName)) text += gap;
    if (text.length > longest * 3) return { line: '', length: text.length, isWhole: false };
  }
  return { line: cleanLine(text), length: text.length, isWhole: true };
}

function within(line: string, longest: number): string {
  return line.length > longest ? '' : line;
}

/** Ancestors of an element from its parent outwards, at most sixty. */
export function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentNode; isElement(at) && found.length < 60; at = at.parentNode) found.push(at);
  return found;
}
