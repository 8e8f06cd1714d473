/** The cheat sheet of the keys, printed from their table. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';
import { keyTable } from './keys.ts';
import { Panel } from './panel.tsx';

export function KeySheet({ close }: { close: () => void }): JSX.Element {
  return (
    <Panel title={say('guideKeys')} close={close}>
      <dl class="key-sheet">
        {keyTable.map(({ keys, word }) => (
          <div key={word}>
            <dt>
              <kbd>{keys[0]}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
