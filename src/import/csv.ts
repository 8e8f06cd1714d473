/**
 * Tables of comma-separated values. Where a record ends is told here and not by the parser, for it knows no line
 * numbers, and a quote that is never closed would swallow every row after it.
 */
import Papa from 'papaparse';
import type { Raw, Row } from './item.ts';

/** A cell of the row by the name of its column, in lower case; '' where the row has none. */
export type Cell = (column: string) => string;

export type TableFormat = {
  id: string;
  /** Columns without which it is not this format. */
  needs: readonly string[];
  /** At least one of these, where `needs` could be anybody's. */
  oneOf?: readonly string[];
  read: (cell: Cell) => Raw;
};

type TableRecord = { line: number; text: string };

/** A record that goes on for more lines or letters than this is one whose quote was never closed. */
const longest = { lines: 2_000, text: 500_000 } as const;
const delimiters = [',', ';', '\t'] as const;

type Header = { delimiter: string; columns: readonly string[]; format: TableFormat };

/** The table's format by the names of its columns, in whatever order; null where none of these. */
export function tableFormat(text: string, formats: readonly TableFormat[]): TableFormat | null {
  return headerOf(records(text).next().value, formats)?.format ?? null;
}

function headerOf(first: TableRecord | undefined, formats: readonly TableFormat[]): Header | null {
  if (first === undefined) return null;
  for (const delimiter of delimiters) {
    const columns = cellsOf(first.text, delimiter).cells.map((name) => name.trim().toLowerCase());
    const has = (name: string): boolean => columns.includes(name);
    const format = formats.find(({ needs, oneOf }) => needs.every(has) && (oneOf?.some(has) ?? true));
    if (format !== undefined) return { delimiter, columns, format };
  }
  return null;
}

/** The rows of a table in one of these formats. */
export function* tableRows(text: string, formats: readonly TableFormat[]): Generator<Row> {
  let header: Header | null = null;
  for (const record of records(text)) {
    if (header !== null) yield rowOf(record, header);
    header ??= headerOf(record, formats);
  }
}

function rowOf({ line, text }: TableRecord, { delimiter, columns, format }: Header): Row {
  const { cells, isWell } = cellsOf(text, delimiter);
  const byName = new Map(columns.map((name, index) => [name, cells[index]?.trim() ?? '']));
  const raw = format.read((column) => byName.get(column) ?? '');
  // Where a quote is wrong the address may still be right, and then the row is good enough.
  return { line, text, raw: isWell || URL.canParse(raw.url) ? raw : null };
}

function cellsOf(text: string, delimiter: string): { cells: string[]; isWell: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return { cells: data[0] ?? [], isWell: errors.length === 0 && data.length === 1 };
}

/** The records of a table with the lines on which they begin; empty lines are none. */
function* records(text: string): Generator<TableRecord> {
  const lines = linesOf(text);
  let at = 0;
  while (at < lines.length) {
    const taken = linesOfRecord(lines, at);
    const record = lines.slice(at, at + taken).join('\n');
    if (record.trim() !== '') yield { line: at + 1, text: record };
    at += taken;
  }
}

function linesOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  // Excel's hint at the delimiter is no row; the place of the others must not change by it.
  return lines.map((line, index) => (index === 0 && /^sep=.$/i.test(line) ? '' : line));
}

/** A record is whole where its quotes come in pairs. One that cannot be made whole ends with its line. */
function linesOfRecord(lines: readonly string[], at: number): number {
  let isOpen = hasOddQuotes(lines[at] ?? '');
  if (!isOpen) return 1;
  let length = 0;
  for (let next = at + 1; next < Math.min(lines.length, at + longest.lines); next += 1) {
    const line = lines[next] ?? '';
    length += line.length;
    if (length > longest.text) return 1;
    if (hasOddQuotes(line)) isOpen = !isOpen;
    if (!isOpen) return isOneRecord(lines.slice(at, next + 1).join('\n')) ? next + 1 - at : 1;
  }
  return 1;
}

/** Two broken rows make a pair of quotes too, but quotes that stand in the middle of what they enclose. */
function isOneRecord(text: string): boolean {
  return delimiters.some((delimiter) => cellsOf(text, delimiter).isWell);
}

function hasOddQuotes(line: string): boolean {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count % 2 === 1;
}
