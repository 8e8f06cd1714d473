/** Sentences about what just happened, which go when they have been read. */

/** Ms for which a sentence stands. */
const standsFor = 8_000;

/** Shows each sentence by `show` and takes it away after some seconds, unless the signal aborts before. */
export function passingTidings(show: (words: string) => void, signal: AbortSignal): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (words) => {
    if (signal.aborted) return;
    clearTimeout(timer);
    show(words);
    timer = setTimeout(() => show(''), standsFor);
  };
}
