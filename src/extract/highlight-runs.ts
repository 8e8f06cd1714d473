/** Key points that are set as paragraphs, boxes or lines instead of a list. */
import { cleanLine } from '../clean-text.ts';
import { boxesNamedForPoints, itemTexts, opensWithBullet, type Points, pointsIn } from './highlight-lists.ts';
import { announces, mayOpen } from './highlight-words.ts';
import { isSilent, shownText } from './metadata/visible-text.ts';

/** What a heading or a label is set in. */
const labels = 'h2, h3, h4, h5, h6, p, div, span, strong, b, em, a, summary, legend, dt, header, figcaption';
const longestLabel = 80;

/** The largest element around a label that says nothing else. */
function wholeLabel(label: Element): Element {
  const own = (label.textContent ?? '').trim().length;
  let whole = label;
  for (let at = label.parentElement; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if ((at.textContent ?? '').trim().length > own + 2) break;
    whole = at;
  }
  return whole;
}

const isPlain = ({ localName }: Element): boolean => /^(?:p|div|span|section|dd|strong)$/.test(localName);
/** What has a heading or a time of its own is more than a point. */
const isPoint = (item: Element): boolean => isPlain(item) && item.querySelector('h2, h3, h4, time') === null;

/** Siblings that show text, from the one behind `element` on. */
function shownAfter(element: Element): Element[] {
  const after: Element[] = [];
  for (let at = element.nextElementSibling; at !== null && after.length < 14; at = at.nextElementSibling)
    if (!isSilent(at) && cleanLine((at.textContent ?? '').slice(0, 2_000)) !== '') after.push(at);
  return after;
}

/** The lines of an element that are parted by line breaks; none where it holds blocks. */
function brokenLines(element: Element): string[] {
  if (element.querySelector('br') === null || element.querySelector('p, div, li, h2, h3, img') !== null)
    return [];
  const lines = [''];
  for (const node of element.childNodes) {
    if (node.nodeName.toLowerCase() === 'br') lines.push('');
    else lines[lines.length - 1] += node.textContent ?? '';
  }
  return lines.map(cleanLine).filter((line) => line !== '');
}

/** A box that holds one box is that box. */
function innermost(box: Element): Element {
  let at = box;
  for (let only = at.firstElementChild; only !== null; only = at.firstElementChild) {
    const isAlone = at.childElementCount === 1 && isPlain(only);
    if (!isAlone || (only.textContent ?? '').trim().length < (at.textContent ?? '').trim().length) break;
    at = only;
  }
  return at;
}

/** Points within one box: each of its children is one, or each of its lines. */
function within(box: Element): Points | null {
  const inner = innermost(box);
  const items = [...inner.children].filter((child) => shownText(child, 4_000) !== '');
  const [first, second] = items;
  if (items.length === 2 && first && second && /[:：]$/.test(shownText(first, 200))) return within(second);
  const texts = items.every(isPoint) && items.length > 1 && items.every(isBlock) ? itemTexts(items) : null;
  if (texts !== null) return { list: inner, items, texts };
  const lines = pointsIn(brokenLines(inner));
  return lines === null ? null : { list: inner, items: [], texts: lines };
}

const isBlock = ({ localName }: Element): boolean => !/^(?:span|strong)$/.test(localName);

/** Points that stand one behind the other: with bullets of their own, or up to the end of their box. */
function inRow(after: readonly Element[]): Points | null {
  const [first] = after;
  if (first === undefined) return null;
  const texts = after.map((one) => (isPlain(one) ? shownText(one, 500) : ''));
  const bulleted = texts.findIndex((text) => !opensWithBullet(text));
  const count = bulleted === -1 ? after.length : bulleted;
  const isBox = !/^(?:body|main|article)$/.test(first.parentElement?.localName ?? 'body');
  const items = count >= 2 ? after.slice(0, count) : isBox ? after : [];
  const points = items.every(isPoint) ? itemTexts(items) : null;
  if (points === null || points.join('').length > 1_600) return null;
  return { list: first, items, texts: points };
}

function isHeading(text: string): boolean {
  const isShort = text.length > 1 && text.length <= longestLabel + 40;
  return isShort && mayOpen(text) && announces(cleanLine(text)) > 0;
}

/** Points below headings that announce them, set in something other than a list. */
export function* announcedRuns(document: Document): Generator<Points & { heading: Element }> {
  for (const label of document.querySelectorAll(labels)) {
    const only = label.firstChild;
    if (only === null || only.nodeType !== 3 || only.nextSibling !== null) continue;
    if (!isHeading(only.nodeValue ?? '')) continue;
    const heading = wholeLabel(label);
    const after = shownAfter(heading);
    const [first] = after;
    if (first === undefined || first.matches('ul, ol') || first.querySelector('ul, ol') !== null) continue;
    const points = (isPlain(first) ? within(first) : null) ?? inRow(after);
    if (points !== null) yield { ...points, heading };
  }
}

/** Boxes named for key points whose items are paragraphs or boxes. */
export function* namedRuns(document: Document): Generator<Points> {
  for (const box of boxesNamedForPoints(document)) {
    if (!/^(?:div|section|aside|blockquote)$/.test(box.localName)) continue;
    if (box.querySelector('ul, ol') !== null) continue;
    const points = within(box);
    if (points !== null) yield points;
  }
}

/** Paragraphs that open with bullets, one behind the other. */
export function* bulletedRuns(document: Document): Generator<Points> {
  let last: Element | null = null;
  for (const paragraph of [...document.getElementsByTagName('p')].slice(0, 60)) {
    if (last?.contains(paragraph) || !opensWithBullet((paragraph.textContent ?? '').slice(0, 20))) continue;
    if (last !== null && paragraph.previousElementSibling === last) {
      last = paragraph;
      continue;
    }
    last = paragraph;
    const lines = pointsIn(brokenLines(paragraph).filter(opensWithBullet));
    const points =
      lines !== null
        ? { list: paragraph, items: [paragraph], texts: lines }
        : inRow([paragraph, ...shownAfter(paragraph)].filter((_, index) => index < 12));
    if (points !== null && points.items.length > 0 && (lines !== null || isBulleted(points))) yield points;
  }
}

const isBulleted = ({ items }: Points): boolean =>
  items.every((item) => opensWithBullet((item.textContent ?? '').trimStart()));
