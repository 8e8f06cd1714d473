/** The archive of a library: what goes in comes out, and nothing that breaks a rule comes in. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeArchive } from '../../src/export/archive.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import { type ArchiveItem, readArchive } from '../../src/import/archive.ts';
import { anyStory, pictureOf, storyOf } from './any-story.ts';
import { richStory } from './stories.ts';

const madeAt = '2026-11-28T02:00:00.000Z';

async function archivesOf(
  stories: readonly ExportedStory[],
  limits?: { entries: number; bytes: number },
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array[][] = [];
  const options = limits === undefined ? { madeAt } : { madeAt, limits };
  for await (const { part, bytes } of writeArchive(stories, options))
    parts[part - 1] = [...(parts[part - 1] ?? []), bytes];
  return parts.map((part) => new Uint8Array(Buffer.concat(part)));
}

async function only(stories: readonly ExportedStory[]): Promise<Uint8Array<ArrayBuffer>> {
  const [archive] = await archivesOf(stories);
  if (archive === undefined) throw new Error('no archive');
  return archive;
}

async function itemsOf(archive: Uint8Array<ArrayBuffer>): Promise<ArchiveItem[]> {
  const reading = await readArchive(new Blob([archive]));
  if (reading.at === 'bad') throw new Error(reading.why);
  const items: ArchiveItem[] = [];
  for await (const item of reading.items()) items.push(item);
  return items;
}

const storiesIn = (items: readonly ArchiveItem[]): ExportedStory[] =>
  items.flatMap((item) => (item.at === 'story' ? [item.story] : []));
const refusedIn = (items: readonly ArchiveItem[]) =>
  items.flatMap((item) => (item.at === 'refused' ? [[item.path, item.why]] : []));

const picture = pictureOf(strToU8('not really a picture'));
const older = pictureOf(strToU8('an older picture'));
const address = 'https://pictures.example/harbour.jpg';
const story: ExportedStory = {
  ...storyOf(richStory),
  tags: ['harbour', '港'],
  favourite: true,
  readAt: '2026-03-14T08:00:00.000Z',
  pictures: new Map([[address, picture]]),
  versions: [
    { until: '2026-03-12T22:00:00.000Z', article: richStory, pictures: new Map([[address, older]]) },
  ],
};

/** The archive with its files changed, and its manifest made to fit unless `unlisted`. */
async function tampered(change: (files: Record<string, Uint8Array>) => void, unlisted = false) {
  const files = unzipSync(await only([story]));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  delete files['manifest.json'];
  change(files);
  if (!unlisted)
    manifest.items = Object.entries(files).map(([path, bytes]) => ({
      ...{ path, bytes: bytes.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  const all: Zippable = { ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) };
  return new Uint8Array(zipSync(all));
}

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

test('files with names of their own are passed over, and the rest is read', async () => {
  const archive = await tampered((files) => {
    for (const path of ['../../x.json', 'stories/../../evil.json', '/etc/passwd', 'images/a.svg', 'run.exe'])
      files[path] = strToU8('x');
  });
  const items = await itemsOf(archive);
  expect(storiesIn(items)).toEqual([story]);
  expect(refusedIn(items).map(([path]) => path)).toEqual([
    ...['../../x.json', 'stories/../../evil.json', '/etc/passwd', 'images/a.svg', 'run.exe'],
  ]);
});

test('a file of other bytes than were written is passed over', async () => {
  const path = `stories/${story.key}.json`;
  const changed = await tampered((files) => {
    files[path] = strToU8(strFromU8(files[path] ?? new Uint8Array()).replace('Harbour', 'Airport'));
  }, true);
  expect(refusedIn(await itemsOf(changed))).toEqual([[path, 'hash']]);
  const added = await tampered((files) => {
    files['stories/added.json'] = strToU8('{}');
  }, true);
  expect(refusedIn(await itemsOf(added))).toEqual([['stories/added.json', 'unlisted']]);
});

test('a picture that is gone, or is not what its name says, leaves its story', async () => {
  const path = `images/${picture.sha256}.png`;
  const without = await itemsOf(await tampered((files) => void delete files[path], true));
  expect(refusedIn(without)).toEqual([[path, 'missing']]);
  expect(storiesIn(without)).toEqual([{ ...story, pictures: new Map() }]);
  const other = await itemsOf(
    await tampered((files) => {
      files[path] = strToU8('another picture');
    }),
  );
  expect(refusedIn(other)).toEqual([[path, 'hash']]);
});

test.each([
  ['a link that leads to a script', '"https://news.example/2015/harbour-quarrel"', '"javascript:alert(1)"'],
  ['a field that no story has', '"dek":', '"onload":1,"dek":'],
  ['another version', '"version":1,"versions"', '"version":7,"versions"'],
  ['no JSON', '{', '<'],
  ['a key that is a path', `"key":"${story.key}"`, '"key":"../x"'],
])('a story with %s is passed over', async (_, from, to) => {
  const path = `stories/${story.key}.json`;
  const archive = await tampered((files) => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    expect(text).toContain(from);
    files[path] = strToU8(text.replace(from, to));
  });
  expect(refusedIn(await itemsOf(archive))).toEqual([[path, 'schema']]);
});

test('what would swell to fill the memory is never unpacked', async () => {
  const path = 'stories/bomb.json';
  const archive = await tampered((files) => {
    files[path] = new Uint8Array(20_000_000);
  });
  expect(refusedIn(await itemsOf(archive))).toEqual([[path, 'too-large']]);
});

test('a file that swells beyond what its directory tells is damaged', async () => {
  const archive = await tampered((files) => {
    files['stories/liar.json'] = strToU8(' '.repeat(100_000));
  });
  const view = new DataView(archive.buffer);
  const name = strToU8('stories/liar.json');
  const at = Buffer.from(archive).lastIndexOf(Buffer.from(name)) - 46;
  view.setUint32(at + 24, 500, true);
  expect(refusedIn(await itemsOf(archive))).toEqual([['stories/liar.json', 'damaged']]);
});

test.each([
  ['an empty file', () => new Uint8Array()],
  ['a text', () => strToU8('PK is how it begins')],
  ['the end of a zip alone', () => strToU8('PK\u0005\u0006'.padEnd(22, '\u0000'))],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') })],
  ['a manifest that is no JSON', () => zipSync({ 'manifest.json': strToU8('{') })],
])('%s is no archive', async (_, make) => {
  const reading = await readArchive(new Blob([new Uint8Array(make())]));
  expect(reading.at).toBe('bad');
});

test('an archive of a later version says so', async () => {
  const manifest = strToU8(JSON.stringify({ format: 'galley-archive', version: 2 }));
  const reading = await readArchive(new Blob([new Uint8Array(zipSync({ 'manifest.json': manifest }))]));
  expect(reading).toEqual({ at: 'bad', why: 'newer' });
});

test('an archive cut anywhere, or with any byte changed, is refused or read, and never throws', async () => {
  const archive = await only([story]);
  const check = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const reading = await readArchive(new Blob([bytes]));
    if (reading.at === 'good')
      for await (const item of reading.items())
        if (item.at === 'story') expect(item.story.article).toEqual(story.article);
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, value) => {
      const changed = new Uint8Array(archive);
      changed[at] = value;
      await check(changed);
      await check(new Uint8Array(archive.subarray(0, at)));
    }),
    { numRuns: 150, seed: 7 },
  );
});
