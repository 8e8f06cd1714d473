/** The library: the list of saved stories, and one of them at a time. */
import { Fragment, type JSX } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Place as PlaceInStory } from '../../place.ts';
import { say } from '../../words.ts';
import type { ListenPorts } from '../listening/listen-ports.ts';
import { Listener } from '../listening/listener.tsx';
import type { MarksFor } from '../marks/mark-book.ts';
import { LookButton } from '../parts/look-button.tsx';
import { type Acts, useActs, useDeeds } from '../reading/acts.ts';
import { Guide } from '../reading/guide.tsx';
import { MoreButton } from '../reading/more-button.tsx';
import { TimeLeft } from '../reading/time-left.tsx';
import { useRoot } from '../reading/use-root.ts';
import { viewDeeds } from '../reading/view-deeds.ts';
import { act, dismissNotice, type Place, removeStory, undoRemoval, useFocus } from './deeds.ts';
import { ListBar, type Look } from './list-bar.tsx';
import { type SavedStory, type Summary, storiesOf } from './listing.ts';
import type { ListVerbs } from './saved-list.ts';
import { BackSign, BinSign } from './signs.tsx';
import { StoryList } from './story-list.tsx';
import { type Reading, StoryPage, useReading } from './story-page.tsx';
import { Toast } from './toast.tsx';
import { useKeys, usePlace, useRoute, useSavedList, type Watch } from './use-library.ts';

/** What the page asks of the library; all but `watch` may reject when the device does not give it. */
export type LibraryVerbs = ListVerbs & {
  open(key: string): Promise<SavedStory | null>;
  picture(hash: string): Promise<Blob | null>;
  /** Where the story of an address was left, and that it is left here now. */
  placeOf(url: string): Promise<PlaceInStory | null>;
  keepPlace(url: string, place: PlaceInStory): Promise<void>;
  /** What reading the story of an address aloud needs. */
  listen(url: string): ListenPorts;
  watch: Watch;
  marksFor: MarksFor;
};

type StoryBarProps = {
  look: Look;
  /** What can be done with the story, and where it is and how long, once it is there. */
  story: { acts: Acts; root: HTMLElement | null; minutes: number } | null;
  onBack: () => void;
  onRemove: (() => void) | null;
};

function StoryBar({ look, story, onBack, onRemove }: StoryBarProps): JSX.Element {
  return (
    <header class="bar over-story">
      <button type="button" class="button back" onClick={onBack} aria-keyshortcuts="Escape">
        <BackSign />
        {say('libraryTitle')}
      </button>
      {story !== null && <TimeLeft root={story.root} minutes={story.minutes} />}
      {onRemove !== null && (
        <button
          type="button"
          class="button"
          aria-label={say('libraryDelete')}
          title={say('libraryDelete')}
          onClick={onRemove}
        >
          <BinSign />
        </button>
      )}
      <LookButton settings={look.settings} change={look.changeLook} />
      {story !== null && <MoreButton acts={story.acts} />}
    </header>
  );
}

/** The story that is shown, as the list or the library knows it. */
function shownStory(reading: Reading, known: Summary | null): Summary | null {
  return reading.at === 'ready' ? reading.story.summary : known;
}

function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ?? say('libraryPageTitle');
  }, [title]);
}

function usePage(verbs: LibraryVerbs) {
  const [state, list] = useSavedList(verbs);
  const [{ key }, back] = useRoute();
  const { heading, focus, refocus } = useFocus();
  const [main, root] = useRoot();
  const reading = useReading(key, verbs.open);
  const toMain = () => main.current?.focus({ preventScroll: true });
  const place: Place = { list, key, back, focus, refocus: key === null ? refocus : toMain };
  const latest = useRef(place);
  latest.current = place;
  useKeys((deed) => act(deed, place));
  usePlace(key, {
    onOpen: toMain,
    onReturn: (from) => {
      void list.refresh(); // The row says how much has been read.
      focus(storiesOf(list.state.listing).some((story) => story.key === from) ? from : null);
    },
  });
  const remove = useCallback((story: Summary) => removeStory(story, latest.current), []);
  const undo = useCallback(() => void undoRemoval(latest.current), []);
  // What is kept as the story closes is kept when its row is shown already.
  const onKept = useCallback(() => void (latest.current.key === null && latest.current.list.refresh()), []);
  const dismiss = useCallback(() => dismissNotice(latest.current), []);
  return { ...state, list, place, heading, main, root, reading, onKept, remove, undo, dismiss };
}

type Props = Look & {
  verbs: LibraryVerbs;
  /** What saves a story, as the browser prints it, or null. */
  shortcut: string | null;
};

/** What guides through the story that is shown, and keeps its place. */
function StoryGuide({ page, acts, verbs, look }: StoryGuideProps): JSX.Element | null {
  const { reading, root } = page;
  if (page.place.key === null || reading.at !== 'ready' || root === null) return null;
  const { article, summary } = reading.story;
  const { placeOf, keepPlace } = verbs;
  const places = {
    placeOf: () => placeOf(article.url),
    // A place that cannot be kept is no reason to disturb somebody who reads.
    keepPlace: (place: PlaceInStory) => void keepPlace(article.url, place).then(page.onKept, () => null),
  };
  return (
    <Fragment key={summary.key}>
      <Guide root={root} acts={acts} verbs={places} />
      <Listener
        root={root}
        acts={acts}
        settings={look.settings}
        change={look.changeLook}
        ports={verbs.listen(article.url)}
      />
    </Fragment>
  );
}

type StoryGuideProps = { page: ReturnType<typeof usePage>; acts: Acts; verbs: LibraryVerbs; look: Look };

export function LibraryPage({ verbs, shortcut, ...look }: Props): JSX.Element {
  const page = usePage(verbs);
  const { list, reading, remove } = page;
  const { key, back } = page.place;
  const known = storiesOf(page.listing).find((story) => story.key === key) ?? null;
  const shown = key === null ? null : shownStory(reading, known);
  const removeShown = shown === null ? null : () => remove(shown);
  const more = useCallback(() => void list.more(), [list]);
  const retry = useCallback(() => void list.load(), [list]);
  const acts = useActs();
  useDeeds(acts, {
    deeds: viewDeeds({ settings: look.settings, change: look.changeLook, close: back }),
  });
  const minutes = reading.at === 'ready' ? reading.story.article.readingMinutes : null;
  const story = minutes === null ? null : { acts, root: page.root, minutes };
  useTitle(shown?.title ?? null);
  const listVerbs = { picture: verbs.picture, onRemove: remove, onMore: more, onRetry: retry, shortcut };
  return (
    <>
      {key === null && <ListBar look={look} heading={page.heading} />}
      {key !== null && <StoryBar look={look} story={story} onBack={back} onRemove={removeShown} />}
      <main ref={page.main} tabIndex={-1}>
        <div class="list" hidden={key !== null}>
          <StoryList listing={page.listing} verbs={listVerbs} />
        </div>
        {key !== null && (
          <StoryPage
            reading={reading}
            known={known}
            acts={acts}
            onRemove={removeShown ?? back}
            marksFor={verbs.marksFor}
          />
        )}
      </main>
      <StoryGuide page={page} acts={acts} verbs={verbs} look={look} />
      <Toast notice={page.notice} onUndo={page.undo} onDismiss={page.dismiss} />
    </>
  );
}
