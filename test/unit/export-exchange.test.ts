/** A library through an archive into an empty one: nothing is lost on the way. */
import './library-ground.ts';
import { expect, test } from 'vitest';
import { writeArchive } from '../../src/export/archive.ts';
import { exportedStory, storyInput } from '../../src/export/exchange.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import { readArchive } from '../../src/import/archive.ts';
import type { Library } from '../../src/library/library.ts';
import { clock, figure, newLibrary, paragraph, png, story } from './library-help.ts';

async function* storiesOf(library: Library, keys = library.keys()): AsyncGenerator<ExportedStory> {
  for (const key of await keys) {
    const complete = await library.exportStory(key);
    if (complete !== null) yield exportedStory(complete);
  }
}

async function archiveOf(stories: Parameters<typeof writeArchive>[0]): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const { bytes } of writeArchive(stories, { madeAt: '2026-11-28T02:00:00.000Z' }))
    chunks.push(bytes);
  return new Blob(chunks);
}

async function putBack(library: Library, archive: Blob): Promise<void> {
  const reading = await readArchive(archive);
  if (reading.at === 'bad') throw new Error(reading.why);
  for await (const item of reading.items()) {
    if (item.at !== 'story') throw new Error(JSON.stringify(item));
    await library.importStories([storyInput(item.story)]);
  }
}

/** All that is known of each story but its key, which each library gives anew. */
async function contentsOf(library: Library) {
  const stories = [];
  for await (const { key: _key, ...rest } of storiesOf(library)) stories.push(rest);
  return stories;
}

async function filled(): Promise<Library> {
  const library = newLibrary({ now: clock(), fetchPicture: async ({ address }) => png(address) });
  for (let number = 1; number <= 12; number += 1) {
    const url = `https://gazette.example/${number}`;
    const picture = figure(`https://pictures.example/${number % 5}.png`);
    const first = {
      ...story({ body: [paragraph(`Text ${number}.`), picture] }),
      url,
      title: `Story ${number}`,
    };
    await library.save(first);
    if (number % 3 === 0) await library.save({ ...first, body: [paragraph(`Another text ${number}.`)] });
    const [key = ''] = await library.keys();
    if (number % 2 === 0) await library.changeStates([key], { tag: ['city', '港'], favourite: true });
    const anchor = { part: 'body', block: 0, offset: 0, exact: 'Text', prefix: '', suffix: '' } as const;
    const id = String(number).padStart(32, '0');
    await library.keepMarks({ url, title: first.title, siteName: null }, [
      { id, colour: 'blue', note: `note ${number}`, anchor },
    ]);
    if (number % 4 === 0)
      await library.keepMarks({ url, title: first.title, siteName: null }, [{ id, gone: true }]);
  }
  return library;
}

test('stories, pictures, older texts, tags, marks and what was removed come back as they were', async () => {
  const there = await filled();
  const here = newLibrary({ now: clock('2026-06-01T00:00:00.000Z') });
  await putBack(here, await archiveOf(storiesOf(there)));
  const [before, after] = [await contentsOf(there), await contentsOf(here)];
  expect(before).toHaveLength(12);
  expect(before.flatMap(({ versions }) => versions)).toHaveLength(4);
  expect(before.flatMap(({ removedMarks }) => removedMarks)).toHaveLength(3);
  expect(before.flatMap(({ pictures }) => [...pictures])).toHaveLength(8);
  expect(after).toEqual(before);
});

test('what is put back twice is there once', async () => {
  const there = await filled();
  const archive = await archiveOf(storiesOf(there));
  const before = await contentsOf(there);
  await putBack(there, archive);
  expect(await contentsOf(there)).toEqual(before);
});

test('a backup has what lies in the bin, which comes into the bin, unless it is kept here', async () => {
  const gone = story({ url: 'https://gazette.example/gone', title: 'Gone' });
  const [there, here, keeping] = [newLibrary(), newLibrary(), newLibrary()];
  await there.save(story({ url: 'https://gazette.example/stays', title: 'Stays' }));
  for (const library of [there, keeping]) await library.save(gone);
  const [key = ''] = await there.keys();
  await there.remove([key]);
  const archive = await archiveOf(storiesOf(there, there.allKeys()));
  for (const library of [here, here, keeping]) await putBack(library, archive);
  expect((await here.list({ after: null, limit: 9 })).map(({ title }) => title)).toEqual(['Stays']);
  expect(await here.bin()).toMatchObject([{ title: 'Gone' }]);
  expect(await keeping.bin()).toEqual([]);
});
