/** What a story's header says of the story as it stands: that it was corrected, or that it is only an excerpt. */
import type { ComponentChildren, JSX } from 'preact';
import type { Article, NoteBlock } from '../../article.ts';
import { blockLines } from '../../export/record.ts';
import { say } from '../../words.ts';
import { excerptOf } from './excerpt.ts';
import { addressOfText, JumpLink } from './jumps.tsx';
import { Word } from './word.tsx';

/** Longest note, in characters, that the header shows in full, and most of them. */
const short = 280;
const most = 3;

/** What the header tells of: the corrections, else the first update. Entries of a live blog are none. */
export function pinnedNotes({ body, kind }: Pick<Article, 'body' | 'kind'>): NoteBlock[] {
  const notes = body.filter((block) => block.kind === 'note');
  const corrections = notes.filter(({ role }) => role === 'correction');
  if (corrections.length > 0 || kind === 'live') return corrections;
  return notes.filter(({ role }) => role === 'update').slice(0, 1);
}

/** The notes that are short enough to stand in the header, and the first of the others, to which a line leads. */
function parted(notes: readonly NoteBlock[]): { whole: NoteBlock[]; other: NoteBlock | undefined } {
  const isShort = (note: NoteBlock): boolean => textOf(note).length <= short;
  const whole = notes.filter(isShort).slice(0, most);
  return { whole, other: notes.find((note) => !whole.includes(note)) };
}

const textOf = ({ blocks }: NoteBlock): string => blocks.flatMap(blockLines).join(' ');

/** The word before a note, and the rest of it: many newsrooms set that word themselves. */
function labelled(note: NoteBlock): { label: JSX.Element; rest: string } {
  const text = textOf(note);
  const word = say(note.role === 'correction' ? 'articleCorrection' : 'articleUpdate');
  const own = note.title || text.slice(0, word.length);
  if (note.title === '' && own.localeCompare(word, undefined, { sensitivity: 'base' }) !== 0)
    return { label: <Word>{word}</Word>, rest: ` ${text}` };
  return { label: <>{own}</>, rest: text.startsWith(own) ? text.slice(own.length) : ` ${text}` };
}

type PinProps = { article: Article; note: NoteBlock; children: ComponentChildren };

/** The way to where the newsroom set the note. */
function ToNote({ article, note, children }: PinProps): JSX.Element {
  const nth = pinnedNotes(article).indexOf(note);
  return (
    <JumpLink href={addressOfText(article, blockLines(note)[0] ?? '')} jump={{ to: 'note', nth }}>
      {children}
    </JumpLink>
  );
}

function WholeNote({ article, note }: Omit<PinProps, 'children'>): JSX.Element {
  const { label, rest } = labelled(note);
  return (
    <p class="pinned">
      <ToNote article={article} note={note}>
        <b>{label}</b>
      </ToNote>
      {rest}
    </p>
  );
}

/** True for a note that stands right below the header, so that nothing has to be said of it there. */
function standsBelow(note: NoteBlock, { body, leadImage, highlights }: Article): boolean {
  return note === body[0] && leadImage === null && highlights.length === 0;
}

/** What was corrected, right below the headline: in full, or as a quiet line that leads there. */
export function PinnedNotes({ article }: { article: Article }): JSX.Element {
  const { whole, other } = parted(pinnedNotes(article).filter((note) => !standsBelow(note, article)));
  return (
    <>
      {whole.map((note, index) => (
        <WholeNote key={index} article={article} note={note} />
      ))}
      {other !== undefined && (
        <p class="pinned">
          <ToNote article={article} note={other}>
            <Word>{say(other.role === 'correction' ? 'articleCorrected' : 'articleUpdatedNote')}</Word>
          </ToNote>
        </p>
      )}
    </>
  );
}

/** Says that the page holds back a part of the story, and leads to the page. */
export function ExcerptNotice({ article }: { article: Article }): JSX.Element | null {
  const excerpt = excerptOf(article);
  if (excerpt === null) return null;
  return (
    <p class="excerpt" role="note">
      <Word>{say(excerpt === 'stated' ? 'articleExcerpt' : 'articleBrokenOff')}</Word>{' '}
      <JumpLink href={article.url} jump={{ to: 'page' }}>
        <Word>{say('articleToPage')}</Word>
      </JumpLink>
    </p>
  );
}
