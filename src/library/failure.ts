/** The one error that the library throws on purpose: the device did not keep, or did not give, what was asked. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly why: Why;

  constructor(why: Why, cause: unknown) {
    super(`the library's database failed: ${why}`, { cause });
    this.why = why;
  }
}

/**
 * `held` is a database that another window does not let go of, `silent` one of which the browser says nothing, and
 * `damaged` one whose files the browser cannot read.
 */
type Why = Told | 'held' | 'silent';
/** What is told where something could not be kept. */
type Told = 'disk-full' | 'database' | 'later-version' | 'damaged';

/** Any failure of the database as ours; `aborted` is what the browser said of the last transaction, if anything. */
export function storageFailure(error: unknown, aborted: DOMException | null): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const causes = [error, aborted];
  if (causes.some(isNamed('QuotaExceededError'))) return new StorageFailure('disk-full', aborted ?? error);
  const isDamage = causes.some((cause) => damages.some((name) => isNamed(name)(cause)));
  return new StorageFailure(isDamage ? 'damaged' : 'database', aborted ?? error);
}

/** What browsers call files that they cannot read. */
const damages = ['UnknownError', 'NotReadableError', 'DataError'] as const;

/** The adapter tells the name of the browser's error as the reason of its own. */
function isNamed(name: string) {
  return (cause: unknown): boolean =>
    cause instanceof Error && (cause.name === name || Reflect.get(cause, 'reason') === name);
}

/** Why the library could not keep something; what is no failure of the database counts as one of it. */
export function whyOf(error: unknown): Told {
  if (!(error instanceof StorageFailure)) return 'database';
  return error.why === 'held' || error.why === 'silent' ? 'database' : error.why;
}
