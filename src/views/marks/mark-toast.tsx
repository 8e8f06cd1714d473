/** What just happened to a mark, with the way back or another try. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { say, type WordKey } from '../../words.ts';
import { CloseSign } from '../parts/signs.tsx';
import type { MarkNotice, Unkept } from './mark-book.ts';

/** Seconds for which a sentence stands that asks for nothing. */
const standsFor = 10;

const whys: Readonly<Record<Unkept, WordKey>> = {
  'disk-full': 'markUnkeptFull',
  database: 'markUnkeptDatabase',
  'later-version': 'saveLaterVersion',
  damaged: 'saveDamaged',
  'private-window': 'markUnkeptPrivate',
  unreachable: 'markUnkeptUnreachable',
};

const words: Readonly<Record<Exclude<MarkNotice['at'], 'unkept' | 'none'>, WordKey>> = {
  removed: 'markRemoved',
  undone: 'markUndone',
  copied: 'markCopied',
  'not-copied': 'markNotCopied',
  'nothing-picked': 'markNothingPicked',
};

function sentence(notice: MarkNotice): string {
  if (notice.at === 'none') return '';
  return say(notice.at === 'unkept' ? whys[notice.why] : words[notice.at]);
}

type Props = { notice: MarkNotice; undo: () => void; retry: () => void; dismiss: () => void };

function Way({ notice, undo, retry }: Props): JSX.Element | null {
  if (notice.at === 'removed')
    return (
      <button type="button" class="button edged" onClick={undo} aria-keyshortcuts="Control+Z">
        {say('markUndo')}
      </button>
    );
  if (notice.at !== 'unkept' || notice.why === 'private-window' || notice.why === 'unreachable') return null;
  return (
    <button type="button" class="button edged" onClick={retry}>
      {say('markRetry')}
    </button>
  );
}

/** What could not be kept is told until it is kept, or until somebody takes it away. */
export function MarkToast(props: Props): JSX.Element {
  const { notice, dismiss } = props;
  useEffect(() => {
    if (notice.at === 'none' || notice.at === 'unkept') return undefined;
    const timer = setTimeout(dismiss, standsFor * 1_000);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="mark-toast" data-at={notice.at}>
      <p role="status">{sentence(notice)}</p>
      <Way {...props} />
      {notice.at !== 'none' && (
        <button type="button" class="button" aria-label={say('markDismiss')} onClick={dismiss}>
          <CloseSign />
        </button>
      )}
    </div>
  );
}
