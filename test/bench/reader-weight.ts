/** What the reader weighs on a page with a story of 20,000 words: shifts, frames, and what openings leave behind. */
import type { Galley } from '../browser/galley.ts';
import { storyText } from '../browser/hands.ts';
import { quantile } from './report.ts';

const openings = 20;
/** Frames over which a story is scrolled. */
const frames = 240;

const toggle = (galley: Galley): Promise<null> =>
  galley.desk.run(() => Reflect.get(window, 'galleyBench').toggle());

/** Sum of the layout shifts in a second after the story is first painted; null where the browser does not tell. */
function shifts(galley: Galley): Promise<number | null> {
  return galley.page.run(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return null;
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return sum;
  });
}

/** Milliseconds between the frames while the story is scrolled by a fifth of a window at each. */
function frameTimes(galley: Galley): Promise<number[]> {
  return galley.reader.run(async (root, count) => {
    const dialog = root.querySelector('dialog');
    const times: number[] = [];
    let last = 0;
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let at = 0; at < count; at++) {
      const now = await frame();
      if (last > 0) times.push(now - last);
      last = now;
      dialog?.scrollBy(0, 160);
    }
    return times;
  }, frames);
}

async function leftBehind(galley: Galley): Promise<string> {
  const before = await galley.weigh();
  for (let at = 0; at < openings * 2; at++) await toggle(galley);
  const after = await galley.weigh();
  const grown = (what: 'nodes' | 'listeners' | 'kilobytes'): string => {
    const by = after[what] - before[what];
    return `${by > 0 ? '+' : ''}${by}`;
  };
  return `after ${openings} more openings ${grown('nodes')} nodes, ${grown('listeners')} listeners, ${grown('kilobytes')} kB of heap`;
}

/** What is to be said of each: a sentence a line. */
export async function weightLines(galley: Galley, url: string): Promise<string[]> {
  await galley.open(url);
  await toggle(galley);
  const words = (await storyText(galley.reader)).split(/\s+/).length;
  const shift = await shifts(galley);
  const times = await frameTimes(galley);
  const late = times.filter((time) => time > 25).length;
  await toggle(galley);
  const left = await leftBehind(galley);
  const { name } = galley;
  return [
    `${name}: layout shift in the second after the story of ${words} words is there: ${shift ?? 'not told by this browser'}`,
    `${name}: scrolling it, a frame every ${quantile(times, 0.5).toFixed(1)} ms at the median, ${quantile(times, 0.95).toFixed(1)} ms at the 95th percentile; ${late} of ${times.length} frames came late`,
    `${name}: ${left}`,
  ];
}
