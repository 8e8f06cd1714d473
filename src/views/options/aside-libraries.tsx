/** Libraries that were set aside because they did not open: what can be read of them, and the way back to each. */
import type { JSX } from 'preact';
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

type Props = { aside: Aside; verbs: AsideVerbs; again: () => void };

function AsideLibrary({ aside, verbs, again }: Props): JSX.Element {
  const [state, start] = useExporting();
  return (
    <div class="after">
      <p>{say('optionsAside', dayOf(aside.at))}</p>
      <div class="ways">
        <button
          type="button"
          class="button edged"
          disabled={state.at === 'busy'}
          onClick={() => start((how) => verbs.read(aside.number, how))}
        >
          {say('recoverRead')}
        </button>
        <button
          type="button"
          class="button edged"
          onClick={() => void verbs.use(aside.number).then(again, again)}
        >
          {say('optionsAsideUse')}
        </button>
      </div>
      <ExportState state={state} />
    </div>
  );
}

export function AsideLibraries({ verbs }: { verbs: AsideVerbs }): JSX.Element {
  const [answer, again] = useAnswer(verbs.all);
  const all = answer.at === 'given' ? answer.value : [];
  return (
    <>
      {all.map((aside) => (
        <AsideLibrary key={aside.number} aside={aside} verbs={verbs} again={again} />
      ))}
    </>
  );
}
