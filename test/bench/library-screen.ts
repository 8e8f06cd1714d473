/**
 * What a person waits for on the library's own page, in real Chromium with the real extension: stories come in by imports,
 * the page is loaded, scrolled and searched.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { pressButton } from '../browser/hands.ts';
import { until } from '../browser/view.ts';
import { inventedStory } from './invented-stories.ts';
import { quantile } from './report.ts';

/** Stories in one file. */
const perFile = 1_000;
/** The page is loaded this often, and the median shown. */
const loads = 5;
/** Searches that are typed, for stories from all over the library. */
const searches = 40;

/** A file of another service with the texts of the stories `from` up to `to`. */
function fileOf(from: number, to: number): string {
  const rows = Array.from({ length: to - from }, (_, at) => {
    const { title, body, language } = inventedStory(from + at);
    return {
      ...{ id: from + at, url: `https://courier.example/${from + at}`, title, language },
      content: body.map((line) => `<p>${line}</p>`).join(''),
      ...{ is_archived: 0, is_starred: 0, tags: [], mimetype: 'text/html' },
      created_at: new Date(Date.UTC(2020, 0, 1) + (from + at) * 3_600_000).toISOString(),
    };
  });
  return JSON.stringify(rows);
}

async function fill(galley: Galley, from: number, to: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-stories-'));
  for (let at = from; at < to; at += perFile) {
    const file = join(folder, `${at}.json`);
    writeFileSync(file, fileOf(at, Math.min(at + perFile, to)));
    await galley.open(galley.own('import.html'));
    await galley.chooseFile(file);
    await until('the preview', () => pressButton(galley.page, 'importStart').then(() => true), 60);
    await until('the report', () => galley.page.run((root) => root.querySelector('.report') !== null), 300);
  }
  rmSync(folder, { recursive: true });
}

/** From the navigation to the paint of the first row, and until all stories are counted, in milliseconds. */
async function load(galley: Galley, size: number): Promise<{ rows: number; all: number }> {
  await galley.open(galley.own('library.html'));
  return galley.page.run(
    (root, stories) =>
      new Promise<{ rows: number; all: number }>((resolve) => {
        let rows = Number.NaN;
        const hear = (entries: PerformanceEntryList): void => {
          for (const entry of entries) {
            const element: unknown = Reflect.get(entry, 'element');
            if (Number.isNaN(rows) && element instanceof Element && element.closest('.row') !== null)
              rows = Number(Reflect.get(entry, 'renderTime')) || entry.startTime;
          }
        };
        new PerformanceObserver((list) => hear(list.getEntries())).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
        const look = (): void => {
          const of = Number(root.querySelector('.row')?.getAttribute('aria-setsize'));
          if (of === stories && !Number.isNaN(rows)) resolve({ rows, all: performance.now() });
          else requestAnimationFrame(look);
        };
        look();
      }),
    size,
  );
}

/** Scrolls the list by most of a screen in each frame; milliseconds between frames. */
const scroll = (galley: Galley): Promise<number[]> =>
  galley.page.run(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const step = (): void => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          scrollBy(0, 700);
          if (times.length < 120) requestAnimationFrame(step);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );

/** Types the beginning of a title and waits for its row; in milliseconds, with the pause in which Galley waits for more keys. */
const search = (galley: Galley, title: string): Promise<number> =>
  galley.page.run(
    (root, wanted) =>
      new Promise<number>((resolve, reject) => {
        const field = root.querySelector<HTMLInputElement>('input[type="search"]');
        if (field === null) return reject(new Error('The page has no field to search'));
        const type = (text: string): void => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const start = performance.now();
        type(wanted.split(' ').slice(0, 3).join(' '));
        const look = (): void => {
          const titles = [...root.querySelectorAll('.row h2')].map((each) => each.textContent?.trim());
          if (titles.includes(wanted)) resolve(performance.now() - start);
          else if (performance.now() - start > 20_000) reject(new Error(`“${wanted}” was not found`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    title,
  );

/** Whether the index of the search knows all stories: for two seconds nobody brings it up to date, or waits to. */
const isIndexed = (galley: Galley): Promise<boolean> =>
  galley.page.run(async () => {
    for (let look = 0; look < 20; look += 1) {
      const { held = [], pending = [] } = await navigator.locks.query();
      if ([...held, ...pending].some(({ name }) => name?.endsWith(':follow') === true)) return false;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return true;
  });

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 100 ? 1 : 0);

async function measure(galley: Galley, size: number): Promise<string[]> {
  const times: { rows: number; all: number }[] = [];
  while (times.length < loads) times.push(await load(galley, size));
  const frames = await scroll(galley);
  const typed: number[] = [];
  for (let number = 0; number < searches; number += 1)
    typed.push(await search(galley, inventedStory(Math.floor(((number + 0.5) * size) / searches)).title));
  const { kilobytes } = await galley.weigh();
  const median = (name: 'rows' | 'all'): number =>
    quantile(
      times.map((time) => time[name]),
      0.5,
    );
  return [
    size.toLocaleString('en'),
    ...[median('rows'), median('all')].map(shown),
    ...[quantile(frames, 0.5), quantile(frames, 0.95)].map(shown),
    ...[quantile(typed, 0.5), quantile(typed, 0.95)].map(shown),
    (kilobytes / 1_000).toFixed(1),
  ];
}

export const screenHead = [
  'stories',
  'first rows painted',
  'all counted',
  'a frame of scrolling, p50',
  'p95',
  'from a typed search to its row, p50',
  'p95',
  'MB of heap',
];

/** A row for each number of stories, which grow in one library. */
export async function screenRows(sizes: readonly number[]): Promise<string[][]> {
  const profile = newProfile();
  const galley = await startGalley('chromium', profile, { show: 'headless' });
  const rows: string[][] = [];
  try {
    let stored = 0;
    for (const size of sizes) {
      await fill(galley, stored, size);
      stored = size;
      // The index of the search is made in the background, after the stories are there.
      await galley.open(galley.own('library.html'));
      await until(
        'the last story',
        async () => (await search(galley, inventedStory(size - 1).title)) > 0,
        300,
      );
      await until('the index', () => isIndexed(galley), 900);
      rows.push(await measure(galley, size));
      console.error(`${size} stories on the page: done`);
    }
    return rows;
  } finally {
    await galley.quit();
    removeProfile(profile);
  }
}
