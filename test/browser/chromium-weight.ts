/** What the document of a tab weighs in Chromium, by its own counts. */
import type { Page } from 'puppeteer-core';
import type { Weight } from './galley.ts';

/** Collects garbage, then counts what is alive in the page, scripts of extensions included. */
export async function weigh(page: Page): Promise<Weight> {
  const session = await page.createCDPSession();
  // What is let go by a collection may only go with the next.
  for (let round = 0; round < 3; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  }
  await session.detach();
  const { Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await page.metrics();
  return { nodes: Nodes, listeners: JSEventListeners, kilobytes: Math.round(JSHeapUsedSize / 1000) };
}
