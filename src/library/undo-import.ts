/** Takes an import back: what was new goes, what was merged becomes what it was, unless somebody has changed it since. */
import { eraseUnused, farewells } from './bin.ts';
import { prefixes } from './ids.ts';
import { type ImportedStory, type ImportPart, PartRecord, type Written } from './import-records.ts';
import { importHead, partId } from './imports.ts';
import { imprint, printOf } from './imprint.ts';
import { dequeue } from './queue.ts';
import { parsed, type Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

/** Takes back what an import wrote, batch by batch, the last first; a batch that is undone is forgotten with it. */
export async function undoImport(shelf: Shelf, id: string): Promise<{ kept: number }> {
  const queued = await partsOf(shelf, id);
  // First, so that nothing of it is loaded meanwhile.
  for (const part of queued) await dequeue(shelf, part.queued);
  let kept = 0;
  for (const { _id, ...part } of (await partsOf(shelf, id)).reverse())
    await shelf.store.change(async () => {
      const taken = await Promise.all([
        ...part.stories.map((story) => takenBack(shelf, story)),
        ...part.marks.map((document) => marksTakenBack(shelf, document)),
      ]);
      kept += taken.filter((drafts) => drafts === 'kept').length;
      return [...taken.flatMap((drafts) => (drafts === 'kept' ? [] : drafts)), { _id, _deleted: true }];
    });
  await shelf.store.change(async () => [{ _id: prefixes.import + id, _deleted: true }]);
  await shelf.store.change(async () => {
    await eraseUnused(shelf);
    return [];
  });
  return { kept };
}

async function partsOf(shelf: Shelf, id: string): Promise<(ImportPart & { _id: string })[]> {
  const head = await importHead(shelf, id);
  const ids = Array.from({ length: head?.parts ?? 0 }, (_, part) => partId(id, part));
  const documents = await Promise.all(ids.map((_id) => shelf.store.readLocal(_id)));
  return ids.flatMap((_id, index) => {
    const part = parsed(shelf, PartRecord, { id: _id, document: documents[index] });
    return part === null ? [] : [{ _id, ...part }];
  });
}

/** The drafts that take a story back, or that it is kept because it was changed since. */
async function takenBack(shelf: Shelf, { key, docs, left }: ImportedStory): Promise<Draft[] | 'kept'> {
  const [summary] = await shelf.store.read([prefixes.summary + key]);
  if (summary === null) return [];
  const now = await shelf.store.read(docs.map(({ id }) => id));
  const prints = await Promise.all(now.map(printOf));
  const isChanged = docs.some(({ after }, index) => prints[index] !== after);
  if (isChanged || (left !== null && (await imprint(shelf, key)) !== left)) return 'kept';
  return [...(left === null ? [] : await farewells(shelf, key)), ...docs.map(formerly)];
}

/** The same of marks that came without their story. */
async function marksTakenBack({ store }: Shelf, document: Written): Promise<Draft[] | 'kept'> {
  const [now] = await store.read([document.id]);
  return (await printOf(now)) === document.after ? [formerly(document)] : 'kept';
}

/** A document as it was. */
function formerly({ id, before }: Written): Draft {
  return before === null ? { _id: id, _deleted: true } : { ...before, _id: id };
}
