/** Sentences about what just happened, which go when they have been read. */

/** Ms for which a sentence stands. */
const standsFor = 8_000;

/** Shows and speaks a sentence: some seconds long, or until the `next` where one is sure to come. */
export type Tell = (words: string, until?: 'read' | 'next') => void;

/** Shows each sentence by `show` and takes it away after some seconds, unless the signal aborts before. */
export function passingTidings(show: (words: string) => void, signal: AbortSignal): Tell {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (words, until = 'read') => {
    if (signal.aborted) return;
    clearTimeout(timer);
    show(words);
    if (until === 'read') timer = setTimeout(() => show(''), standsFor);
  };
}
