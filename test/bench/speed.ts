/**
 * How long extraction and detection take beside plain Readability and isProbablyReaderable: each page with all
 * of them in turns, each on a fresh document; how the cost grows with the page; and what each step takes.
 * npm run bench:speed -- CORPUS [--every N] [--rounds N]; more rounds where other work disturbs them
 */
import { parseArgs } from 'node:util';
import { type Lane, withLanes } from './browser.ts';
import { type CorpusPage, readCorpus } from './corpus.ts';
import { ms, quantile, table } from './report.ts';
import { stepTables } from './step-times.ts';
import { sizes } from './synthetic.ts';

type Times = Record<string, number>;
type Contest = { kind: 'extract' | 'detect'; peer: string };
const contests: readonly Contest[] = [
  { kind: 'extract', peer: 'Readability' },
  { kind: 'detect', peer: 'isProbablyReaderable' },
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '3' }, rounds: { type: 'string', default: '2' } },
});
const rounds = Number(values.rounds);
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: npm run bench:speed -- CORPUS [--every N]');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

async function race(lane: Lane, { kind }: Contest, pages: readonly CorpusPage[]): Promise<Times[]> {
  const all: Times[] = [];
  for (const { id, url } of pages) {
    try {
      all.push(await lane.call<Times>('time', { kind, id, url, rounds }));
    } catch (error) {
      console.log(`${id} left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return all;
}

function resultRow({ kind, peer }: Contest, times: readonly Times[]): string[] {
  const own = times.map((time) => time['Galley'] ?? Number.NaN);
  const theirs = times.map((time) => time[peer] ?? Number.NaN);
  const ratios = own.map((time, index) => time / (theirs[index] ?? Number.NaN));
  return [
    `${kind}, ${times.length} pages, against ${peer}`,
    ...[quantile(own, 0.5), quantile(own, 0.95), quantile(theirs, 0.5), quantile(theirs, 0.95)].map(ms),
    ...[quantile(ratios, 0.5), quantile(ratios, 0.95), sum(own) / sum(theirs)].map((ratio) =>
      ratio.toFixed(2),
    ),
  ];
}

async function growth(lane: Lane): Promise<string[][]> {
  const rows: string[][] = [];
  for (const bytes of sizes) {
    const page = { id: `synthetic-${bytes}`, url: 'https://paper.example/2024/05/06/the-market-hall' };
    const cells: string[] = [];
    for (const { kind, peer } of contests) {
      const time = await lane.call<Times>('time', { kind, ...page, rounds: 2 }).catch((): Times => ({}));
      cells.push(ms(time['Galley'] ?? Number.NaN), ms(time[peer] ?? Number.NaN));
    }
    rows.push([`${bytes / 1000} kB`, ...cells]);
  }
  return rows;
}

const every = Number(values.every);
const pages = readCorpus(folder).filter((_, index) => index % every === 0);
await withLanes({ folder, lanes: 1, scripts: ['./in-page.ts'] }, async (lanes) => {
  const lane = lanes[0];
  if (lane === undefined) return;
  console.log(
    `\nMeasured ${new Date().toISOString().slice(0, 10)}, parsed in Chromium, best of ${rounds} rounds.\n`,
  );
  const rows: string[][] = [];
  for (const contest of contests) {
    const own = contest.kind === 'extract' ? pages.filter(({ isArticle }) => isArticle) : pages;
    rows.push(resultRow(contest, await race(lane, contest, own)));
  }
  const head = ['median', 'p95', 'peer median', 'peer p95', 'ratio median', 'ratio p95', 'ratio of sums'];
  console.log(table(['time', ...head], rows));
  const names = contests.flatMap(({ kind, peer }) => [`${kind}, Galley`, peer]);
  console.log(table(['size of the page', ...names], await growth(lane)));
});

for (const lines of await stepTables(
  folder,
  pages.filter(({ isArticle }) => isArticle),
))
  console.log(lines);
