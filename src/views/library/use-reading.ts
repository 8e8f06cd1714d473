/** A saved story as it is read from the library. */
import { useEffect, useState } from 'preact/hooks';
import type { SavedStory } from './listing.ts';

/** What is known of a story that is to be read. */
export type Reading =
  | { at: 'loading' }
  | { at: 'absent' }
  | { at: 'failed' }
  | { at: 'ready'; story: SavedStory };

/** Reads the story of that key, and once more when that is asked for; with null there is nothing to read. */
export function useReading(
  key: string | null,
  open: (key: string) => Promise<SavedStory | null>,
): [Reading, () => void] {
  const [reading, setReading] = useState<Reading>({ at: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const ending = new AbortController();
    const show = (next: Reading) => ending.signal.aborted || setReading(next);
    show({ at: 'loading' });
    if (key !== null)
      open(key).then(
        (story) => show(story === null ? { at: 'absent' } : { at: 'ready', story }),
        () => show({ at: 'failed' }),
      );
    return () => ending.abort();
  }, [key, open, round]);
  return [reading, () => setRound((before) => before + 1)];
}
