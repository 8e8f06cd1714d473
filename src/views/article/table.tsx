/** Data tables, which scroll inside themselves when they are wider than the text. */
import type { JSX } from 'preact';
import type { Cell, TableBlock } from '../../article.ts';
import { plain } from '../../text.ts';
import { say } from '../../words.ts';
import { Spans } from './spans.tsx';

/** Signs, digits and units only, so that columns of figures align at their end. */
const figures = /^(?=\D*\d)[\s\d.,:;%‰$€£¥+\-−–/()]*$/;

function isNumber(cell: Cell): boolean {
  return figures.test(plain(cell.text).slice(0, 40));
}

/** The columns that hold figures alone, by index; none where cells span, for then an index says nothing. */
function numberColumns(rows: readonly Cell[][]): ReadonlySet<number> {
  if (rows.some((cells) => cells.some((cell) => cell.colspan > 1 || cell.rowspan > 1))) return new Set();
  const columns = rows[0]?.map((_, column) => column) ?? [];
  return new Set(
    columns.filter((column) =>
      rows.every(
        (cells) => cells[column] === undefined || (!cells[column].header && isNumber(cells[column])),
      ),
    ),
  );
}

type RowProps = { cells: readonly Cell[]; scope: 'col' | 'row'; numbers: ReadonlySet<number> };

function TableCell({
  cell,
  scope,
  look,
}: {
  cell: Cell;
  scope: 'col' | 'row';
  look: string | undefined;
}): JSX.Element {
  const spread = {
    class: look,
    colSpan: cell.colspan === 1 ? undefined : cell.colspan,
    rowSpan: cell.rowspan === 1 ? undefined : cell.rowspan,
  };
  const text = <Spans text={cell.text} />;
  if (!cell.header) return <td {...spread}>{text}</td>;
  return (
    <th scope={scope} {...spread}>
      {text}
    </th>
  );
}

function Row({ cells, scope, numbers }: RowProps): JSX.Element {
  return (
    <tr>
      {cells.map((cell, index) => (
        <TableCell key={index} cell={cell} scope={scope} look={numbers.has(index) ? 'number' : undefined} />
      ))}
    </tr>
  );
}

/** How many rows at the top hold headers alone. */
function headRows(rows: readonly Cell[][]): number {
  const first = rows.findIndex((cells) => cells.length === 0 || cells.some((cell) => !cell.header));
  return first === -1 ? 0 : first;
}

function Rows({ rows, ...rest }: { rows: readonly Cell[][] } & Omit<RowProps, 'cells'>): JSX.Element {
  return (
    <>
      {rows.map((cells, index) => (
        <Row key={index} cells={cells} {...rest} />
      ))}
    </>
  );
}

/** A table; the frame around it takes the focus so that the keyboard can scroll it. */
export function Table({ table }: { table: TableBlock }): JSX.Element {
  const { rows, caption } = table;
  const head = headRows(rows);
  const numbers = numberColumns(rows.slice(head));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroller" tabIndex={0} aria-label={plain(caption) || say('articleTable')}>
      <table>
        {caption.length > 0 && (
          <caption>
            <Spans text={caption} />
          </caption>
        )}
        {head > 0 && (
          <thead>
            <Rows rows={rows.slice(0, head)} scope="col" numbers={numbers} />
          </thead>
        )}
        <tbody>
          <Rows rows={rows.slice(head)} scope="row" numbers={numbers} />
        </tbody>
      </table>
    </section>
  );
}
