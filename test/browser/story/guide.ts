import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { guideIn } from '../guide-hands.ts';
import { openReader, pressNamed, readerGone, words } from '../hands.ts';
import { mainStory, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

/** How the block begins that stands nearest below the top of the window. */
const atTop = (view: View): Promise<string> =>
  view.run((root) => {
    const blocks = [...root.querySelectorAll<HTMLElement>('[data-story] .body > *')];
    const top = blocks.find((block) => block.getBoundingClientRect().bottom > 96);
    return (top?.textContent ?? '').slice(0, 40);
  });

/** The number of the block that has the focus, or -1. */
const focused = (view: View): Promise<number> =>
  view.run((root) =>
    [...root.querySelectorAll('[data-story] .body > *')].findIndex((block) => block.matches(':focus')),
  );

/** Opens the reader, goes from block to block by key, and closes it in the fourth. */
async function readFourBlocks(galley: Galley): Promise<void> {
  await openReader(galley);
  await guideIn(galley.reader);
  for (const block of [0, 1, 2, 3]) {
    await galley.press('j');
    await until(`block ${block} in focus`, async () => (await focused(galley.reader)) === block);
  }
  await galley.press('Escape');
  await readerGone(galley);
}

/** Opens the reader again and takes the place that it offers. */
async function goBackToPlace(galley: Galley): Promise<void> {
  await openReader(galley);
  await pressNamed(galley.reader, words('guideResume').split('$')[0]?.trim() ?? '');
  await until('the paragraph that was left', async () => (await focused(galley.reader)) >= 2);
}

export const guide: Topic = (here) => {
  test('keys lead through the story, open its contents and the sheet of keys, and Escape closes one by one', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await guideIn(galley.reader);
    for (const block of [0, 1, 2]) {
      await galley.press('j');
      await until(`block ${block} in focus`, async () => (await focused(galley.reader)) === block);
    }
    await galley.press('k');
    await until('the block before in focus', async () => (await focused(galley.reader)) === 1);
    await galley.press('c');
    const heading = () =>
      galley.reader.run((root) => root.querySelector('.panel h2')?.textContent ?? null).catch(() => null);
    expect(await until('the contents', heading)).toBe(words('guideContents'));
    await galley.press('Escape');
    await until('the contents to close', async () => (await heading()) === null);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('who goes on and closes at once is offered that place on the next opening', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await readFourBlocks(galley);
    await goBackToPlace(galley);
  });

  test('the place is offered under every address of the page', async () => {
    const { galley, site } = here();
    const url = site.origin + storyNamed('viaduct-line').path;
    await galley.open(`${url}?utm_source=letter`);
    await readFourBlocks(galley);
    await galley.open(`${url}?fbclid=other#more`);
    await goBackToPlace(galley);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the place is offered again after a restart of the browser', async () => {
    const { galley, site, restart } = here();
    const url = site.origin + mainStory().path;
    await galley.open(url);
    await openReader(galley);
    await guideIn(galley.reader);
    for (const block of [0, 1, 2, 3]) {
      await galley.press('j');
      await until(`block ${block} in focus`, async () => (await focused(galley.reader)) === block);
    }
    let last = '';
    const kept = await until('the place to be kept, and the story to rest there', async () => {
      const before = last;
      const place = await galley.desk.run(async (_root, address) => {
        const reply = await chrome.runtime.sendMessage({ type: 'place-of', request: { url: address } });
        return JSON.stringify(reply?.place ?? null);
      }, url);
      const top = await atTop(galley.reader);
      last = `${place} ${top}`;
      return (JSON.parse(place)?.share ?? 0) > 0.1 && last === before && top;
    });
    const again = await restart('on');
    await again.open(url);
    await openReader(again);
    await pressNamed(again.reader, words('guideResume').split('$')[0]?.trim() ?? '');
    await until('the same paragraph', async () => (await atTop(again.reader)) === kept);
  });
};
