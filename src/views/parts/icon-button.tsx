/** A button that is a sign, named by words for those who hover and for assistive technology. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';

export function IconButton({
  word,
  press,
  sign,
}: {
  word: WordKey;
  press: () => void;
  sign: JSX.Element;
}): JSX.Element {
  return (
    <button type="button" class="button" aria-label={say(word)} title={say(word)} onClick={press}>
      {sign}
    </button>
  );
}
