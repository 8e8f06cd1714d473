/** What was just done, with the way back. It stays ten seconds, and longer while it is pointed at or focused. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { CloseSign } from '../parts/signs.tsx';
import type { Notice } from './doings.ts';

export const toastSeconds = 10;

/** Ends the notice after its time, which begins anew when nobody holds it any more. */
function useEnding(notice: Notice, onDismiss: () => void) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (notice.at === 'none' || isHeld) return;
    const timer = setTimeout(onDismiss, toastSeconds * 1000);
    return () => clearTimeout(timer);
  }, [notice, isHeld, onDismiss]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return { onPointerEnter: hold, onPointerLeave: release, onFocusIn: hold, onFocusOut: release };
}

function Verbs({ notice, onUndo, onDismiss }: Props): JSX.Element | null {
  if (notice.at === 'none') return null;
  return (
    <>
      {(notice.at === 'done' || notice.at === 'undo-failed') && (
        <button type="button" class="button edged" onClick={onUndo} aria-keyshortcuts="Control+Z">
          {say(notice.at === 'done' ? 'libraryUndo' : 'libraryRetry')}
        </button>
      )}
      <button type="button" class="button" aria-label={say('libraryDismiss')} onClick={onDismiss}>
        <CloseSign />
      </button>
    </>
  );
}

type Props = { notice: Notice; onUndo: () => void; onDismiss: () => void };

/** Escape closes the notice that has the focus, and nothing behind it. */
function dismissOnEscape(event: KeyboardEvent, onDismiss: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onDismiss();
}

/** The sentence has its place in the page from the start, so that it is read out when it comes. */
export function Toast(props: Props): JSX.Element {
  const { notice } = props;
  const holding = useEnding(notice, props.onDismiss);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing and focus hold it, Escape ends it
    <div
      class="toast"
      data-at={notice.at}
      onKeyDown={(event) => dismissOnEscape(event, props.onDismiss)}
      {...holding}
    >
      <p role="status">{notice.at === 'none' ? '' : notice.words}</p>
      <Verbs {...props} />
    </div>
  );
}
