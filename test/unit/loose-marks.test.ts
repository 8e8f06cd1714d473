/** Marks and notes in stories that are not saved go into backups, come back, and are taken back with their import. */
import './library-ground.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { makeArchives, withBin } from '../../src/entries/archiving.ts';
import { readOwnFile } from '../../src/entries/import-own.ts';
import { writeArchive } from '../../src/export/archive.ts';
import type { Library } from '../../src/library/library.ts';
import { openRescue } from '../../src/library/rescue.ts';
import type { MarkDraft } from '../../src/marks.ts';
import type { Preview } from '../../src/views/import/verbs.ts';
import { clock, newLibrary, newName, story } from './library-help.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const { signal } = new AbortController();
const how = { signal, onProgress: () => undefined };
const url = 'https://gazette.example/unsaved';
const page = { url, title: 'The tide', siteName: 'The Gazette' };
const id = (number: number): string => number.toString(16).padStart(32, '0');
const draft = (number: number, note = ''): MarkDraft => ({
  ...{ id: id(number), colour: 'blue', note },
  anchor: { part: 'body', block: 0, offset: 0, exact: 'tide', prefix: '', suffix: '' },
});

async function marked(options = {}): Promise<Library> {
  const library = newLibrary({ now: clock('2026-05-01T00:00:00.000Z'), ...options });
  await library.save(story());
  await library.keepMarks({ ...page, url: story().url }, [draft(1, 'in a saved story')]);
  await library.keepMarks(page, [draft(2, 'high at nine'), draft(3)]);
  await library.keepMarks(page, [{ id: id(3), gone: true }]);
  return library;
}

async function backupOf(library: Library): Promise<Blob> {
  const { files } = await makeArchives(withBin(library), how);
  return files[0]?.file ?? new Blob();
}

async function previewed(library: Library, file: Blob): Promise<Preview> {
  const preview = await readOwnFile(library, file, signal);
  if (preview?.at !== 'read') throw new Error('not read');
  return preview;
}

const write = async (library: Library, file: Blob) =>
  (await previewed(library, file)).write(signal, () => undefined);

type Files = Record<string, Uint8Array<ArrayBuffer>>;
const filesOf = async (file: Blob): Promise<Files> => unzipSync(new Uint8Array(await file.arrayBuffer()));

async function withMarks(file: Blob, change: (marks: unknown) => unknown): Promise<Blob> {
  const files = await filesOf(file);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  manifest.marks = change(manifest.marks);
  files['manifest.json'] = strToU8(JSON.stringify(manifest));
  return new Blob([new Uint8Array(zipSync(files))]);
}

test('a backup has them once, and they come back as they were', async () => {
  const there = await marked();
  const file = await backupOf(there);
  const { 'manifest.json': manifest = new Uint8Array() } = await filesOf(file);
  expect(JSON.parse(strFromU8(manifest))).toMatchObject({
    counts: { stories: 1, marks: 2 },
    marks: [{ story: page, marks: [{ id: id(2), note: 'high at nine' }], removedMarks: [{ id: id(3) }] }],
  });
  const here = newLibrary({ now: clock('2026-06-01T00:00:00.000Z') });
  const preview = await previewed(here, file);
  expect(preview).toMatchObject({ fresh: 1, known: 0, marks: 1, refused: [] });
  const report = await preview.write(signal, () => undefined);
  expect(report).toMatchObject({ at: 'done', added: 1, merged: 0, marks: 1 });
  expect(await here.marksOf(url)).toEqual(await there.marksOf(url));
  expect(await here.imports()).toMatchObject([{ added: 1, merged: 0, marks: 1 }]);
  expect((await write(here, file)).marks).toBe(0);
  expect(await here.marksOf(url)).toEqual(await there.marksOf(url));
  await here.keepMarks(page, [draft(3, 'made again')]);
  expect((await here.marksOf(url)).map(({ note }) => note)).toEqual(['high at nine', 'made again']);
});

test('what the import brought goes with its undo, and what was there or was written since stays', async () => {
  const file = await backupOf(await marked());
  const here = newLibrary({ now: clock('2026-06-01T00:00:00.000Z') });
  await here.keepMarks(page, [draft(4, 'my own')]);
  const report = await write(here, file);
  expect(await here.marksOf(url)).toHaveLength(2);
  expect(await report.undo()).toEqual({ kept: 0 });
  expect((await here.marksOf(url)).map(({ note }) => note)).toEqual(['my own']);
  expect(await here.imports()).toEqual([]);
  const again = await write(here, file);
  await here.keepMarks(page, [draft(2, 'higher at ten')]);
  expect(await again.undo()).toEqual({ kept: 1 });
  expect((await here.marksOf(url)).map(({ note }) => note)).toEqual(['higher at ten', 'my own']);
  await here.close();
});

test('the newest change of a mark counts, wherever it was made', async () => {
  const there = await marked();
  const old = await backupOf(there);
  await there.keepMarks(page, [draft(2, 'corrected')]);
  expect((await write(there, old)).marks).toBe(0);
  expect((await there.marksOf(url)).map(({ note }) => note)).toEqual(['corrected']);
  const here = newLibrary({ now: clock('2026-06-01T00:00:00.000Z') });
  await write(here, old);
  expect((await write(here, await backupOf(there))).marks).toBe(1);
  expect((await here.marksOf(url)).map(({ note }) => note)).toEqual(['corrected']);
});

test('what is no mark, or of no page, is told and passed over, and the rest is read', async () => {
  const bad = (change: object) => (marks: unknown) => {
    const [good] = Array.isArray(marks) ? marks : [];
    return [{ ...good, ...change }, 7, null, good];
  };
  const file = await backupOf(await marked());
  const hostile = [
    ...['javascript:alert(1)', 'file:///etc/passwd', 'no address', 'https://a:b@gazette.example/'],
  ].map((address) => ({ story: { ...page, url: address } }));
  const broken = [{ marks: [{ id: 'x' }] }, { marks: 'none' }, { removedMarks: null }, { story: 'x' }];
  for (const change of [...hostile, ...broken]) {
    const here = newLibrary();
    const preview = await previewed(here, await withMarks(file, bad(change)));
    expect(preview).toMatchObject({ fresh: 1, marks: 1 });
    expect(preview.refused.map(({ file: name, why }) => [name, why])).toEqual(
      Array(3).fill(['manifest.json', 'broken']),
    );
    await preview.write(signal, () => undefined);
    expect(await here.allMarks()).toHaveLength(2);
  }
  for (const marks of ['all of them', { 0: {} }, 5, null]) {
    const preview = await previewed(newLibrary(), await withMarks(file, () => marks));
    expect(preview).toMatchObject({ fresh: 1, marks: 0, refused: [] });
  }
});

test('however many there are, no manifest becomes too large to be read', async () => {
  const at = '2026-05-01T00:00:00.000Z';
  const entries = Array.from({ length: 2_500 }, (_, number) => ({
    ...{ id: id(number), colour: 'pink' as const, note: 'n'.repeat(400), madeAt: at, changedAt: at },
    anchor: { part: 'body' as const, block: 0, offset: 0, exact: 'tide', prefix: '', suffix: '' },
  }));
  const parts: Uint8Array<ArrayBuffer>[][] = [];
  const marks = [{ story: page, entries }];
  for await (const { part, bytes } of writeArchive([], { madeAt: at, marks, limits: { marks: 400_000 } })) {
    parts[part - 1] ??= [];
    parts[part - 1]?.push(bytes);
  }
  expect(parts.length).toBeGreaterThan(1);
  const here = newLibrary();
  for (const part of parts) await write(here, new Blob(part));
  expect(await here.marksOf(url)).toHaveLength(2_500);
});

test('what can be read of a library that does not open has them too', async () => {
  const name = newName();
  await (await marked({ name })).close();
  const rescue = await openRescue(name);
  const { files } = await makeArchives(rescue, how);
  rescue.close();
  expect(await previewed(newLibrary(), files[0]?.file ?? new Blob())).toMatchObject({ fresh: 1, marks: 1 });
});
