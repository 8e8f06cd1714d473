/**
 * From the command to the painted story, in real Chromium with the real extension, beside an overlay of plain
 * Readability on the same pages in the same run. The scripts are put into the page anew each time; what the
 * browser needs to hand a key press to the extension is not in it.
 */
import { type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { bundle, serve } from './browser.ts';
import type { CorpusPage } from './corpus.ts';
import { ms, quantile } from './report.ts';

/** Run in a page of the extension: what the background does at the shortcut, timed to the second frame after it. */
const timeReader = `globalThis.timeReader = async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const target = { tabId: tab.id };
  const toggle = () => chrome.tabs.sendMessage(tab.id, { type: 'toggle-reader', request: {} }, { frameId: 0 });
  const frames = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => r(1))));
  const start = performance.now();
  await chrome.scripting.executeScript({ target, files: ['story.js', 'reader.js'] });
  await toggle();
  await chrome.scripting.executeScript({ target, func: frames });
  const end = performance.now();
  await toggle();
  return end - start;
}`;

/** Seconds after which a page that waits for hosts out of reach is left out. */
const patience = 20;

function tooLong(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), patience * 1000).unref();
  });
}

type Subject = { url: string; overlay: string };

async function timePage(galley: Galley, { url, overlay }: Subject): Promise<{ own: number; theirs: number }> {
  await galley.open(url);
  await galley.page.inject(overlay);
  const theirs = await galley.page.run(
    (): Promise<number> => Reflect.get(globalThis, 'overlay').timeOverlay(),
  );
  const own = await galley.desk.run((): Promise<number> => Reflect.get(globalThis, 'timeReader')());
  return { own, theirs };
}

/** A row: median and p95 of Galley and of the overlay in ms, and their ratios. Needs the built extension. */
export async function paintRow(folder: string, pages: readonly CorpusPage[]): Promise<string[]> {
  const own: number[] = [];
  const theirs: number[] = [];
  const overlay = await bundle('./overlay.ts', 'overlay');
  const server = await serve(folder);
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const profile = newProfile();
  const galley = await startGalley('chromium', profile, { show: 'headless' });
  try {
    await galley.desk.inject(timeReader);
    for (const { id } of pages) {
      const url = `http://127.0.0.1:${port}/page/${id}`;
      const times = await Promise.race([timePage(galley, { url, overlay }).catch(() => null), tooLong()]);
      if (times === null) console.log(`${id} left out: it went elsewhere, or did not load in time`);
      else {
        own.push(times.own);
        theirs.push(times.theirs);
      }
    }
  } finally {
    await galley.quit();
    removeProfile(profile);
    server.close();
  }
  const ratios = own.map((time, index) => time / (theirs[index] ?? Number.NaN));
  const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
  return [
    `reader, ${own.length} pages, against an overlay of Readability`,
    ...[quantile(own, 0.5), quantile(own, 0.95), quantile(theirs, 0.5), quantile(theirs, 0.95)].map(ms),
    ...[quantile(ratios, 0.5), quantile(ratios, 0.95), total(own) / total(theirs)].map((ratio) =>
      ratio.toFixed(2),
    ),
  ];
}
