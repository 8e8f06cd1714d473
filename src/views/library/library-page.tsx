/** The library: the list of saved stories, and one of them at a time. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Place as PlaceInStory } from '../../place.ts';
import { say } from '../../words.ts';
import type { ListenPorts } from '../listening/listen-ports.ts';
import type { MarksFor } from '../marks/mark-book.ts';
import type { VersionPorts } from '../versions/older-texts.ts';
import { BackupReminder, type ReminderVerbs } from './backup-reminder.tsx';
import type { ListVerbs } from './catalogue.ts';
import { act, dismissNotice, meant, type Place, undoLast } from './deeds.ts';
import { ListBar, type Look } from './list-bar.tsx';
import { ListPane } from './list-pane.tsx';
import type { SavedStory } from './listing.ts';
import { Picked } from './picked.tsx';
import { extended } from './picks.ts';
import type { RecoveryVerbs } from './recovery.tsx';
import { listName } from './shelf-nav.tsx';
import type { Stock } from './stock.ts';
import type { ExportStories, PanelState, Shown } from './story-export.tsx';
import type { FetchMissing } from './story-page.tsx';
import { StoryView } from './story-view.tsx';
import { Toast } from './toast.tsx';
import { type Desk, useDesk } from './use-desk.ts';
import { useKeys, usePlace, useRoute, type Watch } from './use-library.ts';
import { type Reading, useReading } from './use-reading.ts';
import type { SearchVerbs } from './use-search.ts';

/** What the page asks of the library; all but `watch` may reject when the device does not give it. */
export type LibraryVerbs = ListVerbs &
  VersionPorts & {
    open(key: string): Promise<SavedStory | null>;
    picture(hash: string): Promise<Blob | null>;
    /** Where the story of an address was left, and that it is left here now. */
    placeOf(url: string): Promise<PlaceInStory | null>;
    keepPlace(url: string, place: PlaceInStory): Promise<void>;
    /** What reading the story of an address aloud needs. */
    listen(url: string): ListenPorts;
    watch: Watch;
    marksFor: MarksFor;
    search: SearchVerbs;
    exportStories: ExportStories;
    fetchMissing: FetchMissing;
    backups: ReminderVerbs;
    recovery: RecoveryVerbs;
  };

function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ?? say('libraryPageTitle');
  }, [title]);
}

/** Where nothing can be read the list tells why, whatever was to be shown, and that comes when it can. */
function useLocked(stock: Stock, reading: Reading, reopen: () => void): boolean {
  useEffect(() => {
    if (stock.at === 'ready' && reading.at === 'failed') reopen();
  }, [stock.at]);
  return stock.at === 'failed' && reading.at === 'failed';
}

function usePage(verbs: LibraryVerbs, look: Look) {
  const [{ key, shelf }, back] = useRoute();
  const desk = useDesk(verbs, shelf, look);
  const main = useRef<HTMLElement>(null);
  const [areTagsOpen, setTagsOpen] = useState(false);
  const [exporting, showExport] = useState<PanelState>('shut');
  const [reading, reopen] = useReading(key, verbs.open);
  const { stock } = desk;
  const shown = stock.at === 'ready' ? (stock.stories.find((story) => story.key === key) ?? null) : null;
  const isLocked = useLocked(stock, reading, reopen);
  const toMain = () => main.current?.focus({ preventScroll: true });
  const openTags = () => {
    const [first] = meant(place);
    if (key === null && desk.picks.keys.size === 0 && first !== undefined)
      desk.setPicks(extended(desk.picks, first.key, desk.keys));
    setTagsOpen(true);
  };
  const place: Place = { desk, shown, key, back, toMain, openTags };
  const latest = useRef(place);
  latest.current = place;
  useKeys((deed) => act(deed, place));
  usePlace(key, {
    onOpen: () => {
      setTagsOpen(false);
      toMain();
    },
    onReturn: (from) => {
      setTagsOpen(false);
      void desk.catalogue.refresh([from]); // The row says how much has been read.
      desk.focus(from);
    },
  });
  const undo = useCallback(() => void undoLast(latest.current), []);
  // What is kept as the story closes is kept when its row is shown already.
  const onKept = useCallback((story: string) => void latest.current.desk.catalogue.refresh([story]), []);
  const dismiss = useCallback(() => dismissNotice(latest.current), []);
  const shows = key === null || isLocked ? ('list' as const) : ('story' as const);
  const all = { desk, place, main, reading, reopen, shown, onKept, undo, dismiss, areTagsOpen, setTagsOpen };
  return { ...all, shows, exporting, showExport };
}

/** What is exported where nothing is picked. */
function shownBy({ shelf, found, keys, stock }: Desk): Shown {
  const isWhole = stock.at === 'ready' && stock.isWhole;
  const isEverything = shelf.at === 'all' && found.at === 'nothing-asked';
  const of = shelf.at === 'bin' ? 'bin' : isEverything ? 'everything' : 'some';
  // Some of them would be taken for all.
  return { name: listName(shelf, found), keys: isWhole ? keys : [], of };
}

/** What lies over the list at the window's foot: no row moves for it. */
function Foot({ page, verbs }: { page: Page; verbs: LibraryVerbs }): JSX.Element {
  const { place, areTagsOpen, setTagsOpen } = page;
  return (
    <div class="foot">
      <Toast notice={page.desk.notice} onUndo={page.undo} onDismiss={page.dismiss} />
      {page.shows === 'list' && (
        <>
          <Picked
            place={place}
            areTagsOpen={areTagsOpen}
            onTags={(open) => setTagsOpen(open === 'open')}
            onExport={() => page.showExport('open')}
          />
          <BackupReminder verbs={verbs.backups} />
        </>
      )}
    </div>
  );
}

type Props = Look & {
  verbs: LibraryVerbs;
  /** What saves a story, as the browser prints it, or null. */
  shortcut: string | null;
};

export type Page = ReturnType<typeof usePage>;

export function LibraryPage({ verbs, shortcut, ...look }: Props): JSX.Element {
  const page = usePage(verbs, look);
  const { desk, place, shown, reading } = page;
  useTitle(
    place.key === null
      ? null
      : (shown?.title ?? (reading.at === 'ready' ? reading.story.article.title : null)),
  );
  return (
    <>
      {page.shows === 'list' && (
        <ListBar
          look={look}
          heading={desk.heading}
          picked={[...desk.picks.keys]}
          shown={shownBy(desk)}
          panel={page.exporting}
          show={page.showExport}
          verbs={verbs}
        />
      )}
      {page.shows === 'story' && <StoryView page={page} verbs={verbs} look={look} />}
      <ListPane
        place={place}
        isHidden={page.shows === 'story'}
        picture={verbs.picture}
        texts={verbs.search.texts}
        shortcut={shortcut}
        recovery={verbs.recovery}
      />
      <Foot page={page} verbs={verbs} />
    </>
  );
}
