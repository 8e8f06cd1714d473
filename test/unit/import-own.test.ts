/** Files of our own are told from others, previewed, brought in whole and taken back. */
import { expect, test } from 'vitest';
import { readOwnFile } from '../../src/entries/import-own.ts';
import { writeArchive } from '../../src/export/archive.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import { storyFile } from '../../src/export/story-file.ts';
import type { Preview } from '../../src/views/import/verbs.ts';
import { pictureOf, storyOf } from './any-story.ts';
import { figure, newLibrary, png } from './library-help.ts';
import { richStory } from './stories.ts';

const { signal } = new AbortController();
const address = 'https://pictures.example/bell.png';
const told: ExportedStory = {
  ...storyOf({ ...richStory, body: [...richStory.body, figure(address)] }),
  savedAt: '2020-01-02T03:04:05.000Z',
  tags: ['harbour'],
  archived: true,
};

async function archiveOf(story: ExportedStory): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const { bytes } of writeArchive([story], { madeAt: '2026-11-28T02:00:00.000Z' }))
    parts.push(new Uint8Array(bytes));
  return new Blob(parts);
}

async function withPicture(): Promise<ExportedStory> {
  const bytes = new Uint8Array(await png('bell').arrayBuffer());
  return { ...told, pictures: new Map([[address, pictureOf(bytes)]]) };
}

async function previewed(library: ReturnType<typeof newLibrary>, file: Blob): Promise<Preview> {
  const preview = await readOwnFile(library, file, signal);
  if (preview?.at !== 'read') throw new Error('not read');
  return preview;
}

test.each(['archive', 'file of one story'])('an %s comes in whole, and goes again', async (kind) => {
  const story = await withPicture();
  const file = kind === 'archive' ? await archiveOf(story) : new Blob([storyFile(story)]);
  const library = newLibrary();
  const preview = await previewed(library, file);
  expect(preview).toMatchObject({ format: 'galley', fresh: 1, known: 0, toLoad: 0, refused: [] });
  const report = await preview.write(signal, () => undefined);
  expect(report).toMatchObject({ at: 'done', added: 1, merged: 0 });
  const [listed] = await library.list({ limit: 10, after: null });
  expect(listed).toMatchObject({ savedAt: told.savedAt, tags: ['harbour'], archived: true });
  expect((await library.open(listed?.key ?? ''))?.pictures.size).toBe(1);
  expect(await previewed(library, file)).toMatchObject({ fresh: 0, known: 1 });
  await report.undo();
  expect(await library.list({ limit: 10, after: null })).toEqual([]);
});

test('what is no file of ours is left to others; what is of a later version, or damaged, is told', async () => {
  const library = newLibrary();
  const read = (text: string) => readOwnFile(library, new Blob([text]), signal);
  expect(await read('title,url,time_added\n')).toBe(null);
  expect(await read('{"bookmarks": []}')).toBe(null);
  expect(await read('{"format": "galley-story", "version": 2}')).toEqual({ at: 'unread', why: 'newer' });
  expect(await read('{"format": "galley-story", "version": 1')).toMatchObject({
    fresh: 0,
    refused: [{ why: 'broken' }],
  });
});
