/** Makes backups: the whole library as files of our own format. */

import { writeArchive } from '../export/archive.ts';
import { fileName } from '../export/file-name.ts';
import type { Library } from '../library/library.ts';
import { keepBackup } from '../settings/backup.ts';
import type { ExportHow, ExportOutcome } from '../views/parts/export-state.tsx';
import { Growing } from './growing.ts';
import { handedOver, type Made, type Reads, read } from './reading-out.ts';

/** A library of which everything is read. */
export type ReadsAll = Reads & Pick<Library, 'markLists'>;

/** All stories that it reads, in archives of our own, and the marks and notes of those that are not saved; under that name. */
export async function makeArchives(library: ReadsAll, how: ExportHow, title?: string): Promise<Made> {
  let lost = 0;
  const madeAt = new Date().toISOString();
  const parts: Growing[] = [];
  const stories = read(library, await library.keys(), { ...how, lost: () => (lost += 1) });
  for await (const { part, bytes } of writeArchive(stories, { madeAt, marks: library.markLists() })) {
    const growing = parts[part - 1] ?? new Growing();
    parts[part - 1] = growing;
    growing.add(bytes);
  }
  const name = title ?? `galley-library-${madeAt.slice(0, 10)}`;
  const files = parts.map((growing, index) => ({
    name: fileName(`${name}${parts.length === 1 ? '' : `-${index + 1}`}`, 'zip'),
    file: growing.blob('application/zip'),
  }));
  return { files, lost };
}

/** A library as a backup reads it: with the bin. */
export function withBin({
  exportStory,
  allKeys,
  markLists,
}: Omit<ReadsAll, 'keys'> & Pick<Library, 'allKeys'>): ReadsAll {
  return { exportStory, keys: allKeys, markLists };
}

/** Makes a backup now and lets the browser keep it. */
export async function backUp(library: Library, how: ExportHow): Promise<ExportOutcome> {
  const begun = new Date().toISOString();
  const outcome = handedOver(await makeArchives(withBin(library), how));
  await keepBackup({ last: begun, failed: false });
  return outcome;
}
