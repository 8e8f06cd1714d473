/** The cheat sheet of the keys, printed from their table. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';
import type { Acts } from './acts.ts';
import { keyTable } from './keys.ts';
import { Panel } from './panel.tsx';

/** The keys that do something in this view. */
export function KeySheet({ acts, close }: { acts: Acts; close: () => void }): JSX.Element {
  return (
    <Panel title={say('guideKeys')} close={close}>
      <dl class="key-sheet">
        {keyTable
          .filter(({ act }) => acts.can(act))
          .map(({ keys, also, word }) => (
            <div key={word}>
              <dt>
                <kbd>{keys[0]}</kbd>
                {also !== undefined && <kbd>{also}</kbd>}
              </dt>
              <dd>{say(word)}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
