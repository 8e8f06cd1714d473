/** Opening with a time limit: who asks is told in time, and what was asked of the browser goes on. */
import { StorageFailure } from './failure.ts';
import { browserName, isHeld } from './opening.ts';

export type Patience = {
  /** The name of the database that is opened, as far as it is known. */
  database: () => string;
  /** Milliseconds; a busy machine takes some hundred. */
  limit?: number | undefined;
  /** Told when what had taken too long is open after all. */
  onLate: () => void;
};

export type Patient<T> = {
  /** The same promise for everybody, made anew after it was rejected. */
  ready: () => Promise<T>;
  /** Forgets what was opened, and gives it as far as there is any: the next who asks opens it anew. */
  forget: () => Promise<T | null>;
};

/** Opens at the first use. Rejects with a StorageFailure where that takes too long; those who ask later wait for the same. */
export function patiently<T>(
  open: () => Promise<T>,
  { database, limit = 10_000, onLate }: Patience,
): Patient<T> {
  let opened: Promise<T> | null = null;
  let isLate = false;
  const begin = (): Promise<T> => {
    const mine = open();
    const isMine = () => opened === mine;
    mine.then(
      () => {
        if (isMine() && isLate) onLate();
        if (isMine()) isLate = false;
      },
      () => {
        if (isMine()) [opened, isLate] = [null, false];
      },
    );
    return mine;
  };
  const ready = (): Promise<T> => {
    opened ??= begin();
    const tooLate = (): StorageFailure => {
      isLate = true;
      return new StorageFailure(isHeld(browserName(database())) ? 'held' : 'silent', null);
    };
    return within(opened, limit, tooLate);
  };
  const forget = async (): Promise<T | null> => {
    const former = opened;
    [opened, isLate] = [null, false];
    return former;
  };
  return { ready, forget };
}

/** The result of a promise, unless it takes longer than so many milliseconds. */
export function within<T>(work: Promise<T>, limit: number, tooLate: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate()), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
