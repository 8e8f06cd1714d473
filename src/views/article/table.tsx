/** Data tables, which scroll inside themselves when they are wider than the text. */
import type { JSX } from 'preact';
import { type Cell, plain, type TableBlock } from '../../article.ts';
import { say } from '../../words.ts';
import { Spans } from './spans.tsx';

/** Signs, digits and units only, so that columns of figures align at their end. */
const figures = /^[\s\d.,:;%‰$€£¥+\-−–/()]*\d[\s\d.,:;%‰$€£¥+\-−–/()]*$/;

function isNumber(cell: Cell): boolean {
  return !cell.header && figures.test(plain(cell.text).slice(0, 40));
}

function TableCell({ cell, scope }: { cell: Cell; scope: 'col' | 'row' }): JSX.Element {
  const spread = {
    colSpan: cell.colspan === 1 ? undefined : cell.colspan,
    rowSpan: cell.rowspan === 1 ? undefined : cell.rowspan,
  };
  if (cell.header)
    return (
      <th scope={scope} {...spread}>
        <Spans text={cell.text} />
      </th>
    );
  return (
    <td class={isNumber(cell) ? 'number' : undefined} {...spread}>
      <Spans text={cell.text} />
    </td>
  );
}

function Row({ cells, scope }: { cells: readonly Cell[]; scope: 'col' | 'row' }): JSX.Element {
  return (
    <tr>
      {cells.map((cell, index) => (
        <TableCell key={index} cell={cell} scope={scope} />
      ))}
    </tr>
  );
}

/** How many rows at the top hold headers alone. */
function headRows(rows: readonly Cell[][]): number {
  const first = rows.findIndex((cells) => cells.length === 0 || cells.some((cell) => !cell.header));
  return first === -1 ? 0 : first;
}

function Rows({ rows, scope }: { rows: readonly Cell[][]; scope: 'col' | 'row' }): JSX.Element {
  return (
    <>
      {rows.map((cells, index) => (
        <Row key={index} cells={cells} scope={scope} />
      ))}
    </>
  );
}

/** A table; the frame around it takes the focus so that the keyboard can scroll it. */
export function Table({ table }: { table: TableBlock }): JSX.Element {
  const head = headRows(table.rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroller" tabIndex={0} aria-label={plain(table.caption) || say('articleTable')}>
      <table>
        {table.caption.length > 0 && (
          <caption>
            <Spans text={table.caption} />
          </caption>
        )}
        {head > 0 && (
          <thead>
            <Rows rows={table.rows.slice(0, head)} scope="col" />
          </thead>
        )}
        <tbody>
          <Rows rows={table.rows.slice(head)} scope="row" />
        </tbody>
      </table>
    </section>
  );
}
