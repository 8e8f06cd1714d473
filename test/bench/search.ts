/**
 * `npm run bench:search [stories] [ways…]`: ways to search stories of 800 invented words in real Chromium: ours,
 * an index of a library (MiniSearch), and folded texts looked through one by one.
 */
import { type Lane, withLanes } from './browser.ts';
import { inventedQueries } from './invented-stories.ts';
import { quantile, table } from './report.ts';

const given = process.argv.slice(2);
const sizes = given.map(Number).filter(Number.isSafeInteger);
const named = given.filter((word) => Number.isNaN(Number(word)));
const ways = named.length > 0 ? named : ['own', 'mini', 'scan'];
const chunk = 250;

const whole = (number: number): string => Math.round(number).toLocaleString('en');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

async function measure(lane: Lane, way: string, size: number): Promise<string[]> {
  await lane.call('begin', way);
  let adding = 0;
  for (let from = 0; from < size; from += chunk) adding += await lane.call<number>('add', from, from + chunk);
  const disk = await lane.call<number>('keep');
  const empty = await lane.memory();
  const { all } = await lane.call<{ all: number }>('load');
  const memory = (await lane.memory()) - empty;
  const queries = inventedQueries(300, size);
  await lane.call('search', queries.slice(0, 30));
  const times: number[] = [];
  for (let at = 0; at < queries.length; at += 30)
    times.push(...(await lane.call<{ times: number[] }>('search', queries.slice(at, at + 30))).times);
  return [
    `${way}, ${whole(size)}`,
    ...[0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)),
    (adding / size).toFixed(2),
    whole(all),
    megabytes(memory),
    megabytes(disk),
  ];
}

const rows: string[][] = [];
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000])
  for (const way of ways) {
    await withLanes({ folder: '', lanes: 1, scripts: ['search-page.ts'] }, async ([lane]) => {
      if (lane === undefined) return;
      rows.push(await measure(lane, way, size).catch((error) => [`${way}, ${whole(size)}`, String(error)]));
    });
    console.error(rows.at(-1)?.join(' | '));
  }
const head = [
  'way, stories',
  'search p50',
  'p95',
  'longest',
  'adding one',
  'loading',
  'MB of memory',
  'MB on disk',
];
console.log(table(head, rows));
console.log('Times in milliseconds; 300 searches: words, beginnings of words, several words, phrases.');
