/** What stands beside the text: embeds as cards that link out, and boxes of the newsroom. */
import type { JSX } from 'preact';
import { isSafeLink } from '../../addresses.ts';
import type { EmbedBlock, NoteBlock } from '../../article.ts';
import { say, type WordKey } from '../../words.ts';
import { noteAnchor, WayBack } from './note-mark.tsx';
import { outward, Spans, Words } from './spans.tsx';
import { Word } from './word.tsx';

const media: Readonly<Record<EmbedBlock['media'], WordKey>> = {
  video: 'articleVideo',
  audio: 'articleAudio',
  social: 'articlePost',
  document: 'articleDocument',
  other: 'articleEmbed',
};

function EmbedTitle({ embed }: { embed: EmbedBlock }): JSX.Element | null {
  const title = embed.title ?? (embed.url === null ? null : new URL(embed.url).host);
  if (title === null) return null;
  if (embed.url === null || !isSafeLink(embed.url))
    return (
      <p class="card-title" data-apart>
        {title}
      </p>
    );
  return (
    <p class="card-title" data-apart>
      <a href={embed.url} {...outward}>
        {title}
      </a>
    </p>
  );
}

/** A video, post, map or document: never loaded, named and linked. */
export function EmbedCard({ embed }: { embed: EmbedBlock }): JSX.Element {
  return (
    <div class="card">
      <p class="label" data-apart>
        <Word>{say(media[embed.media])}</Word>
        {embed.provider !== '' && <bdi>{embed.provider}</bdi>}
      </p>
      {embed.text.length > 0 && (
        <p class="card-text">
          <Spans text={embed.text} />
        </p>
      )}
      <EmbedTitle embed={embed} />
    </div>
  );
}

const roles: Readonly<Record<NoteBlock['role'], WordKey | null>> = {
  box: null,
  correction: 'articleCorrection',
  update: 'articleUpdate',
  footnote: 'articleFootnote',
};

function NoteLabel({ note }: { note: NoteBlock }): JSX.Element | null {
  const role = roles[note.role];
  if (note.title !== '')
    return (
      <p class="note-title">
        <Words text={note.title} line={note} />
      </p>
    );
  if (role === null) return null;
  return (
    <p class="note-title">
      <Word>{say(role)}</Word>
    </p>
  );
}

/** A fact box, a correction, an update or a footnote around its own blocks. */
export function Note({ note, children }: { note: NoteBlock; children: JSX.Element }): JSX.Element {
  return (
    <div
      class="note"
      data-role={note.role}
      role="note"
      id={noteAnchor(note.id)}
      tabIndex={note.id === undefined ? undefined : -1}
    >
      {note.id === undefined ? <NoteLabel note={note} /> : <WayBack id={note.id} />}
      {children}
    </div>
  );
}
