/** Archives that are damaged, or made to do harm: what is sound in them is read, and nothing else. */
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/import/archive.ts';
import { itemsOf, only, picture, refusedIn, storiesIn, story, tampered } from './archive-ground.ts';

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
