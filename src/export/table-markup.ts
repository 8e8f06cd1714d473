/** Tables as elements. */
import type { Cell, TableBlock } from '../article.ts';
import { element, type Markup } from './markup.ts';
import { lineMarkup, type StoryScope } from './story-scope.ts';

function cell(given: Cell, heads: 'col' | 'row', scope: StoryScope): Markup {
  const { text, header, colspan, rowspan } = given;
  return element(
    header ? 'th' : 'td',
    {
      scope: header ? heads : null,
      colspan: colspan === 1 ? null : colspan,
      rowspan: rowspan === 1 ? null : rowspan,
    },
    ...lineMarkup(text, scope),
  );
}

function row(cells: readonly Cell[], scope: StoryScope): Markup {
  const heads = cells.every(({ header }) => header) ? 'col' : 'row';
  return element('tr', {}, ...cells.map((each) => cell(each, heads, scope)));
}

/** A table, or its caption alone where it has no cells. */
export function tableMarkup({ caption, rows }: TableBlock, scope: StoryScope): Markup[] {
  const full = rows.filter((cells) => cells.length > 0);
  const title = caption.length > 0 ? lineMarkup(caption, scope) : [];
  if (full.length === 0) return title.length > 0 ? [element('p', {}, ...title)] : [];
  return [
    element(
      'table',
      {},
      ...(title.length > 0 ? [element('caption', {}, ...title)] : []),
      element('tbody', {}, ...full.map((cells) => row(cells, scope))),
    ),
  ];
}
