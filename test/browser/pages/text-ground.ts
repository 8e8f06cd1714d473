/** What a person selects in the reader's closed shadow root, as places in the text of the story. */
import { expect, test } from 'vitest';
import type * as Selecting from '../../../src/views/reading/selection.ts';
import type * as Ground from '../../../src/views/reading/text-ground.ts';
import { bundle } from '../../bench/browser.ts';
import type { Topic } from '../each-browser.ts';
import type { Galley, Point } from '../galley.ts';
import { guideIn } from '../guide-hands.ts';
import { openReader, readerGone } from '../hands.ts';
import { mainStory } from '../site.ts';
import { until, type View } from '../view.ts';

declare const ground: typeof Ground;
declare const selecting: typeof Selecting;

async function bring(view: View): Promise<void> {
  for (const [name, file] of [
    ['ground', 'text-ground'],
    ['selecting', 'selection'],
  ] as const)
    await view.inject(
      `${await bundle(`../../src/views/reading/${file}.ts`, name)}; globalThis.${name} = ${name}`,
    );
}

/** The point before a text in a block of the body, by the ground's own range. */
function pointBefore(view: View, block: number, text: string): Promise<Point> {
  return view.run(
    (root, index, wanted) => {
      const story = root.querySelector('[data-story]');
      const blocks = story === null ? [] : ground.groundOf(story);
      const at = blocks.findIndex(({ part }) => part === 'body') + index;
      const offset = blocks[at]?.text.indexOf(wanted) ?? -1;
      if (offset < 0) throw new Error(`“${wanted}” is not in ${blocks[at]?.text}`);
      const range = ground.rangeOf(blocks, { block: at, offset }, { block: at, offset: offset + 1 });
      const box = range?.getBoundingClientRect();
      return { x: box?.left ?? 0, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    },
    block,
    text,
  );
}

/** The selected text, line by line, as the ground sees it. */
function selectedText(view: View): Promise<string | null> {
  return view.run((root) => {
    const story = root.querySelector('[data-story]');
    if (story === null || !(root instanceof ShadowRoot || root instanceof Document)) return null;
    const blocks = ground.groundOf(story);
    const range = selecting.selectedIn(root);
    const spots = range === null ? null : ground.spotsOf(blocks, range);
    if (spots === null) return null;
    const [from, to] = spots;
    return blocks
      .slice(from.block, to.block + 1)
      .map(({ text }, index) =>
        text.slice(index === 0 ? from.offset : 0, index === to.block - from.block ? to.offset : undefined),
      )
      .join('\n');
  });
}

/** Waits for the bar that stands at a selection, and for its end by Escape. */
async function closeBar(galley: Galley): Promise<void> {
  const isThere = () => galley.reader.run((root) => root.querySelector('.mark-bar') !== null);
  await until('the bar', isThere);
  await galley.press('Escape');
  await until('no bar', async () => !(await isThere()));
}

export const textGround: Topic = (here) => {
  test('a drag of the mouse over two paragraphs is a place in the text, and so is what is selected for somebody', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await guideIn(galley.reader);
    await bring(galley.reader);
    const [first = '', second = ''] = await galley.reader.run((root) =>
      [...root.querySelectorAll('[data-story] .body > p')].map(({ textContent }) => textContent ?? ''),
    );
    const [from, to] = [first.split(' ').slice(2, 4).join(' '), second.split(' ').slice(1, 3).join(' ')];
    await galley.reader.run((root) =>
      root.querySelector('[data-story] .body > p')?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await galley.drag(await pointBefore(galley.reader, 0, from), await pointBefore(galley.reader, 1, to));
    const wanted = `${first.slice(first.indexOf(from))}\n${second.slice(0, second.indexOf(to))}`;
    expect(await until('the selection', () => selectedText(galley.reader))).toBe(wanted);
    await closeBar(galley);

    await galley.reader.run((root, text) => {
      const story = root.querySelector('[data-story]');
      if (story === null || !(root instanceof ShadowRoot)) return;
      const blocks = ground.groundOf(story);
      const block = blocks.findIndex((each) => each.text.includes(text));
      const offset = blocks[block]?.text.indexOf(text) ?? 0;
      const range = ground.rangeOf(blocks, { block, offset }, { block, offset: offset + text.length });
      if (range !== null) selecting.select(root, range, 'start');
    }, from);
    expect(await selectedText(galley.reader)).toBe(from);
    await closeBar(galley);
    await galley.press('Escape');
    await readerGone(galley);
  });
};
