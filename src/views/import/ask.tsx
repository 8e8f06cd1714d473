/** Where addresses are pasted, and the tabs of this window taken. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say, sayCount } from '../../words.ts';
import type { Asked, QueueVerbs } from './verbs.ts';

function askedWords({ added, bad }: Asked): string {
  const words = [sayCount('importQueued', added), bad === 0 ? '' : sayCount('queueBad', bad)];
  return words.filter((part) => part !== '').join(' ');
}

/** What was typed, and what came of it. */
function useAsking() {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const ask = (asking: Promise<Asked>): void => {
    asking.then(
      (asked) => {
        setSaid(askedWords(asked));
        setText('');
      },
      () => setSaid(say('importFailed')),
    );
  };
  return { text, setText, said, ask };
}

export function Ask({ verbs }: { verbs: QueueVerbs }): JSX.Element {
  const { text, setText, said, ask } = useAsking();
  return (
    <div class="ask">
      <label for="addresses">{say('queueAddresses')}</label>
      <textarea
        id="addresses"
        rows={4}
        dir="ltr"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="ways">
        <button
          type="button"
          class="button edged"
          disabled={text.trim() === ''}
          onClick={() => ask(verbs.addAddresses(text))}
        >
          {say('queueAdd')}
        </button>
        <button type="button" class="button edged" onClick={() => ask(verbs.addTabs())}>
          {say('menuSaveTabs')}
        </button>
      </div>
      <p role="status" class="said">
        {said}
      </p>
    </div>
  );
}
