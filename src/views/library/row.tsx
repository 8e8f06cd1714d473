/** One saved story in the list. */
import type { CSSProperties, JSX } from 'preact';
import { stageOf } from '../../progress.ts';
import type { Clause } from '../../search/query.ts';
import { say, sayCount, wordsLanguage } from '../../words.ts';
import { dayOf } from '../parts/days.ts';
import { type Summary, siteOf } from './listing.ts';
import { hashOfStory } from './route.ts';
import { ArchiveSign, BinSign, RestoreSign, StarSign } from './signs.tsx';
import { MatchedText, ownText, Snippet } from './snippet.tsx';
import { Thumb } from './thumb.tsx';

export type RowVerbs = {
  picture: (hash: string) => Promise<Blob | null>;
  texts: (key: string) => Promise<readonly string[]>;
  onRemove: (story: Summary) => void;
  onArchive: (story: Summary) => void;
  onRestore: (story: Summary) => void;
  /** `range` picks all from where somebody picked last. */
  onPick: (story: Summary, how: 'one' | 'range') => void;
};

/** The id of what takes the focus in a row: the link that opens the story, or in the bin what picks it. */
export function linkId(key: string): string {
  return `story-${key}`;
}

/** How much has been read, in words; '' where it was hardly begun. */
export function shareWords(share: number): string {
  const stage = stageOf(share);
  if (stage === 'unread') return '';
  if (stage === 'read') return say('libraryReadAll');
  const percent = new Intl.NumberFormat(wordsLanguage(), { style: 'percent' }).format(share);
  return say('libraryReadShare', percent);
}

function Facts({ story }: { story: Summary }): JSX.Element {
  return (
    <p class="facts" lang={wordsLanguage()}>
      {story.byline !== null && (
        <bdi class="byline" lang={story.language ?? undefined}>
          {story.byline}
        </bdi>
      )}
      <bdi>
        <time dateTime={story.savedAt}>{say('librarySavedOn', dayOf(story.savedAt))}</time>
      </bdi>
      {shareWords(story.share ?? 0) !== '' && <bdi class="share">{shareWords(story.share ?? 0)}</bdi>}
      {story.readingMinutes > 0 && <bdi>{sayCount('articleMinutes', story.readingMinutes)}</bdi>}
      {story.marks > 0 && <bdi>{sayCount('libraryMarks', story.marks)}</bdi>}
      {story.tags.map((tag) => (
        <bdi key={tag} class="tag">
          {tag}
        </bdi>
      ))}
    </p>
  );
}

type RowProps = {
  story: Summary;
  verbs: RowVerbs;
  isPicked: boolean;
  /** What is searched for. */
  clauses: readonly Clause[];
  /** Where it stands: in the page, and among how many. */
  box: CSSProperties;
  place: { at: number; of: number };
};

function Title({ story, clauses }: { story: Summary; clauses: readonly Clause[] }): JSX.Element {
  const words = <MatchedText text={story.title} clauses={clauses} />;
  if (story.removedAt !== undefined) return <h2 {...ownText(story)}>{words}</h2>;
  return (
    <h2 {...ownText(story)}>
      <a id={linkId(story.key)} data-key={story.key} href={hashOfStory(story.key)}>
        {words}
      </a>
    </h2>
  );
}

function Words({ story, verbs, clauses }: RowProps): JSX.Element {
  return (
    <div class="words">
      <p class="site">
        <bdi lang={story.language ?? undefined}>{siteOf(story)}</bdi>
        {story.favourite && <StarSign of={say('libraryFavourites')} />}
      </p>
      <Title story={story} clauses={clauses} />
      <Snippet story={story} clauses={clauses} texts={verbs.texts} />
      <Facts story={story} />
    </div>
  );
}

function Verb(props: { name: string; word: string; press: () => void; sign: JSX.Element }): JSX.Element {
  return (
    <button type="button" class="button" aria-label={props.name} title={props.word} onClick={props.press}>
      {props.sign}
    </button>
  );
}

function Verbs({ story, verbs }: RowProps): JSX.Element {
  const { title } = story;
  if (story.removedAt !== undefined)
    return (
      <div class="verbs">
        <Verb
          name={say('libraryNamed', say('libraryRestore'), title)}
          word={say('libraryRestore')}
          press={() => verbs.onRestore(story)}
          sign={<RestoreSign />}
        />
      </div>
    );
  const archive = say(story.archived ? 'libraryUnarchive' : 'libraryArchive');
  return (
    <div class="verbs">
      <Verb
        name={say('libraryNamed', archive, title)}
        word={archive}
        press={() => verbs.onArchive(story)}
        sign={<ArchiveSign />}
      />
      <Verb
        name={say('libraryDeleteNamed', title)}
        word={say('libraryDelete')}
        press={() => verbs.onRemove(story)}
        sign={<BinSign />}
      />
    </div>
  );
}

export function Row(props: RowProps): JSX.Element {
  const { story, verbs, isPicked, box, place } = props;
  const inBin = story.removedAt !== undefined;
  return (
    <li
      class={isPicked ? 'row picked' : 'row'}
      style={box}
      aria-setsize={place.of}
      aria-posinset={place.at}
      data-row={story.key}
    >
      <label class="pick">
        <input
          type="checkbox"
          id={inBin ? linkId(story.key) : undefined}
          data-key={inBin ? story.key : undefined}
          checked={isPicked}
          aria-label={say('libraryPick', story.title)}
          onClick={(event) => verbs.onPick(story, event.shiftKey ? 'range' : 'one')}
        />
      </label>
      <Words {...props} />
      {story.picture !== null && <Thumb hash={story.picture} picture={verbs.picture} />}
      <Verbs {...props} />
    </li>
  );
}
