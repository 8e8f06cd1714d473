/** One saved story in the list. */
import type { JSX } from 'preact';
import { say, sayCount, wordsLanguage } from '../../words.ts';
import type { Summary } from './listing.ts';
import { hashOfStory } from './route.ts';
import { BinSign } from './signs.tsx';
import { Thumb } from './thumb.tsx';

export type RowVerbs = {
  picture: (hash: string) => Promise<Blob | null>;
  onRemove: (story: Summary) => void;
};

/** The id of the link that opens a story, by which the keyboard finds it. */
export function linkId(key: string): string {
  return `story-${key}`;
}

/** The site as it calls itself, or its host. */
export function siteOf({ siteName, url }: Pick<Summary, 'siteName' | 'url'>): string {
  return siteName ?? (URL.canParse(url) ? new URL(url).host : url);
}

/** A day as people read it, in the interface's language; '' for what is no time. */
export function dayOf(iso: string, language = wordsLanguage()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date);
}

/** How much has been read, in words; '' where it was hardly begun. */
export function shareWords(share: number): string {
  if (share < 0.04) return '';
  if (share >= 0.97) return say('libraryReadAll');
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
      {story.marks !== undefined && story.marks > 0 && <bdi>{sayCount('libraryMarks', story.marks)}</bdi>}
    </p>
  );
}

function Words({ story }: { story: Summary }): JSX.Element {
  const lead = story.dek ?? story.excerpt;
  return (
    <div class="words" lang={story.language ?? undefined} dir={story.direction}>
      <p class="site">
        <bdi>{siteOf(story)}</bdi>
      </p>
      <h2>
        <a id={linkId(story.key)} data-key={story.key} href={hashOfStory(story.key)}>
          {story.title}
        </a>
      </h2>
      {lead !== '' && <p class="excerpt">{lead}</p>}
      <Facts story={story} />
    </div>
  );
}

export function Row({ story, verbs }: { story: Summary; verbs: RowVerbs }): JSX.Element {
  return (
    <li class="row" dir={story.direction}>
      <Words story={story} />
      {story.picture !== null && <Thumb hash={story.picture} picture={verbs.picture} />}
      <button
        type="button"
        class="button remove"
        aria-label={say('libraryDeleteNamed', story.title)}
        title={say('libraryDelete')}
        onClick={() => verbs.onRemove(story)}
      >
        <BinSign />
      </button>
    </li>
  );
}
