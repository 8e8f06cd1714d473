/** How long it takes from the command, or from a click on the button, to the story: beside the yardstick. */
import { type BrowserName, type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { closePopup, storyText } from '../browser/hands.ts';
import { until } from '../browser/view.ts';
import { deskSource } from './reader-desk.ts';
import { ms, quantile } from './report.ts';

export type Subject = { id: string; url: string };
type Opening = { opened: number; isRestored: boolean };
type Timing = { galley: Opening; yardstick: Opening; popup: number };

/** Starts a browser with Galley and with the yardstick at its desk; ends it when the work is done. */
export async function withReader<T>(
  name: BrowserName,
  overlay: string,
  work: (galley: Galley) => Promise<T>,
): Promise<T> {
  const profile = newProfile();
  const galley = await startGalley(name, profile, { show: 'headless' });
  try {
    await galley.desk.inject(deskSource(overlay));
    return await work(galley);
  } finally {
    await galley.quit();
    removeProfile(profile);
  }
}

const timeOf = (galley: Galley, name: 'galley' | 'yardstick'): Promise<Opening> =>
  galley.desk.run((_, way): Promise<Opening> => Reflect.get(window, 'galleyBench').time(way), name);

/** Milliseconds from the popup's own beginning to the last large text that it painted. */
async function timePopup(galley: Galley): Promise<number> {
  const popup = await galley.clickToolbar();
  await storyText(popup);
  const painted = await until('the story to be painted', () =>
    popup.run(
      () =>
        new Promise<number | null>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? null)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    ),
  );
  await closePopup(popup);
  return painted;
}

/** Each page with all contenders, those that open it in turns first. Pages that fail are named and left out. */
export async function timePages(galley: Galley, pages: readonly Subject[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const [index, { id, url }] of pages.entries()) {
    try {
      await galley.open(url);
      const first = index % 2 === 0 ? await timeOf(galley, 'galley') : null;
      const yardstick = await timeOf(galley, 'yardstick');
      timings.push({
        yardstick,
        galley: first ?? (await timeOf(galley, 'galley')),
        popup: await timePopup(galley),
      });
    } catch (error) {
      console.log(`${id} left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return timings;
}

/** Rows for the reader and the popup: median and p95 in ms, and their ratios to the yardstick's. */
export function timeRows(name: BrowserName, timings: readonly Timing[]): string[][] {
  const yardstick = timings.map((timing) => timing.yardstick.opened);
  const row = (what: string, own: readonly number[]): string[] => {
    const ratios = own.map((time, index) => time / (yardstick[index] ?? Number.NaN));
    return [
      `${name}, ${what}, ${own.length} pages`,
      ...[quantile(own, 0.5), quantile(own, 0.95), quantile(yardstick, 0.5), quantile(yardstick, 0.95)].map(
        ms,
      ),
      ...[quantile(ratios, 0.5), quantile(ratios, 0.95)].map((ratio) => ratio.toFixed(2)),
    ];
  };
  return [
    row(
      'reader',
      timings.map(({ galley }) => galley.opened),
    ),
    row(
      'popup',
      timings.map(({ popup }) => popup),
    ),
  ];
}

/** On how many pages closing left everything as it was: markup, scroll and focus. */
export function restoredLine(name: BrowserName, timings: readonly Timing[]): string {
  const whole = timings.filter(({ galley }) => galley.isRestored).length;
  return `${name}: after closing, markup, scroll and focus are what they were on ${whole} of ${timings.length} pages`;
}
