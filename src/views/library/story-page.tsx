/** One saved story, read from the library with its pictures; nothing of it comes from the network. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words.ts';
import type { MarksFor } from '../marks/mark-book.ts';
import { Marked } from '../marks/marked.tsx';
import { dayOf } from '../parts/days.ts';
import type { ExportHow } from '../parts/export-state.tsx';
import { Story } from '../parts/story.tsx';
import { usePictures } from '../parts/use-pictures.ts';
import type { Acts } from '../reading/acts.ts';
import { useVersionTimes, type VersionPorts } from '../versions/older-texts.ts';
import { VersionsPage } from '../versions/versions-page.tsx';
import type { SavedStory, Summary } from './listing.ts';
import { MissingPictures } from './missing-pictures.tsx';
import { asksForChanges, hashOfStory } from './route.ts';
import { type ExportStories, StoryExport } from './story-export.tsx';
import { useHashChange } from './use-library.ts';
import type { Reading } from './use-reading.ts';

/** Fetches the pictures of a saved story that are not there, and says how many still are not; what came before it was ended stays. */
export type FetchMissing = (
  key: string,
  how: ExportHow,
) => Promise<{ at: 'saved'; picturesFailed: number } | { at: 'failed' }>;

function OriginalLink({ url }: { url: string }): JSX.Element {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {say('libraryOriginal')}
    </a>
  );
}

/** What the story's own parts ask of the library. */
type StoryVerbs = VersionPorts & {
  marksFor: MarksFor;
  exportStories: ExportStories;
  fetchMissing: FetchMissing;
};
type KeptProps = { story: SavedStory; acts: Acts; verbs: StoryVerbs; reopen: () => void };

const asked = (hash: string): 'story' | 'changes' => (asksForChanges(hash) ? 'changes' : 'story');

/** The story, and the way to what changed in it. */
function Kept(props: KeptProps): JSX.Element {
  const { article, summary } = props.story;
  const times = useVersionTimes(summary.key, props.verbs);
  const [shown, setShown] = useState(() => asked(location.hash));
  const back = (): void => {
    history.replaceState(null, '', hashOfStory(summary.key));
    setShown('story');
  };
  // Who asks anew has saved it anew: its texts are read again.
  useHashChange((hash) => asked(hash) === 'changes' && props.reopen());
  if (shown === 'changes' && times.length > 0)
    return (
      <VersionsPage
        storyKey={summary.key}
        savedAt={summary.savedAt}
        now={article}
        times={times}
        ports={props.verbs}
        back={back}
      />
    );
  return (
    <>
      {times.length > 0 && (
        <p class="changed-line story">
          <button type="button" class="button" onClick={() => setShown('changes')}>
            {say('versionsShow')}
          </button>
        </p>
      )}
      <KeptStory {...props} />
    </>
  );
}

function KeptStory({ story, acts, verbs, reopen }: KeptProps): JSX.Element {
  const { article, summary, pictures, missing } = story;
  const pictureUrl = usePictures(pictures);
  return (
    <>
      <Marked key={summary.key} article={article} marksFor={verbs.marksFor} acts={acts}>
        <Story article={article} pictureUrl={pictureUrl} acts={acts} />
        <footer class="kept">
          <p>
            {say('librarySavedOn', dayOf(summary.savedAt))} <OriginalLink url={article.url} />
          </p>
          {missing.length > 0 && (
            <MissingPictures
              storyKey={summary.key}
              count={missing.length}
              fetchMissing={verbs.fetchMissing}
              reopen={reopen}
            />
          )}
        </footer>
      </Marked>
      <StoryExport storyKey={summary.key} acts={acts} exportStories={verbs.exportStories} />
    </>
  );
}

/** A story that is listed and cannot be read, with what can still be done. */
function Damaged({ known, onRemove }: { known: Summary; onRemove: () => void }): JSX.Element {
  return (
    <div class="plight" role="alert">
      <h1>{known.title}</h1>
      <p>{say('libraryDamaged')}</p>
      <p class="ways">
        <OriginalLink url={known.url} />
        <button type="button" class="button edged" onClick={onRemove}>
          {say('libraryDelete')}
        </button>
      </p>
    </div>
  );
}

function Said({ title, how }: { title: string; how: string }): JSX.Element {
  return (
    <div class="plight" role="alert">
      <h1>{title}</h1>
      <p>{how}</p>
    </div>
  );
}

/** `known` is what the list says of the story, or null where it is not listed. */
export function StoryPage(props: {
  reading: Reading;
  known: Summary | null;
  acts: Acts;
  onRemove: () => void;
  verbs: StoryVerbs;
  reopen: () => void;
}): JSX.Element {
  switch (props.reading.at) {
    case 'loading':
      return (
        <p class="state" role="status">
          {say('libraryLoading')}
        </p>
      );
    case 'ready':
      return <Kept {...props} key={props.reading.story.summary.key} story={props.reading.story} />;
    case 'failed':
      return <Said title={say('libraryFailed')} how={say('libraryFailedHow')} />;
    case 'absent':
      if (props.known !== null) return <Damaged known={props.known} onRemove={props.onRemove} />;
      return <Said title={say('libraryAbsent')} how={say('libraryAbsentHow')} />;
  }
}
