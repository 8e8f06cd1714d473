/** Makes files of saved stories: reads them from the library one after the other. */
import { exportFile, type FileOptions, pouredFile, titleOfMany } from '../export/files.ts';
import type { Format } from '../export/formats.ts';
import type { ExportedStory } from '../export/story.ts';
import type { Library } from '../library/library.ts';
import type { Exported } from '../views/library/story-export.tsx';
import { strokesOf } from '../views/marks/strokes.ts';
import type { ExportHow, ExportOutcome } from '../views/parts/export-state.tsx';
import { exportWords } from '../views/parts/export-words.ts';
import { makeArchives, type ReadsAll, withBin } from './archiving.ts';
import { Growing } from './growing.ts';
import { handedOver, type Made, read } from './reading-out.ts';
import { redraw } from './redraw.ts';

type Whole = Parameters<typeof withBin>[0] & Pick<Library, 'keys'>;

type Wish = Exported & { format: Format; writing: 'horizontal' | 'vertical' };

/** What a wish is for. A story that went into the bin meanwhile, or out of it, is no longer there to be exported. */
function readsOf(library: Whole, { keys, from }: Exported): ReadsAll {
  return {
    keys: async () => [...(keys ?? (await library.keys()))],
    exportStory: async (key) => {
      const story = await library.exportStory(key);
      return (story?.removed === true) === (from === 'bin') ? story : null;
    },
    markLists: async function* () {},
  };
}

/** The files of these stories in a format. */
export async function makeFiles(
  library: Whole,
  { keys, from, format, writing }: Wish,
  how: ExportHow,
): Promise<Made> {
  // Everything, as a backup has it.
  if (format === 'json' && keys === null) return makeArchives(withBin(library), how);
  const reads = readsOf(library, { keys, from });
  const all = await reads.keys();
  const options: FileOptions = {
    ...{ format, writing, madeAt: new Date().toISOString() },
    ...{ words: exportWords(), findMarks: strokesOf, redraw },
  };
  if (all.length > 1 && format === 'json')
    return notNothing(await makeArchives(reads, how, titleOfMany(options)), all);
  let lost = 0;
  const stories = read(reads, all, { ...how, lost: () => (lost += 1) });
  const file = await (all.length > 1 ? poured(stories, options) : single(stories, options));
  return notNothing({ files: [file], lost }, all);
}

/** Throws where none of the stories could be read. */
function notNothing(made: Made, all: readonly string[]): Made {
  if (made.lost === all.length) throw new Error('no story can be read');
  return made;
}

/** Several stories in one file, without all of them in memory. */
async function poured(stories: AsyncIterable<ExportedStory>, options: FileOptions) {
  const growing = new Growing();
  const { name, type, pieces } = pouredFile(stories, options);
  for await (const piece of pieces) growing.add(piece);
  return { name, file: growing.blob(type) };
}

async function single(stories: AsyncIterable<ExportedStory>, options: FileOptions) {
  const all: ExportedStory[] = [];
  for await (const story of stories) all.push(story);
  const { name, type, bytes } = await exportFile(all, options);
  return { name, file: new Blob([bytes], { type }) };
}

/** Makes the files and lets the browser keep them. */
export async function exportAndHandOver(library: Whole, wish: Wish, how: ExportHow): Promise<ExportOutcome> {
  return handedOver(await makeFiles(library, wish, how));
}
