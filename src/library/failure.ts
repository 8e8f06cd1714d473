/** The one error that the library throws on purpose: the device did not keep, or did not give, what was asked. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly why: 'disk-full' | 'database' | 'later-version';

  constructor(why: StorageFailure['why'], cause: unknown) {
    super(`the library's database failed: ${why}`, { cause });
    this.why = why;
  }
}

/** Any failure of the database as ours; `aborted` is what the browser said of the last transaction, if anything. */
export function storageFailure(error: unknown, aborted: DOMException | null): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const isFull = [error, aborted].some(
    (cause) => cause instanceof Error && cause.name === 'QuotaExceededError',
  );
  return new StorageFailure(isFull ? 'disk-full' : 'database', aborted ?? error);
}

/** Why the library could not keep something; what is no failure of the database counts as one of it. */
export function whyOf(error: unknown): StorageFailure['why'] {
  return error instanceof StorageFailure ? error.why : 'database';
}
