/** What was kept before the way of storing changed: as a file, and put back. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { dayOf } from '../parts/days.ts';
import { useAnswer } from './use-answer.ts';

export type BeforeVerbs = {
  /** When the way of storing changed, as long as what that touched is kept; else null. */
  time(): Promise<string | null>;
  /** Hands over what is kept as a file. */
  hand(): Promise<void>;
  /** Puts it back, but for what was changed since; how many records of which. */
  putBack(): Promise<{ done: number; left: number }>;
};

type WaysProps = { isBusy: boolean; onFile: () => void; onPutBack: () => void };

function Ways({ isBusy, onFile, onPutBack }: WaysProps): JSX.Element {
  return (
    <div class="ways">
      <button type="button" class="button edged" disabled={isBusy} onClick={onFile}>
        {say('optionsBeforeFile')}
      </button>
      <button type="button" class="button edged" disabled={isBusy} onClick={onPutBack}>
        {say('syncPutBack')}
      </button>
    </div>
  );
}

export function BeforeMigration({ verbs }: { verbs: BeforeVerbs }): JSX.Element | null {
  const [time, again] = useAnswer(verbs.time);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const run = (work: Promise<string>): void => {
    setBusy(true);
    work
      .catch(() => say('syncDatabaseFailed'))
      .then((words) => {
        setSaid(words);
        setBusy(false);
        again();
      });
  };
  const putBack = () => verbs.putBack().then(({ done, left }) => say('optionsBeforeDone', done, left));
  const at = time.at === 'given' ? time.value : null;
  if (at === null && said === '') return null;
  return (
    <div class="after">
      {at !== null && <p>{say('optionsBefore', dayOf(at))}</p>}
      {at !== null && (
        <Ways
          isBusy={isBusy}
          onFile={() => run(verbs.hand().then(() => ''))}
          onPutBack={() => run(putBack())}
        />
      )}
      <p role="status" class="before-said">
        {said}
      </p>
    </div>
  );
}
