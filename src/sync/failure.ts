/** The one error that syncing throws on purpose. */
import type { Problem } from '../devices.ts';
import { StorageFailure, storageFailure, whyOf } from '../library/failure.ts';

export class SyncFailure extends Error {
  override readonly name = 'SyncFailure';
  readonly problem: Problem;

  /** The message names the problem alone: no address and no secret may be told by an error. */
  constructor(problem: Problem) {
    super(`the libraries could not be brought together: ${problem}`);
    this.problem = problem;
  }
}

/** Any error as the problem that it is; what is none of ours came from the database of this device. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SyncFailure) return error.problem;
  const why = whyOf(error instanceof StorageFailure ? error : storageFailure(error, null));
  if (why === 'later-version') return 'newer-galley';
  return why === 'damaged' ? 'database' : why;
}
