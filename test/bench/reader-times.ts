/** How long it takes from the command, or from a click on the button, to the story: beside the yardstick. */
import { type BrowserName, type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { closePopup, storyText } from '../browser/hands.ts';
import { until } from '../browser/view.ts';
import { deskSource } from './reader-desk.ts';
import { ms, quantile } from './report.ts';

export type Subject = { id: string; url: string };
type Opening = { opened: number; isRestored: boolean };
/** `next`: of a site where stories were read before, on a page that has been looked at for a moment. */
type Timing = { yardstick: Opening } & Record<'reader' | 'nextReader', Opening> &
  Record<'popup' | 'nextPopup', number>;

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

/** For so long somebody looks at a page before the story is wanted, in milliseconds. */
const look = 3_000;

type Visit = { page: Subject; isFirst: boolean };

/** Loads the page anew: as the first of its site that is read, or as one after it, that has been looked at. */
async function visit(galley: Galley, { page, isFirst }: Visit): Promise<void> {
  await galley.desk.run(
    (_, site) => Reflect.get(window, 'galleyBench').readBefore(site),
    isFirst ? '' : page.url,
  );
  await galley.open(page.url);
  if (!isFirst) await new Promise((resolve) => setTimeout(resolve, look));
}

/** One page with all contenders, each beside its reader or popup on a page that was loaded anew. */
async function timePage(galley: Galley, page: Subject, index: number): Promise<Timing> {
  await visit(galley, { page, isFirst: true });
  const first = index % 2 === 0 ? await timeOf(galley, 'galley') : null;
  const yardstick = await timeOf(galley, 'yardstick');
  const reader = first ?? (await timeOf(galley, 'galley'));
  await visit(galley, { page, isFirst: true });
  const popup = await timePopup(galley);
  await visit(galley, { page, isFirst: false });
  const nextReader = await timeOf(galley, 'galley');
  await visit(galley, { page, isFirst: false });
  return { yardstick, reader, popup, nextReader, nextPopup: await timePopup(galley) };
}

/** Each page with all contenders, those that open it in turns first. Pages that fail are named and left out. */
export async function timePages(galley: Galley, pages: readonly Subject[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const [index, page] of pages.entries()) {
    try {
      timings.push(await timePage(galley, page, index));
    } catch (error) {
      console.log(`${page.id} left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return timings;
}

/** Rows for the reader and the popup: median and p95 in ms, and their ratios to the yardstick's. */
export function timeRows(name: BrowserName, timings: readonly Timing[]): string[][] {
  const yardstick = timings.map((timing) => timing.yardstick.opened);
  const row = (what: string, time: (timing: Timing) => number): string[] => {
    const own = timings.map(time);
    const ratios = own.map((time, index) => time / (yardstick[index] ?? Number.NaN));
    const quantiles = [own, yardstick].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.95)]);
    return [
      `${name}, ${what}, ${own.length} pages`,
      ...quantiles.map(ms),
      ...[quantile(ratios, 0.5), quantile(ratios, 0.95)].map((ratio) => ratio.toFixed(2)),
    ];
  };
  return [
    row('reader, first story of a site', ({ reader }) => reader.opened),
    row('reader, next story', ({ nextReader }) => nextReader.opened),
    row('popup, first story of a site', ({ popup }) => popup),
    row('popup, next story', ({ nextPopup }) => nextPopup),
  ];
}

/** On how many pages closing left everything as it was: markup, scroll and focus. */
export function restoredLine(name: BrowserName, timings: readonly Timing[]): string {
  const whole = timings.filter(({ reader }) => reader.isRestored).length;
  return `${name}: after closing, markup, scroll and focus are what they were on ${whole} of ${timings.length} pages`;
}
