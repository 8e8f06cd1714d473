/**
 * `npm run bench:weight`: what Galley costs where nobody reads with it. Memory of many tabs (`--tabs 500`) with Galley, with
 * an add-on whose scripts do nothing, and with none; and the time that a page takes to load, in pairs (`--pairs 100`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.ts';
import { type BrowserName, browserNames } from '../browser/galley.ts';
import { until } from '../browser/view.ts';
import { sampleStories } from '../pages/source.ts';
import { startSampleSite } from '../sample-site.ts';
import { startWeighed, type Weighed } from './weight-browser.ts';
import { type Contender, contenders, layOut } from './weight-contenders.ts';

const { values } = parseArgs({
  options: {
    tabs: { type: 'string', default: '500' },
    pairs: { type: 'string', default: '100' },
    browser: { type: 'string' },
  },
});
const tabs = Number(values.tabs);
const pairs = Number(values.pairs);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the memory has changed by less than a hundredth for some seconds: then the tabs are at rest. */
async function restingWeight(browser: Weighed): Promise<number> {
  let last = browser.megabytes();
  return until(
    'the tabs to rest',
    async () => {
      await pause(5_000);
      const now = browser.megabytes();
      const isResting = Math.abs(now - last) < last / 200;
      last = now;
      return isResting && now;
    },
    600,
  );
}

async function withBrowser<T>(
  name: BrowserName,
  contender: Contender,
  use: (browser: Weighed) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-weight-'));
  const browser = await startWeighed(name, join(folder, 'profile'), layOut(contender, name, folder));
  try {
    return await use(browser);
  } finally {
    await browser.quit();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function weighTabs(name: BrowserName, url: string): Promise<void> {
  for (const contender of contenders)
    await withBrowser(name, contender, async (browser) => {
      const before = await restingWeight(browser);
      await browser.open(tabs, url);
      const after = await restingWeight(browser);
      const grown = after - before;
      console.log(
        `${name}, ${contender}: ${tabs} tabs take ${grown.toFixed(0)} MB, ${((grown / tabs) * 1024).toFixed(0)} kB each`,
      );
    });
}

/** Mean and 95 % confidence interval of differences, by the normal approximation. */
function interval(differences: readonly number[]): string {
  const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (differences.length - 1);
  const reach = 1.96 * Math.sqrt(variance / differences.length);
  return `${mean.toFixed(1)} ms (95 % confidence: ${(mean - reach).toFixed(1)} to ${(mean + reach).toFixed(1)})`;
}

async function timeLoads(
  name: BrowserName,
  contender: Contender,
  addresses: readonly string[],
): Promise<void> {
  await withBrowser(name, 'nothing', (bare) =>
    withBrowser(name, contender, async (galley) => {
      const differences: number[] = [];
      const times: number[] = [];
      for (let at = -5; at < pairs; at += 1) {
        const url = addresses[Math.abs(at) % addresses.length] ?? '';
        // Who comes first alternates, so that whatever drifts drifts for both.
        const order = at % 2 === 0 ? [bare, galley] : [galley, bare];
        const timed = new Map<Weighed, number>();
        for (const browser of order) {
          await pause(500); // What follows the load before is not part of this one.
          timed.set(browser, await browser.load(url));
        }
        if (at < 0) continue; // The first loads warm both up.
        differences.push((timed.get(galley) ?? 0) - (timed.get(bare) ?? 0));
        times.push(timed.get(bare) ?? 0);
      }
      const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
      console.log(
        `${name}: a page loads in ${median.toFixed(0)} ms without (median of ${pairs}); with ${contender} ${interval(differences)} longer`,
      );
    }),
  );
}

async function main(): Promise<void> {
  for (const target of ['chrome', 'firefox'] as const)
    if (process.env['GALLEY_DIST'] === undefined && !(await build(target)))
      throw new Error('The build failed: see above.');
  const site = await startSampleSite();
  const addresses = sampleStories().map(({ path }) => site.origin + path);
  const names = browserNames.filter((name) => values.browser === undefined || values.browser === name);
  try {
    for (const name of names) {
      if (tabs > 0)
        await weighTabs(name, addresses.find((address) => address.includes('harbour')) ?? site.origin);
      for (const contender of pairs > 0 ? (['empty scripts', 'Galley'] as const) : [])
        await timeLoads(name, contender, addresses.slice(0, 10));
    }
  } finally {
    await site.close();
  }
}

await main();
