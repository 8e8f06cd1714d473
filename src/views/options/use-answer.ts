/** A question to the browser, asked when the component appears and again when told to. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export type Answer<T> = { at: 'waiting' } | { at: 'failed' } | { at: 'given'; value: T };

/** The latest answer, and the way to ask again; the old answer stays until the new one is there. */
export function useAnswer<T>(ask: () => Promise<T>): [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ at: 'waiting' });
  const again = useCallback(() => {
    ask().then(
      (value) => setAnswer({ at: 'given', value }),
      () => setAnswer({ at: 'failed' }),
    );
  }, [ask]);
  useEffect(again, [again]);
  return [answer, again];
}
