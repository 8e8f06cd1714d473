/** Verse, and prose that a page sets as it would set code: text whose breaks count, but whose signs are words. */
import { readCode } from './code.ts';
import { endRun, type Walk } from './flow.ts';
import { verse } from './line-breaks.ts';

/** Characters of a line from which it was broken to fit a terminal, not to be a verse. */
const wide = 56;
/** Longest line of verse that stands in a box of its own. */
const longest = 120;
const boxes = /^(?:div|p|span)$/;
const lineNames = /(?:^|[\s_-])(?:line|verse|vers|l)(?:$|[\s_\d-])/i;

/** True for a stanza whose lines stand in boxes of their own. */
export function isStanza(element: Element): boolean {
  const names = element.getAttribute('class');
  if (names === null || !verse.test(names) || element.childElementCount < 2) return false;
  if ([...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')))
    return false;
  const lines = [...element.children];
  const isNamed = /stanza|strophe/i.test(names) || lines.every((line) => lineNames.test(line.className));
  return isNamed && lines.every(isLine);
}

function isLine(element: Element): boolean {
  const isBare = element.querySelector('br, p, div, ul, ol, img, blockquote, h2, h3, h4') === null;
  return boxes.test(element.localName) && isBare && (element.textContent ?? '').length <= longest;
}

/** Reads a stanza as one text with a break after each of its lines. */
export function readStanza(element: Element, walk: Walk): void {
  endRun(walk.flow, element.parentElement ?? element);
  for (const line of element.children) {
    walk.flow.run.push({ text: '\n' });
    walk.readInside(line, walk);
  }
  endRun(walk.flow, element);
}

/** Reads a `pre`: code, verse, or prose as wide as a terminal. */
export function readPre(element: Element, walk: Walk): void {
  const lines = (element.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
  if (isCode(element, lines)) readCode(element, walk);
  else walk.readContainer(element, { ...walk, lines: isWrapped(lines) ? 'wrapped' : 'kept' });
}

function isCode(element: Element, lines: readonly string[]): boolean {
  if (element.querySelector('code, kbd, samp') !== null) return true;
  const around = `${element.className} ${element.parentElement?.className ?? ''}`;
  if (/(?:^|[\s_-])(?:code|language|lang|brush|highlight|source|prettyprint|hljs|terminal)/i.test(around))
    return true;
  if (element.hasAttribute('data-lang') || element.hasAttribute('data-language')) return true;
  return !isWords(lines.join('\n')) || lines.filter(isAligned).length > lines.length / 10;
}

/** Mostly letters, and hardly a sign that only programs use. */
function isWords(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  const signs = text.match(/[{}<>=|\\_$#@*+[\]]/g)?.length ?? 0;
  return letters > text.length * 0.85 && signs <= text.length * 0.01;
}

/** Columns, set with spaces. */
function isAligned(line: string): boolean {
  return /\S(?: {3,}|\t+)\S/.test(line);
}

function isWrapped(lines: readonly string[]): boolean {
  const wideLines = lines.filter((line) => line.trim().length >= wide);
  return wideLines.length > lines.length / 3;
}
