/**
 * How many titles, authors and dates of a corpus's articles are right, and which pages have highlights.
 * tsx test/bench/metadata.ts CORPUS [--only 0001,0002] [--misses] [--highlights] [--dump FILE]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { each, withLanes } from './browser.ts';
import { type CorpusPage, readCorpus } from './corpus.ts';
import type { Reading } from './metadata-in-page.ts';
import { score } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    misses: { type: 'boolean' },
    highlights: { type: 'boolean' },
    all: { type: 'boolean' },
    dump: { type: 'string' },
  },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: tsx test/bench/metadata.ts CORPUS [--misses]');

type Row = { page: CorpusPage; found: Reading };

function verdict({ page, found }: Row) {
  const author = found.authors.length > 0 ? found.authors.join(', ') : found.byline;
  const own = { text: '', lines: [], title: found.title, author, date: found.publishedTime };
  const { title, author: isAuthor, date } = score(own, page);
  const byline = score({ ...own, author: found.byline }, page).author;
  return { title, author: isAuthor, byline, date };
}

function percent(verdicts: readonly (boolean | null)[]): string {
  const told = verdicts.filter((one) => one !== null);
  return `${((100 * told.filter(Boolean).length) / told.length).toFixed(1)} % of ${told.length}`;
}

function quantile(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2);
}

function printMisses(rows: readonly Row[]): void {
  for (const row of rows) {
    const { page, found } = row;
    const right = verdict(row);
    const say = (name: string, truth: string | null, own: string | null) =>
      console.log(`${page.id} ${name}: ${truth} <> ${own}  (${page.url.slice(0, 90)})`);
    if (right.title === false) say('title', page.truth.title, found.title);
    if (right.author === false)
      say('author', page.truth.author, `${found.authors.join(' + ')} [${found.byline}]`);
    if (right.date === false)
      say('date', page.truth.date, `${found.publishedTime} modified ${found.modifiedTime}`);
  }
}

const pages = readCorpus(folder, values.only?.split(',')).filter(
  ({ isArticle }) => isArticle || values.all === true,
);
const read = await withLanes({ folder, lanes: 2, scripts: ['./metadata-in-page.ts'] }, (lanes) =>
  each(lanes, pages, async (lane, page) => {
    const found = await lane.call<Reading>('read', page.id, page.url).catch((cause) => {
      throw new Error(`page ${page.id}`, { cause });
    });
    return { page, found };
  }),
);
const verdicts = read.map(verdict);
for (const name of ['title', 'author', 'byline', 'date'] as const)
  console.log(`${name}: ${percent(verdicts.map((own) => own[name]))}`);
for (const name of ['metadata', 'highlights', 'readability'] as const) {
  const times = read.map(({ found }) => found.ms[name]);
  console.log(`${name}: median ${quantile(times, 0.5)} ms, 95th ${quantile(times, 0.95)} ms`);
}
const pointed = read.filter(({ found }) => found.highlights.length > 0);
console.log(`highlights on ${pointed.length} pages`);
if (values.misses === true) printMisses(read);
if (values.highlights === true)
  for (const { page, found } of pointed)
    console.log(
      `${page.id} ${page.url}\n  box: ${found.box.join(' || ').slice(0, 120)}\n  - ${found.highlights.join('\n  - ')}`,
    );
if (values.dump !== undefined) writeFileSync(values.dump, JSON.stringify(read, null, 1));
