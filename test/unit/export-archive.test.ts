/** Archives: everything goes in and comes out again. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportedStory } from '../../src/export/story.ts';
import { anyStory, storyOf } from './any-story.ts';
import {
  archivesOf,
  itemsOf,
  madeAt,
  older,
  only,
  picture,
  refusedIn,
  storiesIn,
  story,
} from './archive-ground.ts';

test('five hundred stories come back equal, and go out again byte for byte', async () => {
  const stories = fc.sample(anyStory, { numRuns: 500, seed: 20261128 });
  const keyed = stories.map((each, index) => ({ ...each, key: `${index}-${each.key}` }));
  const archive = await only(keyed);
  const items = await itemsOf(archive);
  expect(refusedIn(items)).toEqual([]);
  const back = storiesIn(items);
  expect(back).toEqual(keyed.map(wellFormed));
  expect(
    createHash('sha256')
      .update(await only(back))
      .digest('hex'),
  ).toBe(
    createHash('sha256')
      .update(await only(keyed.map(wellFormed)))
      .digest('hex'),
  );
}, 60_000);

/** Half a character is no text, and comes back as U+FFFD. */
function wellFormed(given: ExportedStory): ExportedStory {
  const { pictures, versions, ...rest } = given;
  const mended = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd'));
  return {
    ...mended(rest),
    pictures,
    versions: versions.map((version) => ({ ...version, article: mended(version.article) })),
  };
}

test('it says what is in it, and each picture lies in it once', async () => {
  const archive = await only([story, { ...story, key: 'another' }]);
  const files = unzipSync(archive);
  expect(Object.keys(files)).toEqual([
    `images/${picture.sha256}.png`,
    `images/${older.sha256}.png`,
    `stories/${story.key}.json`,
    'stories/another.json',
    'manifest.json',
  ]);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({
    ...{ format: 'galley-archive', version: 1, madeAt, part: 1 },
    counts: { stories: 2, images: 2, marks: 0 },
  });
  expect(manifest.items[0]).toEqual({
    path: `images/${picture.sha256}.png`,
    bytes: picture.bytes.length,
    sha256: picture.sha256,
  });
});

test('a large library goes into several archives, each whole in itself', async () => {
  const stories = Array.from({ length: 5 }, (_, index) => ({ ...story, key: `story-${index}` }));
  const parts = await archivesOf(stories, { entries: 4, bytes: 1e9 });
  expect(parts).toHaveLength(3);
  const read = await Promise.all(parts.map(itemsOf));
  expect(read.map((items) => storiesIn(items).length)).toEqual([2, 2, 1]);
  expect(read.flatMap(storiesIn)).toEqual(stories);
});

test('text that repeats itself endlessly is not taken for a trap', async () => {
  const body = Array.from({ length: 40 }, () => ({
    kind: 'paragraph' as const,
    text: [{ text: 'na '.repeat(30_000) }],
  }));
  const items = await itemsOf(await only([storyOf({ body })]));
  expect(refusedIn(items)).toEqual([]);
  expect(storiesIn(items)[0]?.article.body).toEqual(body);
});
