/** Tables: data is kept as cells, layout is unwrapped. */
import type { Cell, Span, TableBlock } from '../article.ts';
import { limits } from '../text.ts';
import { cleanLine } from './clean-text.ts';

/**
 * True when a table holds data, by the signs that browsers' accessibility trees use for the same question:
 * header cells, a caption or sections, or a grid of at least two by two short cells without boxes in them.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table') !== null) return false;
  if (table.querySelector('caption, thead, tfoot, th') !== null) return rowsOf(table).length > 0;
  const rows = rowsOf(table).map((row) => cellsOf(row).length);
  const isGrid = rows.length >= 2 && rows.filter((count) => count >= 2).length >= rows.length / 2;
  return isGrid && table.querySelector('td p + p, td div p, td h1, td h2, td figure, td iframe') === null;
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
    rows: rows.filter((row) => row.some(({ text }) => text.length > 0)),
  };
}

function cellOf(cell: Element, read: (cell: Element) => Span[]): Cell {
  return {
    text: read(cell),
    header: cell.localName === 'th',
    colspan: span(cell, 'colspan'),
    rowspan: span(cell, 'rowspan'),
  };
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const size = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(size) ? Math.min(Math.max(size, 1), 1_000) : 1;
}
