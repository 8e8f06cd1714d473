/** Many stories as files: everything is complete, a selection comes back too, and not all of it is in memory at once. */
import './library-ground.ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { makeFiles } from '../../src/entries/exporting.ts';
import { readOwnFile } from '../../src/entries/import-own.ts';
import { pouredFile } from '../../src/export/files.ts';
import type { Format } from '../../src/export/formats.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import type { Library } from '../../src/library/library.ts';
import { story as exported, optionsFor } from './export-ground.ts';
import { clock, keyOf, newLibrary, saveTitles } from './library-help.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const { signal } = new AbortController();
const how = { signal, onProgress: () => undefined };
const wish = (format: Format, keys: readonly string[] | null = null) =>
  ({ keys, from: 'library', format, writing: 'horizontal' }) as const;

/** Three stories, one of them in the bin, and a mark in one that is not saved. */
async function filled(): Promise<Library> {
  const library = newLibrary({ now: clock('2026-05-01T00:00:00.000Z') });
  await saveTitles(library, ['First', 'Second', 'Gone']);
  await library.remove([await keyOf(library, 'Gone')]);
  const anchor = { part: 'body', block: 0, offset: 0, exact: 'tide', prefix: '', suffix: '' } as const;
  await library.keepMarks({ url: 'https://gazette.example/unsaved', title: 'Unsaved', siteName: null }, [
    { id: '1'.repeat(32), colour: 'blue', note: '', anchor },
  ]);
  return library;
}

async function brought(file: Blob) {
  const library = newLibrary();
  const preview = await readOwnFile(library, file, signal);
  if (preview?.at !== 'read') throw new Error('not read');
  await preview.write(signal, () => undefined);
  const titles = (await library.list({ after: null, limit: 9 })).map(({ title }) => title);
  const bin = (await library.bin()).map(({ title }) => title);
  return { titles: titles.sort(), bin, marks: (await library.allMarks()).length };
}

const namesIn = async (file: Blob): Promise<string[]> =>
  Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())));

async function only(library: Library, ...asked: Parameters<typeof wish>) {
  const { files, lost } = await makeFiles(library, wish(...asked), how);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error('not one file');
  return { ...file, lost };
}

test('everything for programs is what a backup is: with the bin and the marks in stories that are not saved', async () => {
  const { name, file, lost } = await only(await filled(), 'json');
  expect(name).toMatch(/^galley-library-\d{4}-\d\d-\d\d\.zip$/);
  expect(lost).toBe(0);
  expect(await brought(file)).toEqual({ titles: ['First', 'Second'], bin: ['Gone'], marks: 1 });
});

test('some stories for programs come back too, without what went into the bin meanwhile', async () => {
  const library = await filled();
  const { name, file, lost } = await only(library, 'json', await library.allKeys());
  expect(name).toMatch(/^Stories from Galley \d{4}-\d\d-\d\d\.zip$/);
  expect(lost).toBe(1);
  expect(await brought(file)).toEqual({ titles: ['First', 'Second'], bin: [], marks: 0 });
});

test('from the bin goes what lies in it', async () => {
  const library = await filled();
  const asked = { ...wish('json', await library.allKeys()), from: 'bin' } as const;
  const { files, lost } = await makeFiles(library, asked, how);
  expect(lost).toBe(2);
  expect(await brought(files[0]?.file ?? new Blob())).toEqual({ titles: [], bin: ['Gone'], marks: 0 });
});

test('one story is one file, also where others were asked for and are gone', async () => {
  const library = await filled();
  const first = await keyOf(library, 'First');
  expect((await only(library, 'json', [first])).name).toBe('First.json');
  expect((await only(library, 'text', [first])).name).toBe('First.txt');
  expect(await makeFiles(library, wish('text', ['gone']), how).catch(() => 'none')).toBe('none');
});

test.each(['markdown', 'markdown-pictures', 'html', 'text'] as const)(
  'each story is a file of %s',
  async (format) => {
    const { name, file } = await only(await filled(), format);
    expect(name).toMatch(/\.zip$/);
    expect((await namesIn(file)).map((path) => path.replace(/\..*/, '')).sort()).toEqual(['First', 'Second']);
  },
);

async function poured(format: Format) {
  const asked: number[] = [];
  async function* stories(): AsyncGenerator<ExportedStory> {
    for (let number = 0; number < 50; number += 1) {
      asked.push(number);
      yield { ...exported, key: String(number) };
    }
  }
  const before = new Set<number>();
  const chunks: Uint8Array[] = [];
  for await (const bytes of pouredFile(stories(), optionsFor(format)).pieces) {
    before.add(asked.length);
    chunks.push(bytes);
  }
  return { before: [...before].filter((count) => count > 0), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

test.each(['text', 'epub', 'bookmarks'] as const)(
  'a story is asked for when the one before is written, as %s',
  async (format) => {
    const { before } = await poured(format);
    expect(before).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  },
);

test('a zip has each story as a file', async () => {
  const files = unzipSync((await poured('text')).bytes);
  expect(Object.values(files).map((bytes) => strFromU8(bytes).length > 500)).toEqual(Array(50).fill(true));
});

test('a zip tells what a file takes before it, as the strictest readers of books want it', async () => {
  const { bytes } = await poured('epub');
  const view = new DataView(bytes.buffer);
  expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect([view.getUint16(6, true), view.getUint16(8, true), view.getUint32(18, true)]).toEqual([0, 0, 20]);
});
