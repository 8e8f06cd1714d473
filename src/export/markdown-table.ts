/** A table as GFM: a grid of equal rows under one header row, merged cells spread over the places they cover. */
import type { Cell, TableBlock } from '../article.ts';
import { markdownCell, markdownLine } from './markdown-text.ts';

type Grid = string[][];

/** No newsroom prints a wider or longer merged cell; a page that claims one must not make the export grow. */
const widest = 40;

function place(grid: Grid, cell: Cell, at: { row: number; column: number }): void {
  for (let down = 0; down < Math.min(cell.rowspan, widest); down++)
    for (let across = 0; across < Math.min(cell.colspan, widest); across++) {
      const row = grid[at.row + down];
      if (row === undefined) continue;
      row[at.column + across] = down === 0 && across === 0 ? markdownCell(cell.text) : '';
    }
}

function firstFree(row: readonly string[]): number {
  const free = row.findIndex((_, column) => row[column] === undefined);
  return free === -1 ? row.length : free;
}

function gridOf(rows: TableBlock['rows']): Grid {
  const grid: Grid = rows.map(() => []);
  for (const [at, cells] of rows.entries())
    for (const cell of cells) place(grid, cell, { row: at, column: firstFree([...(grid[at] ?? [])]) });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table with its caption above it, or '' for a table without cells. */
export function markdownTable({ rows, caption }: TableBlock): string {
  const grid = gridOf(rows);
  const width = grid[0]?.length ?? 0;
  if (width === 0) return '';
  const headed = rows[0]?.every((cell) => cell.header) === true;
  const [head, body] = headed ? [grid[0] ?? [], grid.slice(1)] : [Array<string>(width).fill(''), grid];
  const table = [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
  const title = markdownLine(caption);
  return title === '' ? table : `${title}\n\n${table}`;
}
