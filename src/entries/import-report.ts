/** How an import ends, whichever way it comes to its end. */
import { whyOf } from '../library/failure.ts';
import type { Report } from '../views/import/verbs.ts';

export type Way = { signal: AbortSignal; onProgress: (share: number) => void };
/** What was done so far, and the steps that take it back. */
export type Done = { added: number; merged: number; queued: number; undos: (() => Promise<void>)[] };

/** Does the work; where it is cut short, by a person or a full disk, what was written before stays and is reported. */
export async function reported({ signal }: Way, work: (done: Done) => Promise<void>): Promise<Report> {
  const done: Done = { added: 0, merged: 0, queued: 0, undos: [] };
  const undo = async (): Promise<void> => {
    for (const step of done.undos.splice(0).reverse()) await step();
  };
  const ended = (at: Report['at']): Report => {
    const { added, merged, queued } = done;
    return { at, added, merged, queued, undo };
  };
  return work(done).then(
    () => ended('done'),
    (error: unknown) => {
      if (signal.aborted) return ended('stopped');
      return ended(whyOf(error) === 'disk-full' ? 'disk-full' : 'failed');
    },
  );
}
