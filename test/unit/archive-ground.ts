/** Archives of stories, whole and tampered with, and what is read from them. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeArchive } from '../../src/export/archive.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import { type ArchiveItem, readArchive } from '../../src/import/archive.ts';
import { pictureOf, storyOf } from './any-story.ts';
import { richStory } from './stories.ts';

export const madeAt = '2026-11-28T02:00:00.000Z';

/** The archives that these stories go into. */
export async function archivesOf(
  stories: readonly ExportedStory[],
  limits?: { entries: number; bytes: number },
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array[][] = [];
  const options = limits === undefined ? { madeAt } : { madeAt, limits };
  for await (const { part, bytes } of writeArchive(stories, options))
    parts[part - 1] = [...(parts[part - 1] ?? []), bytes];
  return parts.map((part) => new Uint8Array(Buffer.concat(part)));
}

/** The one archive that these stories go into. */
export async function only(stories: readonly ExportedStory[]): Promise<Uint8Array<ArrayBuffer>> {
  const [archive] = await archivesOf(stories);
  if (archive === undefined) throw new Error('no archive');
  return archive;
}

/** All that is read from an archive. */
export async function itemsOf(archive: Uint8Array<ArrayBuffer>): Promise<ArchiveItem[]> {
  const reading = await readArchive(new Blob([archive]));
  if (reading.at === 'bad') throw new Error(reading.why);
  const items: ArchiveItem[] = [];
  for await (const item of reading.items()) items.push(item);
  return items;
}

export const storiesIn = (items: readonly ArchiveItem[]): ExportedStory[] =>
  items.flatMap((item) => (item.at === 'story' ? [item.story] : []));
export const refusedIn = (items: readonly ArchiveItem[]) =>
  items.flatMap((item) => (item.at === 'refused' ? [[item.path, item.why]] : []));

export const picture = pictureOf(strToU8('not really a picture'));
export const older = pictureOf(strToU8('an older picture'));
const address = 'https://pictures.example/harbour.jpg';
/** A story with a picture, and an older text with another. */
export const story: ExportedStory = {
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
export async function tampered(change: (files: Record<string, Uint8Array>) => void, unlisted = false) {
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
