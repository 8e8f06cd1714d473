/** Opening and closing the reader two hundred times leaves nothing behind in the page, in each browser. */
import { expect, test } from 'vitest';
import { inEachBrowser } from '../browser/each-browser.ts';
import type { Galley, Weight } from '../browser/galley.ts';
import { readerGone, storyText } from '../browser/hands.ts';
import { mainStory } from '../browser/site.ts';

const openings = 200;
/** What the browsers themselves keep of so much work, compiled scripts above all. */
const slack: Weight = { nodes: 60, listeners: 5, kilobytes: 1_000 };

/** Presses the toggle from the desk, which is quicker than keys. */
const toggle = (galley: Galley, url: string): Promise<void> =>
  galley.desk.run(async (_root, address) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, files: ['story.js', 'reader.js'] });
    await chrome.tabs.sendMessage(target.tabId, { type: 'toggle-reader', request: {} });
  }, url);

async function openAndClose(galley: Galley, url: string): Promise<void> {
  await toggle(galley, url);
  await storyText(galley.reader);
  await toggle(galley, url);
  await readerGone(galley);
}

inEachBrowser((here) => {
  test('two hundred openings leave no nodes, listeners or heap behind', async () => {
    const { galley, site } = here();
    const url = site.origin + mainStory().path;
    await galley.open(url);
    for (let at = 0; at < 20; at += 1) await openAndClose(galley, url);
    await toggle(galley, url);
    await storyText(galley.reader);
    const open = await galley.weigh();
    await toggle(galley, url);
    await readerGone(galley);
    const before = await galley.weigh();
    // What is weighed is there: an open reader weighs something.
    expect(open.listeners - before.listeners).toBeGreaterThan(slack.listeners);
    for (let at = 0; at < openings; at += 1) await openAndClose(galley, url);
    const after = await galley.weigh();
    expect(after.nodes - before.nodes).toBeLessThan(slack.nodes);
    expect(after.listeners - before.listeners).toBeLessThan(slack.listeners);
    expect(after.kilobytes - before.kilobytes).toBeLessThan(slack.kilobytes);
  });
});
