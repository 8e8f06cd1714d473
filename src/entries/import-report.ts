/** How an import ends, whichever way it comes to its end. */
import { whyOf } from '../library/failure.ts';
import type { Taken } from '../library/import-stories.ts';
import type { Library } from '../library/library.ts';
import type { Report } from '../views/import/verbs.ts';

export type Way = { signal: AbortSignal; onProgress: (share: number) => void };
/** What was done so far, and the import that it belongs to. */
export type Done = { id: string; added: number; merged: number; queued: number; marks: number };

type Asked = { library: Library; from: string; signal: AbortSignal };

/** Does the work; where it is cut short, by a person or a full disk, what was written before stays and is reported. */
export async function reported(
  { library, from, signal }: Asked,
  work: (done: Done) => Promise<void>,
): Promise<Report> {
  const done: Done = { id: await library.beginImport(from), added: 0, merged: 0, queued: 0, marks: 0 };
  const ended = (at: Report['at']): Report => {
    const { id, ...told } = done;
    return { at, ...told, undo: () => library.undoImport(id) };
  };
  return work(done).then(
    () => ended('done'),
    (error: unknown) => {
      if (signal.aborted) return ended('stopped');
      return ended(whyOf(error) === 'disk-full' ? 'disk-full' : 'failed');
    },
  );
}

/** Counts what became of some stories. */
export function count(done: Done, outcomes: readonly Taken[]): void {
  done.added += outcomes.filter(({ at }) => at === 'new').length;
  done.merged += outcomes.filter(({ at }) => at === 'merged').length;
}
