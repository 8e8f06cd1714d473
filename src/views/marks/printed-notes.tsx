/** The notes on paper, below the story: there no sign can be pressed. */
import type { JSX } from 'preact';
import type { Mark } from '../../marks.ts';
import { say } from '../../words.ts';

/** The longest quote that stands above a note. */
const most = 120;

export function PrintedNotes({ marks }: { marks: readonly Mark[] }): JSX.Element | null {
  const noted = marks.filter(({ note }) => note.trim() !== '');
  if (noted.length === 0) return null;
  return (
    <section class="printed-notes" aria-label={say('marksTitle')}>
      <h2>{say('marksTitle')}</h2>
      {noted.map(({ id, note, anchor }) => (
        <p key={id} dir="auto">
          <q>{anchor.exact.slice(0, most).toWellFormed()}</q> {note}
        </p>
      ))}
    </section>
  );
}
