/**
 * `npm run bench:library [sizes…]`: the library at 100, 1,000 and 10,000 stories of 860 words in real Chromium; with
 * `page` among the sizes its own page alone.
 */
import { replicate, replicationLine } from '../devices/replication.ts';
import { type Lane, withLanes } from './browser.ts';
import { screenHead, screenRows } from './library-screen.ts';
import { table } from './report.ts';

const given = process.argv.slice(2).map(Number).filter(Number.isSafeInteger);
const sizes = given.length > 0 ? given : [100, 1_000, 10_000];
/** Saves between two answers of the page, which may not keep us waiting for long. */
const chunk = 50;
/** Saves that are timed at each size. */
const timed = 200;
/** Each reading is taken this often, and its median shown. */
const rounds = 7;

const names = ['first', 'rows', 'all', 'list', 'deep', 'open'] as const;
type Times = Record<(typeof names)[number], number>;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 100 ? 1 : 0);

/** All but the last stories come as an import; the last are saved one by one, and timed. */
async function grow(lane: Lane, from: number, to: number): Promise<number[]> {
  const times: number[] = [];
  const first = Math.max(from, to - timed);
  for (let at = from; at < first; at += chunk) await lane.call('take', at, Math.min(at + chunk, first));
  for (let at = first; at < to; at += chunk)
    times.push(...(await lane.call<number[]>('fill', at, Math.min(at + chunk, to))));
  return times;
}

/** A row: how the last saves went, what readings take, and the bytes that a story takes. */
async function measure(lane: Lane, size: number, saves: readonly number[]): Promise<string[]> {
  const readings: Times[] = [];
  while (readings.length < rounds) readings.push(await lane.call<Times>('measure'));
  const bytes = await lane.call<number>('bytes');
  return [
    size.toLocaleString('en'),
    shown(quantile(saves, 0.5)),
    shown(quantile(saves, 0.95)),
    ...names.map((name) =>
      shown(
        quantile(
          readings.map((reading) => reading[name]),
          0.5,
        ),
      ),
    ),
    (bytes / size / 1000).toFixed(1),
  ];
}

const isPageAlone = process.argv.includes('page');
await withLanes({ folder: '', lanes: 1, scripts: ['library-page.ts'] }, async ([lane]) => {
  if (lane === undefined || isPageAlone) return;
  const rows: string[][] = [];
  let stored = 0;
  for (const size of sizes) {
    const saves = await grow(lane, stored, size);
    stored = size;
    rows.push(await measure(lane, size, saves));
    console.error(`${size} stories: done`);
  }
  const head = [
    'stories',
    'save p50',
    'save p95',
    'open library, newest 50',
    'open library, first rows of all',
    'all rows',
    'newest 50',
    '50 from the middle',
  ];
  console.log(table([...head, 'one story', 'kB a story'], rows));
  if (sizes.includes(1_000)) console.log(replicationLine(await replicate(1_000)));
  console.log('Times in milliseconds; saves as the last 200, readings as medians of seven.');
});

console.log(`\n${table(screenHead, await screenRows(sizes))}`);
