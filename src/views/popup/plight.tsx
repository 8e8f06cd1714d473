/** A kind sentence and ways out, where the popup has no story to show. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';

export type Way = { word: WordKey; press: () => void };

export function Plight({ title, more, ways }: { title: WordKey; more: WordKey; ways: Way[] }): JSX.Element {
  return (
    <div class="plight">
      <h1>{say(title)}</h1>
      <p>{say(more)}</p>
      <div class="ways">
        {ways.map(({ word, press }, index) => (
          <button
            key={word}
            type="button"
            class={index === 0 ? 'button strong' : 'button edged'}
            onClick={press}
          >
            {say(word)}
          </button>
        ))}
      </div>
    </div>
  );
}
