/** A button that is a sign, named by words for those who hover and for assistive technology. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';

export function IconButton({
  word,
  press,
  sign,
  isOn,
  keys,
  closes,
}: {
  word: WordKey;
  press: () => void;
  sign: JSX.Element;
  /** Whether what it opens is open, where it opens something. */
  isOn?: boolean;
  /** The keys that do the same, as assistive technology is told of them. */
  keys?: string;
  /** Id of a dialog that the browser itself closes at a press, also where our script has ended. */
  closes?: string;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      aria-label={say(word)}
      title={say(word)}
      aria-expanded={isOn}
      aria-keyshortcuts={keys}
      onClick={press}
      {...(closes === undefined ? {} : { command: 'close', commandfor: closes })}
    >
      {sign}
    </button>
  );
}
