/** Makes backups: the whole library as files of our own format. */
import { writeArchive } from '../export/archive.ts';
import type { Library } from '../library/library.ts';
import { keepBackup } from '../settings/backup.ts';
import type { ExportHow, ExportOutcome } from '../views/parts/export-state.tsx';
import { handedOver, type Made, type Reads, read } from './exporting.ts';

/** A library of which everything is read. */
type ReadsAll = Reads & Pick<Library, 'markLists'>;

/** Bytes are put together into blobs of this size, which the browser may keep on disk. */
const blobSize = 16 * 1024 ** 2;

/** A blob that grows without all of it being in memory. */
class Growing {
  #whole: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    if (this.#size > blobSize) this.#pack();
  }

  #pack(): void {
    this.#whole.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#size = 0;
  }

  blob(type: string): Blob {
    this.#pack();
    return new Blob(this.#whole, { type });
  }
}

/** All stories that it reads, in archives of our own, and the marks and notes of those that are not saved. */
export async function makeArchives(library: ReadsAll, how: ExportHow): Promise<Made> {
  let lost = 0;
  const madeAt = new Date().toISOString();
  const parts: Growing[] = [];
  const stories = read(library, await library.keys(), { ...how, lost: () => (lost += 1) });
  for await (const { part, bytes } of writeArchive(stories, { madeAt, marks: library.markLists() })) {
    const growing = parts[part - 1] ?? new Growing();
    parts[part - 1] = growing;
    growing.add(bytes);
  }
  const day = madeAt.slice(0, 10);
  const files = parts.map((growing, index) => ({
    name: `galley-library-${day}${parts.length === 1 ? '' : `-${index + 1}`}.zip`,
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
