/** The imports that can still be taken back, also after the page that made them was closed. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { dayOf } from '../parts/days.ts';
import { doneWords, formatName, undoneWords } from './import-words.ts';
import type { PastImport, PastVerbs } from './verbs.ts';

/** The imports, and what was said of the last that was taken back. */
function usePast(verbs: PastVerbs) {
  const [all, setAll] = useState<readonly PastImport[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const look = (): void => {
    verbs.all().then(setAll, () => setAll([]));
  };
  useEffect(look, [verbs]);
  const undo = (id: string): void => {
    setBusy(id);
    verbs
      .undo(id)
      .then(
        (undone) => setSaid(undoneWords(undone)),
        () => setSaid(say('importFailed')),
      )
      .finally(() => {
        setBusy(null);
        look();
      });
  };
  return { all, busy, said, undo };
}

export function PastImports({ verbs }: { verbs: PastVerbs }): JSX.Element {
  const { all, busy, said, undo } = usePast(verbs);
  return (
    <>
      {all.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">{say('importPast')}</h2>
          <ul class="past">
            {all.map((each) => (
              <li key={each.id}>
                <p>
                  <bdi>{formatName(each.from)}</bdi> · <bdi>{dayOf(each.at)}</bdi>
                  <span class="quiet">{doneWords(each)}</span>
                </p>
                <button
                  type="button"
                  class="button edged"
                  disabled={busy !== null}
                  onClick={() => undo(each.id)}
                >
                  {say('importUndo')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status" class="said">
        {said}
      </p>
    </>
  );
}
