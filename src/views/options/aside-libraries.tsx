/** Libraries that were set aside because they did not open: what can be read of them, and the way back to each. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { dayOf } from '../parts/days.ts';
import { type ExportHow, type ExportOutcome, ExportState, useExporting } from '../parts/export-state.tsx';
import { useAnswer } from './use-answer.ts';

/** One of them, and when it was set aside. */
type Aside = { number: number; at: string };

export type AsideVerbs = {
  /** The last first. */
  all(): Promise<readonly Aside[]>;
  /** Makes a file of every story that can be read, and hands it over. Rejects where there is none. */
  read(number: number, how: ExportHow): Promise<ExportOutcome>;
  /** Uses this one again; the one that is in use is set aside. */
  use(number: number): Promise<void>;
};

type Props = { aside: Aside; read: AsideVerbs['read']; use: () => void };

function AsideLibrary({ aside, read, use }: Props): JSX.Element {
  const [state, start] = useExporting();
  return (
    <div class="after">
      <p>{say('optionsAside', dayOf(aside.at))}</p>
      <div class="ways">
        <button
          type="button"
          class="button edged"
          disabled={state.at === 'busy'}
          onClick={() => start((how) => read(aside.number, how))}
        >
          {say('recoverRead')}
        </button>
        <button type="button" class="button edged" onClick={use}>
          {say('optionsAsideUse')}
        </button>
      </div>
      <ExportState state={state} />
    </div>
  );
}

export function AsideLibraries({ verbs }: { verbs: AsideVerbs }): JSX.Element {
  const [answer, again] = useAnswer(verbs.all);
  const [said, setSaid] = useState('');
  const all = answer.at === 'given' ? answer.value : [];
  const use = (number: number): void => {
    verbs
      .use(number)
      .then(
        () => setSaid(say('optionsAsideUsed')),
        () => setSaid(say('libraryChangeFailed')),
      )
      .then(again);
  };
  return (
    <>
      {all.map((aside) => (
        <AsideLibrary key={aside.number} aside={aside} read={verbs.read} use={() => use(aside.number)} />
      ))}
      <p role="status">{said}</p>
    </>
  );
}
