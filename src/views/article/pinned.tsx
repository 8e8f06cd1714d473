/** What a story's header says of the story as it stands: that it was corrected, or that it is only an excerpt. */
import type { JSX } from 'preact';
import type { Article, NoteBlock } from '../../article.ts';
import { blockLines } from '../../export/record.ts';
import { say } from '../../words.ts';
import { excerptOf } from './excerpt.ts';
import { addressOfText, JumpLink } from './jumps.tsx';
import { Word } from './word.tsx';

/** The note that the header tells of: the first correction, else the first update. Entries of a live blog are none. */
export function pinnedNote({ body, kind }: Pick<Article, 'body' | 'kind'>): NoteBlock | null {
  const notes = body.filter((block) => block.kind === 'note');
  const correction = notes.find(({ role }) => role === 'correction');
  return correction ?? (kind === 'live' ? null : notes.find(({ role }) => role === 'update')) ?? null;
}

/** One quiet line that leads to the correction, wherever the newsroom set it. */
export function PinnedNote({ article }: { article: Article }): JSX.Element | null {
  const note = pinnedNote(article);
  if (note === null) return null;
  return (
    <p class="pinned">
      <JumpLink href={addressOfText(article, blockLines(note)[0] ?? '')} jump={{ to: 'note' }}>
        <Word>{say(note.role === 'correction' ? 'articleCorrected' : 'articleUpdatedNote')}</Word>
      </JumpLink>
    </p>
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
