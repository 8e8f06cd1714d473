/** Elements in elements in elements, which only scripts can make so deep. */
import { type Killer, page } from './killer.ts';

function deepBoxes(document: Document, size: number): void {
  let at: Element = document.body;
  const story = [...document.body.children];
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('div'));
  at.append(...story);
}

function deepInline(document: Document, size: number): void {
  let at = document.body.querySelector('p + p') ?? document.body;
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('b'));
  at.textContent = 'Nobody was hurt.';
}

function deepLists(document: Document, size: number): void {
  let at = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size / 2; depth++) {
    const item = document.createElement('li');
    item.append(`Point ${depth}`);
    at.appendChild(document.createElement('ul')).append(item);
    at = item;
  }
}

function deepQuotes(document: Document, size: number): void {
  let at = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size; depth++) {
    at = at.appendChild(document.createElement('blockquote'));
    at.append(`He said ${depth}`);
  }
}

function deepTables(document: Document, size: number): void {
  let at = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size / 4; depth++) {
    const [table, rows, row, cell] = ['table', 'tbody', 'tr', 'td'].map((tag) => document.createElement(tag));
    if (table === undefined || rows === undefined || row === undefined || cell === undefined) return;
    at.append(table);
    table.append(rows);
    rows.append(row);
    row.append(cell);
    cell.append(`Cell ${depth}`);
    at = cell;
  }
}

function deepPosts(document: Document, size: number): void {
  const post = document.createElement('blockquote');
  post.className = 'twitter-tweet';
  post.append(document.createElement('p'));
  post.firstElementChild?.append('The crane turns again.');
  document.body.querySelector('article')?.append(post);
  let at: Element = post;
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('span'));
  at.textContent = '— Ada (@ada) May 3, 2026';
}

function deepNotes(document: Document, size: number): void {
  const box = document.createElement('section');
  box.className = 'footnotes';
  const note = box.appendChild(document.createElement('p'));
  note.id = 'fn1';
  let at: Element = note;
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('span'));
  at.textContent = '1. From the minutes of the board.';
  const mark = document.createElement('a');
  mark.href = '#fn1';
  mark.textContent = '1';
  document.body.querySelector('p + p')?.append(mark);
  document.body.querySelector('article')?.append(box);
}

function shadows(document: Document, size: number): void {
  const host = document.body.querySelector('article')?.appendChild(document.createElement('div'));
  const root = host?.attachShadow({ mode: 'open' });
  for (let at = 0; at < size; at++) root?.append(document.createElement('span'));
}

function deepShadows(document: Document, size: number): void {
  let at: Element | ShadowRoot | undefined = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size; depth++) {
    const host: Element = at.appendChild(document.createElement('div'));
    at = host.attachShadow({ mode: 'open' });
  }
  at.append('The end.');
}

const grown = (name: string, most: number, grow: Killer['grow'] & object): Killer => ({
  name,
  most,
  html: () => page({}),
  grow,
});

export const depths: Killer[] = [
  grown('boxes in boxes', 1_900, deepBoxes),
  grown('boxes in boxes, too deep', 20_000, deepBoxes),
  grown('bold in bold', 1_900, deepInline),
  grown('lists in lists', 1_900, deepLists),
  grown('quotes in quotes', 1_900, deepQuotes),
  grown('tables in tables', 1_900, deepTables),
  grown('a post whose name stands deep', 1_900, deepPosts),
  grown('a footnote that stands deep', 1_900, deepNotes),
  grown('one shadow root, too full', 200_000, shadows),
  grown('shadow roots in shadow roots', 1_900, deepShadows),
];
