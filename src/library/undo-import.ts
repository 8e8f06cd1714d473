/** Takes an import back: what was new goes, what was merged becomes what it was, unless it was changed since. */
import { eraseUnused, farewells } from './bin.ts';
import type { Desk } from './desk.ts';
import { prefixes } from './ids.ts';
import type { Shelf } from './shelf.ts';
import type { Undo } from './states.ts';
import type { Draft } from './store.ts';

type Made = { _id: string; before: unknown; after: string };
type Outcome = { at: 'new' | 'merged'; key: string } | { at: 'refused' };

/** Must be called before the desk is written. */
export async function undoImport(
  shelf: Shelf,
  { desk, outcomes }: { desk: Desk; outcomes: readonly Outcome[] },
): Promise<Undo> {
  const added = outcomes.flatMap((outcome) => (outcome.at === 'new' ? [outcome.key] : []));
  const made = await changesBeside(shelf, desk.drafts(), new Set(added));
  return async () => {
    await shelf.store.change(async () => {
      const gone = await Promise.all(added.map((key) => farewells(shelf, key)));
      return [...gone.flat(), ...(await formerly(shelf, made))];
    });
    await shelf.store.change(async () => {
      await eraseUnused(shelf);
      return [];
    });
  };
}

/** What changes of stories that were there, and of marks. Pictures go when nothing shows them. */
async function changesBeside(shelf: Shelf, drafts: readonly Draft[], added: ReadonlySet<string>) {
  const isBeside = ({ _id }: Draft): boolean => {
    if (_id.startsWith(prefixes.image) || _id.startsWith(prefixes.address)) return false;
    return !added.has(_id.split(':')[1] ?? '');
  };
  const beside = drafts.filter(isBeside);
  const before = await shelf.store.read(beside.map(({ _id }) => _id));
  return beside.map((draft, index): Made => ({ _id: draft._id, before: before[index], after: plain(draft) }));
}

/** The documents as they were, of those that are still as the import left them. */
async function formerly(shelf: Shelf, made: readonly Made[]): Promise<Draft[]> {
  const now = await shelf.store.read(made.map(({ _id }) => _id));
  return made.flatMap(({ _id, before, after }, index): Draft[] => {
    if (plain(now[index]) !== after) return [];
    if (!isFields(before)) return [{ _id, _deleted: true }];
    const { _rev, ...fields } = before;
    return [{ ...fields, _id }];
  });
}

function isFields(document: unknown): document is Record<string, unknown> {
  return typeof document === 'object' && document !== null;
}

/** A document without its revision, as text; one that is not there is ''. */
function plain(document: unknown): string {
  if (!isFields(document) || document['_deleted'] === true) return '';
  const { _id, _rev, ...fields } = document;
  return JSON.stringify(fields);
}
