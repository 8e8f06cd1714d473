/** What need not be there at once waits until what was asked for can be seen. */

/** Resolves when what was drawn can be seen; in a tab behind others, where nothing is painted, at once. */
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

export type Shown<T> = {
  /** The same parts; each is seen before the next is asked for. */
  parts: () => AsyncGenerator<T>;
  /** Resolves when the first can be seen, or there is none. */
  first: Promise<void>;
  /** Resolves when no more come. */
  whole: Promise<void>;
};

/** A promise, and what fulfils it. */
function signal(): { promise: Promise<void>; give: () => void } {
  let give = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { promise, give: () => give() };
}

/** Parts that are shown one after the other. */
export function shownInTurn<T>(read: () => AsyncGenerator<T>): Shown<T> {
  const [first, whole] = [signal(), signal()];
  async function* parts(): AsyncGenerator<T> {
    try {
      for await (const part of read()) {
        yield part;
        await painted();
        first.give();
      }
    } finally {
      first.give();
      whole.give();
    }
  }
  return { parts, first: first.promise, whole: whole.promise };
}
