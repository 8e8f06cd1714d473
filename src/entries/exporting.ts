/** Makes files of saved stories: reads them from the library one after the other. */
import { exportedStory } from '../export/exchange.ts';
import { exportFile } from '../export/files.ts';
import type { Format } from '../export/formats.ts';
import type { ExportedStory } from '../export/story.ts';
import type { Library } from '../library/library.ts';
import { strokesOf } from '../views/marks/strokes.ts';
import type { ExportHow, ExportOutcome } from '../views/parts/export-state.tsx';
import { exportWords } from '../views/parts/export-words.ts';
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

/** With null, all stories. */
type Wish = { keys: readonly string[] | null; format: Format; writing: 'horizontal' | 'vertical' };

/** The file of these stories in a format. */
async function makeFile(library: Reads, { keys, format, writing }: Wish, how: ExportHow): Promise<Made> {
  let lost = 0;
  const stories: ExportedStory[] = [];
  // One that went into the bin meanwhile is no longer there to be exported.
  for await (const story of read(library, keys ?? (await library.keys()), {
    ...how,
    lost: () => (lost += 1),
  }))
    if (story.removed === true) lost += 1;
    else stories.push(story);
  how.signal.throwIfAborted();
  if (stories.length === 0) throw new Error('no story can be read');
  const madeAt = new Date().toISOString();
  const options = { format, writing, madeAt, words: exportWords(), findMarks: strokesOf };
  const { name, type, bytes } = await exportFile(stories, options);
  return { files: [{ name, file: new Blob([bytes], { type }) }], lost };
}

/** Makes the file and lets the browser keep it. */
export async function exportAndHandOver(library: Reads, wish: Wish, how: ExportHow): Promise<ExportOutcome> {
  return handedOver(await makeFile(library, wish, how));
}

/** Lets the browser keep these files. */
export function handedOver({ files, lost }: Made): ExportOutcome {
  for (const { name, file } of files) handOver(name, file);
  return { names: files.map(({ name }) => name), lost };
}
