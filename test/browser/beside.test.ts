/** Another extension beside Galley: both go on working, with the reader open and after it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';
import { inEachBrowser, type Place } from './each-browser.ts';
import { openReader, readerGone, shortcutOf } from './hands.ts';
import { mainStory } from './site.ts';
import { until } from './view.ts';

/** What the neighbour has written on the page's root: how often each thing of its own happened. */
const neighbour = ({ galley }: Place): Promise<Record<string, string>> =>
  galley.page.run(() => ({ ...document.documentElement.dataset }) as Record<string, string>);

const marked = (place: Place, name: string, times: number): Promise<unknown> =>
  until(`the neighbour's ${name}`, async () => (await neighbour(place))[name] === String(times));

const pressItsButton = ({ galley }: Place): Promise<void> =>
  galley.page.run((page) => page.querySelector<HTMLElement>('#neighbour')?.click());

/** Whether the story's first words are what is painted where they stand. */
const isSeen = ({ galley }: Place): Promise<boolean> =>
  galley.reader.run((reader) => {
    const box = reader.querySelector('h1')?.getBoundingClientRect();
    const painted = box && reader instanceof ShadowRoot && reader.elementFromPoint(box.x + 9, box.y + 9);
    return Boolean(painted && painted.closest('h1') !== null);
  });

inEachBrowser(
  (here) => {
    test('what another extension does to every page neither hides the reader nor is undone by it', async () => {
      const place = here();
      const { galley, site } = place;
      const { path, source } = mainStory();
      await galley.open(site.origin + path);
      await until('the neighbour', () =>
        galley.page.run((page) => page.querySelector('#neighbour') !== null),
      );
      expect(await openReader(galley)).toContain(source.title);
      await until('the story to be seen', () => isSeen(place));
      await galley.press('Alt+Shift+Y');
      await marked(place, 'neighbourMarks', 1);
      await pressItsButton(place);
      await marked(place, 'neighbourAnswered', 1);
      await galley.press(await shortcutOf(galley, 'toggle-reader'));
      await readerGone(galley);
      await pressItsButton(place);
      await marked(place, 'neighbourAnswered', 2);
      await galley.press('Alt+Shift+Y');
      await marked(place, 'neighbourMarks', 2);
      await galley.press('y');
      await until('a key', async () => 'neighbourKeys' in (await neighbour(place)));
    });
  },
  { beside: [join(root, 'test', 'browser', 'neighbour')] },
);
