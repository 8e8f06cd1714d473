/** Stories out of the library, one after the other, and the files that are made of them to the browser. */
import { exportedStory } from '../export/exchange.ts';
import type { Library } from '../library/library.ts';
import type { ExportHow, ExportOutcome } from '../views/parts/export-state.tsx';
import { handOver } from '../views/parts/hand-over.ts';

export type Reads = Pick<Library, 'exportStory' | 'keys'>;

/** Reads stories one by one and tells how far it is; `lost` hears of those that cannot be read. */
export async function* read(library: Reads, keys: readonly string[], how: ExportHow & { lost: () => void }) {
  for (const [index, key] of keys.entries()) {
    how.signal.throwIfAborted();
    how.onProgress({ done: index, all: keys.length });
    const story = await library.exportStory(key);
    if (story === null) how.lost();
    else yield exportedStory(story);
  }
  how.onProgress({ done: keys.length, all: keys.length });
}

export type Made = { files: { name: string; file: Blob }[]; lost: number };

/** Lets the browser keep these files. */
export function handedOver({ files, lost }: Made): ExportOutcome {
  for (const { name, file } of files) handOver(name, file);
  return { names: files.map(({ name }) => name), lost };
}
