import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { pressNamed, storyText } from '../hands.ts';
import { pictureWidths, savedTitles, saveFromReader } from '../library-hands.ts';
import { mainStory } from '../site.ts';

const { path, source } = mainStory();

/** Reads the one saved story in the library, with its pictures. */
async function readSaved({ page }: Galley): Promise<void> {
  expect(await savedTitles(page)).toEqual([source.title]);
  await pressNamed(page, source.title);
  const text = await storyText(page);
  for (const part of [source.title, ...source.mustAppear]) expect(text).toContain(part);
  expect((await pictureWidths(page)).length).toBeGreaterThan(0);
}

export const offlineLibrary: Topic = (here) => {
  test('a saved story asks nobody for anything, and is there with its pictures after a restart without a network', async () => {
    const { galley, site, restart } = here();
    await saveFromReader(galley, site.origin + path, source.title);
    await galley.open(galley.own('library.html'));
    const asked = site.requests.length;
    await readSaved(galley);
    expect(site.requests.slice(asked)).toEqual([]);
    const again = await restart('off');
    await again.open(again.own('library.html'));
    await readSaved(again);
  });
};
