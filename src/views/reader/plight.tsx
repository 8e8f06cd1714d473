/** A kind sentence and a way out, where there is no story to read. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';
import type { Found, ReaderVerbs } from './reader-view.tsx';

const plights: Readonly<Record<'none' | 'error' | 'too-large', readonly [WordKey, WordKey]>> = {
  none: ['readerNone', 'readerNoneMore'],
  error: ['readerFailed', 'readerFailedMore'],
  'too-large': ['readerTooLarge', 'readerTooLargeMore'],
};

/** Says which of the reasons it is, and offers what can be done. */
export function Plight({
  found,
  verbs,
}: {
  found: Exclude<Found, { at: 'story' }>;
  verbs: ReaderVerbs;
}): JSX.Element {
  const [title, more] = plights[found.at === 'failed' ? found.why : 'none'];
  return (
    <div class="plight">
      <h1>{say(title)}</h1>
      <p>{say(more)}</p>
      <div class="ways">
        <button type="button" class="button strong" onClick={verbs.close}>
          {say('readerBack')}
        </button>
        <button type="button" class="button edged" onClick={verbs.retry}>
          {say('readerRetry')}
        </button>
      </div>
    </div>
  );
}
