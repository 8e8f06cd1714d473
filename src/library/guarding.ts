/** What is done with the database fails as ours, told apart from a disk that is full. */
import { StorageFailure, storageFailure } from './failure.ts';
import { type Estimate, isFull } from './meter.ts';
import { browserName, letGo, takeAbort } from './opening.ts';

/** Does something with a database, and rejects with a StorageFailure. */
export type Guarded = <T>(work: () => Promise<T>) => Promise<T>;

/** For the database of that name. */
export function guarding(name: string, estimate: Estimate): Guarded {
  return (work) =>
    work().catch(async (error: unknown) => {
      const failure = storageFailure(error, takeAbort(browserName(name)));
      // What a failure leaves of the handle may be dead.
      if (!(error instanceof StorageFailure)) letGo(browserName(name));
      throw (await isRoomless(failure, estimate)) ? new StorageFailure('disk-full', failure.cause) : failure;
    });
}

/** Where a disk is full Chromium only says that its files cannot be written, as it does of damaged ones. */
async function isRoomless({ why }: StorageFailure, estimate: Estimate): Promise<boolean> {
  return (why === 'damaged' || why === 'database') && isFull(estimate);
}

/**
 * Opens a database, unless the disk is full to the last bytes: the adapter writes as it opens, and over that write
 * Chromium can lose all of it when it is started again.
 */
export async function openedWithRoom<T>(open: () => Promise<T>, estimate: Estimate): Promise<T> {
  if (await isFull(estimate, leastToOpen))
    throw new StorageFailure('disk-full', new Error('no room to open'));
  return open();
}

/** Beside the reserve: so little less than it that what is stored can be read long after nothing more is. */
const leastToOpen = -3_500_000;

/** Rejects where there is no room for so many bytes: nothing is tried then. */
export async function needRoom(estimate: Estimate, bytes: number): Promise<void> {
  if (await isFull(estimate, bytes)) throw new StorageFailure('disk-full', new Error('no room is left'));
}
