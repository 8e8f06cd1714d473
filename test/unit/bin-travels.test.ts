/** What lies in the bin comes back from a file into the bin, with the days that it has left there. */
import './library-ground.ts';
import { expect, test } from 'vitest';
import { exportedStory, storyInput } from '../../src/export/exchange.ts';
import { storyEntry, storyFile } from '../../src/export/story-file.ts';
import { readOwn } from '../../src/import/own.ts';
import type { StoryInput } from '../../src/library/incoming.ts';
import type { Library } from '../../src/library/library.ts';
import { newLibrary, story } from './library-help.ts';

/** A library whose clock stands still. */
const at = (day: string): Library => newLibrary({ now: () => new Date(`${day}T00:00:00.000Z`) });
const since = async (library: Library) => (await library.bin()).map(({ removedAt }) => removedAt);
const first = '2026-03-01T00:00:00.000Z';

/** The story as a file gives it that was made of a library's bin. */
async function binned(): Promise<StoryInput> {
  const there = at('2026-03-01');
  await there.save(story());
  const [key = ''] = await there.keys();
  await there.remove([key]);
  const complete = await there.exportStory(key);
  if (complete === null) throw new Error('not there');
  const own = await readOwn(new Blob([storyFile(await exportedStory(complete))]));
  if (own?.at !== 'own') throw new Error('not read');
  for await (const item of own.items()) if (item.at === 'story') return storyInput(item.story);
  throw new Error('no story');
}

test('it keeps its time, however often it is brought in', async () => {
  const here = at('2026-03-10');
  const input = await binned();
  expect(input).toMatchObject({ removed: true, removedAt: first });
  await here.importStories([input]);
  expect(await since(here)).toEqual([first]);
  await here.importStories([input]);
  await here.importStories([{ ...input, removedAt: '2026-03-09T00:00:00.000Z' }]);
  await here.importStories([{ ...input, removedAt: undefined }]);
  expect(await since(here)).toEqual([first]);
  await here.purge(new Date('2026-03-31T00:00:00.001Z'));
  expect(await since(here)).toEqual([]);
});

test('a time that is to come, or is none, counts as now', async () => {
  const input = await binned();
  for (const removedAt of ['2999-01-01T00:00:00.000Z', 'soon', '', undefined]) {
    const here = at('2026-03-10');
    await here.importStories([{ ...input, removedAt }]);
    expect(await since(here)).toEqual(['2026-03-10T00:00:00.000Z']);
  }
});

test('what is kept here stays, and what was kept there says nothing of a bin', async () => {
  const here = at('2026-03-10');
  await here.save(story());
  await here.importStories([await binned()]);
  expect(await here.bin()).toEqual([]);
  const [key = ''] = await here.keys();
  const complete = await here.exportStory(key);
  if (complete === null) throw new Error('not there');
  expect(storyEntry(await exportedStory(complete))).not.toHaveProperty('removedAt');
});
