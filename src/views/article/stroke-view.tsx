/** Marked words: in the colour of the newest mark, told to who listens, with a sign where a note ends here. */
import type { ComponentChildren, JSX } from 'preact';
import { say } from '../../words.ts';
import type { Stroke } from '../marks/strokes.ts';

/** As much of a note as its sign says. */
const most = 200;

function noted({ last }: Stroke): Partial<Record<string, string | number>> {
  const mark = last.find(({ note }) => note.trim() !== '');
  if (mark === undefined) return {};
  const { id, note } = mark;
  const words = note.length > most ? `${note.slice(0, most).toWellFormed()}…` : note;
  return {
    'data-note': id,
    'data-sign': say('markNoteEnds'),
    'aria-description': say('markNoteSign', words),
    title: words,
    // No button: one within the words would break them for those who look for text in the page.
    tabIndex: 0,
  };
}

type Props = { stroke: Stroke; isBegin: boolean; isLast: boolean; children: ComponentChildren };

export function StrokeView({ stroke, isBegin, isLast, children }: Props): JSX.Element {
  return (
    <mark
      data-mark={stroke.marks.map(({ id }) => id).join(' ')}
      data-colour={stroke.marks[0]?.colour}
      data-said={isBegin && stroke.begin.length > 0 ? say('markBegins') : undefined}
      {...(isLast ? noted(stroke) : {})}
    >
      {children}
    </mark>
  );
}
