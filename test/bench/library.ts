/** `npm run bench:library [sizes…]`: the library at 100, 1,000 and 10,000 stories of 860 words in real Chromium. */
import { type Lane, withLanes } from './browser.ts';
import { table } from './report.ts';

const given = process.argv.slice(2).map(Number).filter(Number.isSafeInteger);
const sizes = given.length > 0 ? given : [100, 1_000, 10_000];
/** Saves between two answers of the page, which may not keep us waiting for long. */
const chunk = 100;
/** Each reading is taken this often, and its median shown. */
const rounds = 7;

const names = ['first', 'list', 'deep', 'all', 'open'] as const;
type Times = Record<(typeof names)[number], number>;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 100 ? 1 : 0);

async function grow(lane: Lane, from: number, to: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = from; at < to; at += chunk)
    times.push(...(await lane.call<number[]>('fill', at, Math.min(at + chunk, to))));
  return times;
}

/** A row: how the last saves went, what readings take, and the bytes that a story takes. */
async function measure(lane: Lane, size: number, saves: readonly number[]): Promise<string[]> {
  const last = saves.slice(-500);
  const readings: Times[] = [];
  while (readings.length < rounds) readings.push(await lane.call<Times>('measure'));
  const bytes = await lane.call<number>('bytes');
  return [
    size.toLocaleString('en'),
    shown(quantile(last, 0.5)),
    shown(quantile(last, 0.95)),
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

await withLanes({ folder: '', lanes: 1, scripts: ['library-page.ts'] }, async ([lane]) => {
  if (lane === undefined) return;
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
    'newest 50',
    '50 from the middle',
  ];
  console.log(table([...head, 'all summaries', 'one story', 'kB a story'], rows));
  console.log('Times in milliseconds; saves as the last 500, readings as medians of seven.');
});
