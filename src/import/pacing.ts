/** Long work in short pieces, so that the page it is done in answers meanwhile. */

/** Ms of work between two pauses: a frame, and a little air. */
const stretch = 12;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Takes each value in turn, with pauses. Rejects when the signal aborts. */
export async function paced<T>(
  values: Iterable<T>,
  take: (value: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let from = performance.now();
  for (const value of values) {
    take(value);
    if (performance.now() - from < stretch) continue;
    await pause();
    signal.throwIfAborted();
    from = performance.now();
  }
}
