/** The marks of all stories, saved or not: each leads to its words, and can be removed with a way back. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fragmentLink } from '../../export/text-fragment.ts';
import type { MarkInStory } from '../../marks.ts';
import { say, wordsLanguage } from '../../words.ts';
import { outward } from '../article/spans.tsx';
import { BinSign } from '../library/signs.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Section } from './section.tsx';
import { useAnswer } from './use-answer.ts';
import type { MarkVerbs } from './verbs.ts';

/** Marks that are shown at once, and the longest of their texts. */
const page = 30;
const most = 280;

function shortened(text: string): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}

function Row({ story, mark, remove }: MarkInStory & { remove: () => void }): JSX.Element {
  const day = new Intl.DateTimeFormat(wordsLanguage(), { dateStyle: 'medium' });
  return (
    <li>
      <blockquote data-colour={mark.colour} dir="auto">
        {shortened(mark.anchor.exact)}
      </blockquote>
      <div class="mark-ways">
        {mark.note.trim() !== '' && (
          <p class="mark-note" dir="auto">
            {shortened(mark.note)}
          </p>
        )}
        <a href={fragmentLink(story.url, { ...mark.anchor, isUnique: false })} {...outward} dir="auto">
          {story.title}
        </a>
        <bdi>{[story.siteName, day.format(new Date(mark.madeAt))].filter(Boolean).join(' · ')}</bdi>
        <IconButton word="markRemove" press={remove} sign={<BinSign />} />
      </div>
    </li>
  );
}

/** What was just done, and the way back. */
type Said = { words: string; undo: (() => void) | null };

function useDeeds(verbs: MarkVerbs, again: () => void) {
  const [said, setSaid] = useState<Said>({ words: '', undo: null });
  const keep = (
    { story }: MarkInStory,
    draft: Parameters<MarkVerbs['keepMarks']>[1][number],
    done: Said,
  ): void => {
    verbs.keepMarks(story, [draft]).then(
      () => {
        setSaid(done);
        again();
      },
      () => setSaid({ words: say('libraryFailed'), undo: null }),
    );
  };
  const remove = (given: MarkInStory): void => {
    const { id, colour, note, anchor } = given.mark;
    const back = (): void =>
      keep(given, { id, colour, note, anchor }, { words: say('markUndone'), undo: null });
    keep(given, { id, gone: true }, { words: say('markRemoved'), undo: back });
  };
  return { said, remove };
}

export function AllMarks({ verbs }: { verbs: MarkVerbs }): JSX.Element {
  const [answer, again] = useAnswer(verbs.allMarks);
  const [shown, setShown] = useState(page);
  const { said, remove } = useDeeds(verbs, again);
  const marks = answer.at === 'given' ? answer.value : [];
  return (
    <Section id="marks" title={say('marksTitle')}>
      {answer.at === 'failed' && <p role="alert">{say('libraryFailed')}</p>}
      {answer.at === 'given' && <p>{say(marks.length > 0 ? 'marksAllWhy' : 'marksAllNone')}</p>}
      <ul class="marks-list">
        {marks.slice(0, shown).map((each) => (
          <Row key={each.mark.id} {...each} remove={() => remove(each)} />
        ))}
      </ul>
      {marks.length > shown && (
        <button type="button" class="button edged" onClick={() => setShown(shown + page)}>
          {say('marksAllMore')}
        </button>
      )}
      <p role="status" class="file-said">
        {said.words}{' '}
        {said.undo !== null && (
          <button type="button" class="button edged" onClick={said.undo}>
            {say('markUndo')}
          </button>
        )}
      </p>
    </Section>
  );
}
