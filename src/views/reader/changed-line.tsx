/** The word that a saved story says something else now, and the way to what changed. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';

/** What the library holds of the story: nothing else than is shown, its text before, or both texts. */
export type Holds = 'no-other' | 'older' | 'both';

type Props = {
  holds: Exclude<Holds, 'no-other'>;
  compare: () => void;
  /** One of several of its kind speaks. */
  role?: 'status';
};

/** Stands as long as the story is open. */
export function ChangedLine({ holds, compare, role }: Props): JSX.Element {
  return (
    <p class={role === undefined ? 'asides changed' : 'changed'} role={role}>
      {holds === 'older' && <span>{say('readerChanged')}</span>}
      <button type="button" class="button edged" onClick={compare}>
        {say(holds === 'older' ? 'readerCompare' : 'versionsShow')}
      </button>
    </p>
  );
}
