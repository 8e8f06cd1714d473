/** The small bar at a selection or a mark: four colours, the note, the quote; and the note's own field. */
import type { JSX, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Mark, type MarkColour, markColours, markLimits } from '../../marks.ts';
import { say, type WordKey } from '../../words.ts';
import { BinSign } from '../library/signs.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { NoteSign, QuoteSign } from '../parts/signs.tsx';

export const colourWords: Readonly<Record<MarkColour, WordKey>> = {
  yellow: 'markYellow',
  green: 'markGreen',
  blue: 'markBlue',
  pink: 'markPink',
};

type ColourProps = { current: MarkColour | null; choose: (colour: MarkColour) => void };

/** Four dots; the one that is worn is pressed. */
export function ColourButtons({ current, choose }: ColourProps): JSX.Element {
  return (
    <>
      {markColours.map((colour, index) => (
        <button
          key={colour}
          type="button"
          class="button mark-dot"
          data-colour={colour}
          aria-label={say(colourWords[colour])}
          title={`${say(colourWords[colour])} (${index + 1})`}
          aria-pressed={current === null ? undefined : current === colour}
          onClick={() => choose(colour)}
        />
      ))}
    </>
  );
}

export type BarVerbs = {
  choose: (colour: MarkColour) => void;
  note: () => void;
  copy: () => void;
  remove: () => void;
  write: (note: string) => void;
  close: () => void;
};

type Props = {
  /** The mark that the bar is about; null for what is selected. */
  mark: Mark | null;
  isWriting: boolean;
  verbs: BarVerbs;
  /** Brings the bar to its place. */
  place: (surface: HTMLElement) => void;
};

/** The field of a note: kept as it is typed. */
export function NoteField({
  note,
  write,
  close,
  field,
}: {
  note: string;
  write: (note: string) => void;
  close: () => void;
  field?: Ref<HTMLTextAreaElement>;
}): JSX.Element {
  const press = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || (event.key !== 'Escape' && !isDone)) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <textarea
      ref={field ?? null}
      class="note-field"
      aria-label={say('markNoteLabel')}
      placeholder={say('markNoteLabel')}
      dir="auto"
      rows={3}
      maxLength={markLimits.note}
      value={note}
      onInput={(event) => write(event.currentTarget.value)}
      onKeyDown={press}
    />
  );
}

export function MarkBar({ mark, isWriting, verbs, place }: Props): JSX.Element {
  const surface = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (surface.current !== null) place(surface.current);
  });
  useLayoutEffect(() => {
    if (isWriting) field.current?.focus({ preventScroll: true });
  }, [isWriting, mark?.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on it must not take the selection away
    <div class="mark-bar" ref={surface} onMouseDown={keepSelection}>
      <div role="toolbar" aria-label={say(mark === null ? 'markBar' : 'markBarOfMark')}>
        <ColourButtons current={mark?.colour ?? null} choose={verbs.choose} />
        <IconButton word="markNote" press={verbs.note} sign={<NoteSign />} />
        <IconButton word="markCopy" press={verbs.copy} sign={<QuoteSign />} />
        {mark !== null && <IconButton word="markRemove" press={verbs.remove} sign={<BinSign />} />}
      </div>
      {mark !== null && isWriting && (
        <>
          <NoteField note={mark.note} write={verbs.write} close={verbs.close} field={field} />
          <p class="note-done">
            <button type="button" class="button edged" onClick={verbs.close}>
              {say('markNoteDone')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function keepSelection(event: MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}
