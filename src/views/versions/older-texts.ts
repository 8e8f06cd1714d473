/** The texts that a saved story has had: asked for when somebody wants to see them. */
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';

/** A text of a story and until when it stood. */
export type OlderText = { until: string; article: Article; pictures: ReadonlyMap<string, Blob> };

/** What the view asks of the library. */
export type VersionPorts = {
  /** Until when each older text of a story stood, the oldest first. */
  versions: (key: string) => Promise<string[]>;
  openVersion: (key: string, until: string) => Promise<OlderText | null>;
};

/** Until when each older text of a story stood; none as long as that is not known. */
export function useVersionTimes(key: string, { versions }: VersionPorts): readonly string[] {
  const [times, setTimes] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    versions(key).then(
      (found) => isWanted && setTimes(found),
      () => null, // The story itself can be read all the same.
    );
    return () => {
      isWanted = false;
    };
  }, [key, versions]);
  return times;
}

export type OlderTexts = { at: 'loading' } | { at: 'failed' } | { at: 'ready'; texts: readonly OlderText[] };

/** The older texts themselves, without those that cannot be read. */
export function useOlderTexts(key: string, times: readonly string[], ports: VersionPorts): OlderTexts {
  const [texts, setTexts] = useState<OlderTexts>({ at: 'loading' });
  useEffect(() => {
    const ending = new AbortController();
    const show = (next: OlderTexts) => ending.signal.aborted || setTexts(next);
    Promise.all(times.map((until) => ports.openVersion(key, until))).then(
      (found) => {
        const readable = found.filter((text) => text !== null);
        show(readable.length === 0 ? { at: 'failed' } : { at: 'ready', texts: readable });
      },
      () => show({ at: 'failed' }),
    );
    return () => ending.abort();
  }, [key, times, ports]);
  return texts;
}

/** Two texts that are set beside each other; `until` is null for the comparison of the first with the last. */
export type Step = { until: string | null; before: OlderText; after: Article };

/** Each change of a story, the latest first, and before them all changes in one where there are several. */
export function stepsOf(texts: readonly OlderText[], now: Article): Step[] {
  const steps = texts.map((before, at): Step => {
    const after = texts[at + 1]?.article ?? now;
    return { until: before.until, before, after };
  });
  const [first] = texts;
  const all: Step[] =
    first === undefined || texts.length < 2 ? [] : [{ until: null, before: first, after: now }];
  return [...all, ...steps.reverse()];
}
