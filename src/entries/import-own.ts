/** Reads files of our own, which hold stories whole: previewed, merged and undone like all others. */
import { pageOf } from '../addresses.ts';
import { storyInput } from '../export/exchange.ts';
import type { ArchiveItem } from '../import/archive.ts';
import { type Own, readOwn } from '../import/own.ts';
import type { Library } from '../library/library.ts';
import type { Preview, Refused, Unread } from '../views/import/verbs.ts';
import { count, type Done, reported, type Way } from './import-report.ts';
import { savedPages } from './saved-pages.ts';

type Items = Extract<Own, { at: 'own' }>['items'];
type Counted = {
  fresh: number;
  known: number;
  marks: number;
  lists: number;
  refused: Refused[];
  first: Preview['first'][number][];
};

/** As many rows as a preview shows. */
const shown = 8;

/** What is in a file of our own; null where it is somebody else's. Rejects when the signal aborts. */
export async function readOwnFile(
  library: Library,
  file: Blob,
  signal: AbortSignal,
): Promise<Preview | Unread | null> {
  const own = await readOwn(file);
  if (own === null) return null;
  if (own.at !== 'own') return { at: 'unread', why: own.at };
  const { lists, ...found } = await counted(library, own.items, signal);
  return {
    ...{ at: 'read', format: 'galley', ...found, toLoad: 0 },
    write: (stopping, onProgress) => {
      const way = { signal: stopping, onProgress, whole: found.fresh + found.known + lists };
      const asked = { library, from: 'galley', signal: stopping };
      return reported(asked, (done) => writeAll(library, own.items, { way, done }));
    },
  };
}

async function counted(library: Library, items: Items, signal: AbortSignal): Promise<Counted> {
  const saved = await savedPages(library);
  const found: Counted = { fresh: 0, known: 0, marks: 0, lists: 0, refused: [], first: [] };
  for await (const item of items()) {
    signal.throwIfAborted();
    if (item.at === 'refused') found.refused.push(refusedRow(item));
    else if (item.at === 'marks') {
      found.lists += 1;
      found.marks += item.marks.filter((mark) => !('gone' in mark)).length;
    } else {
      const { url, title } = item.story.article;
      if (saved.has(pageOf(url))) found.known += 1;
      else found.fresh += 1;
      if (found.first.length < shown) found.first.push({ title, url });
    }
  }
  return found;
}

const whys = { name: 'bad-path', 'too-large': 'too-large' } as const;

function refusedRow({ path, why }: Extract<ArchiveItem, { at: 'refused' }>): Refused {
  const known = why === 'name' || why === 'too-large' ? whys[why] : 'broken';
  return { file: path === '' ? null : path, line: 0, text: '', why: known };
}

async function writeAll(
  library: Library,
  items: Items,
  { way, done }: { way: Way & { whole: number }; done: Done },
): Promise<void> {
  let at = 0;
  for await (const item of items()) {
    way.signal.throwIfAborted();
    if (item.at === 'refused') continue;
    if (item.at === 'marks') done.marks += await library.importMarks([item], { id: done.id });
    else count(done, await library.importStories([storyInput(item.story)], { id: done.id }));
    at += 1;
    way.onProgress(at / way.whole);
  }
}
