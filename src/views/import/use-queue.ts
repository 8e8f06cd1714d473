/** How the queue stands, kept fresh while the page is open. */
import { useEffect, useState } from 'preact/hooks';
import type { QueueShown, QueueVerbs } from './verbs.ts';

/** The queue; null until it was read. A change that comes while it is read has it read once more. */
export function useQueue(verbs: QueueVerbs): QueueShown | null {
  const [shown, setShown] = useState<QueueShown | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let isReading = false;
    let isStale = false;
    const read = async (): Promise<void> => {
      isStale = true;
      if (isReading) return;
      isReading = true;
      while (isStale && !leaving.signal.aborted) {
        isStale = false;
        const state = await verbs.state().catch(() => null);
        if (state !== null) setShown(state);
      }
      isReading = false;
    };
    verbs.watch(() => void read(), leaving.signal);
    void read();
    return () => leaving.abort();
  }, [verbs]);
  return shown;
}
