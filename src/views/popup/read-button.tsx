/** The way from the popup into the page, with its keys. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';

/** Opens or closes the reader in the page. */
export function ReadButton({
  word,
  shortcut,
  press,
}: {
  word: WordKey;
  shortcut: string | null;
  press: () => void;
}): JSX.Element {
  return (
    <button type="button" class="button strong" onClick={press}>
      {say(word)}
      {shortcut !== null && shortcut !== '' && <kbd>{shortcut}</kbd>}
    </button>
  );
}

/** Said plainly where the browser granted no keys; the options show how to choose some. */
export function NoShortcut({ open }: { open: () => void }): JSX.Element {
  return (
    <button type="button" class="as-link" title={say('popupNoShortcutMore')} onClick={open}>
      {say('popupNoShortcut')}
    </button>
  );
}
