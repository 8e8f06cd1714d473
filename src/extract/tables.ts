/** Tables: data is kept as cells, layout is unwrapped. */
import type { Cell, Span, TableBlock } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { limits } from '../text.ts';
import { blockText } from './block-text.ts';
import { readCode } from './code.ts';
import { textOf } from './dom.ts';
import { figureOf } from './figures.ts';
import { finish, type Walk } from './flow.ts';
import { tidySpans } from './spans.ts';

/** Characters of a cell that holds text to be read and not to be looked up. */
const long = 600;
const boxesInside =
  'td p + p, td div p, td h1, td h2, td h3, td figure, td iframe, td blockquote, td ul li + li + li';

/** Reads a table as data, as a picture with its caption, as numbered lines of code, or as the boxes that it lays out. */
export function readTable(element: Element, walk: Walk): void {
  const code = numberedCode(element);
  if (code !== null) {
    readCode(code, walk);
    return;
  }
  const picture = pictureTable(element) ? figureOf(element, walk.reader.base) : null;
  if (picture !== null) finish(walk.flow, picture, element);
  else if (isDataTable(element)) placeTable(element, walk);
  else walk.readContainer(element, walk);
}

function placeTable(element: Element, walk: Walk): void {
  const block = cellTable(element, (cell) => spansInside(cell, walk));
  if (block.rows.length > 0) finish(walk.flow, block, element);
}

/**
 * True when a table holds data, by the signs that browsers' accessibility trees use for the same question:
 * header cells, a caption or sections, or a grid of at least two by two short cells without boxes in them.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table') !== null) return false;
  const rows = rowsOf(table).map(cellsOf);
  if (rows.every((cells) => cells.length < 2)) return false;
  if (table.querySelector('caption, thead, tfoot, th') !== null) return true;
  const isGrid = rows.length >= 2 && rows.filter((cells) => cells.length >= 2).length >= rows.length / 2;
  return isGrid && table.querySelector(boxesInside) === null && !rows.flat().some(isLong);
}

function isLong(cell: Element): boolean {
  return (cell.textContent ?? '').length > long && textOf(cell).length > long;
}

/** Before there was `figure`, a picture stood in a table of one column with its caption in the row below. */
function pictureTable(table: Element): boolean {
  if (table.querySelectorAll('img').length !== 1 || textOf(table).length > 400) return false;
  const rows = rowsOf(table).map(cellsOf);
  return (
    rows.length <= 3 &&
    rows.every((cells) => cells.length < 2) &&
    table.querySelector('th, p + p, li') === null
  );
}

/** Highlighters set the numbers of lines in a column beside the code. */
function numberedCode(table: Element): Element | null {
  const [gutter, code, ...others] = table.querySelectorAll('pre');
  const only = code ?? gutter;
  if (only === undefined || others.length > 0) return null;
  const rest = textOf(table).slice(0, -textOf(only).length || undefined);
  return /^[\s\d]*$/.test(rest) ? only : null;
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')];
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
}

/** The table with the text of each cell as `read` gives it; empty rows are left out. */
export function cellTable(table: Element, read: (cell: Element) => Span[]): TableBlock {
  const caption = cleanLine(table.querySelector('caption')?.textContent ?? '').slice(0, limits.line);
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => cellOf(cell, read)));
  return {
    kind: 'table',
    caption: caption === '' ? [] : [{ text: caption }],
    rows: withHead(rows.filter((row) => row.some(({ text }) => text.length > 0))),
  };
}

function cellOf(cell: Element, read: (cell: Element) => Span[]): Cell {
  return {
    text: read(cell),
    header: isHeader(cell),
    colspan: span(cell, 'colspan'),
    rowspan: span(cell, 'rowspan'),
  };
}

function isHeader(cell: Element): boolean {
  const role = cell.getAttribute('role') ?? '';
  return cell.localName === 'th' || /^(?:column|row)header$/.test(role) || cell.closest('thead') !== null;
}

/** Editors without a button for header cells set those of the first row in bold type. */
function withHead(rows: Cell[][]): Cell[][] {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length < 2 || rows.flat().some(({ header }) => header)) return rows;
  const isBold = ({ text }: Cell): boolean => text.every(({ strong }) => strong === true);
  if (!first.every(isBold) || rest.every((row) => row.every(isBold))) return rows;
  return [first.map((cell) => ({ ...cell, header: true })), ...rest];
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const size = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(size) ? Math.min(Math.max(size, 1), 1_000) : 1;
}

/** All text of an element as one run, its blocks joined by line breaks. */
function spansInside(element: Element, walk: Walk): Span[] {
  const runs = walk.inside(element, walk).flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
    return block.kind === 'list' && block.items.every(({ list }) => list === null)
      ? block.items.map((item) => item.text)
      : [[{ text: blockText(block) }]];
  });
  return tidySpans(runs.flatMap((run, index) => (index === 0 ? run : [{ text: '\n' }, ...run])));
}
