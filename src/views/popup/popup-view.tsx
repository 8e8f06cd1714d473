/** The popup: the story of the tab below at once, with one quiet bar; or a plain sentence and a way out. */
import { Fragment, type JSX } from 'preact';
import type { Article } from '../../article.ts';
import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import type { ListenPorts } from '../listening/listen-ports.ts';
import { Listener } from '../listening/listener.tsx';
import type { MarksFor } from '../marks/mark-book.ts';
import { Marked } from '../marks/marked.tsx';
import { LookButton } from '../parts/look-button.tsx';
import type { ChangeLook } from '../parts/look-panel.tsx';
import type { PictureCourseValue } from '../parts/picture-course.tsx';
import { useSaveAndExport } from '../parts/save-and-export.ts';
import { SaveButton } from '../parts/save-button.tsx';
import { type SaveResult, saveWords } from '../parts/save-words.ts';
import { LibrarySign } from '../parts/signs.tsx';
import { Story } from '../parts/story.tsx';
import type { Tell } from '../parts/tidings.ts';
import type { SiteRules } from '../parts/use-parts.ts';
import { type Acts, useActs, useDeeds } from '../reading/acts.ts';
import { alwaysPart } from '../reading/always.ts';
import { Guide } from '../reading/guide.tsx';
import { MoreButton } from '../reading/more-button.tsx';
import { type PlacesVerbs, placesAt } from '../reading/place-verbs.ts';
import { TimeLeft } from '../reading/time-left.tsx';
import { useRoot } from '../reading/use-root.ts';
import { viewDeeds } from '../reading/view-deeds.ts';
import type { PopupState } from './load.ts';
import { FrontLine, NoStory, Plight, type Way } from './plight.tsx';
import { NoShortcut, ReadButton } from './read-button.tsx';

export type PopupVerbs = PlacesVerbs & {
  readInPage: (tabId: number) => void;
  save: () => Promise<SaveResult>;
  openLibrary: () => void;
  /** Lists the stories that the page leads to; null where that may not be asked, as in private windows. */
  listStories: (() => void) | null;
  openOptions: () => void;
  /** Shows the saved story of an address in the library, with the ways to export it. */
  exportSaved: (url: string) => void;
  change: ChangeLook;
  marksFor: MarksFor;
  retry: () => void;
  tryAnyway: () => void;
  askAccess: (origins: string[]) => void;
  /** Hears of the story as it stands after each change. */
  arranged: (article: Article) => void;
  close: () => void;
  listen: (url: string) => ListenPorts;
};

type Props = {
  /** In a tab of its own, beside a page that lets nothing be seen over it, nothing leads into that page. */
  where: 'popup' | 'tab';
  state: PopupState;
  /** Whether the page below leads to many stories. */
  isFront: boolean;
  settings: Settings;
  siteRules: SiteRules | null;
  /** The keys as the browser writes them, '' where it granted none, null while that is not known. */
  shortcut: string | null;
  tidings: string;
  /** How far the pictures are of a save that goes on. */
  course: PictureCourseValue | null;
  tell: Tell;
  verbs: PopupVerbs;
};

type BarProps = Props & { acts: Acts; root: HTMLElement | null };

function Bar({ where, state, settings, shortcut, course, tell, verbs, acts, root }: BarProps): JSX.Element {
  return (
    <nav class="bar" aria-label={say('popupBar')}>
      {state.at === 'story' && where === 'popup' && (
        <ReadButton
          word={state.readerOpen ? 'popupReadClose' : 'popupRead'}
          shortcut={shortcut}
          press={() => verbs.readInPage(state.tabId)}
        />
      )}
      {state.at === 'story' && where === 'popup' && shortcut === '' && (
        <NoShortcut open={verbs.openOptions} />
      )}
      <span class="space" />
      {state.at === 'story' && <TimeLeft root={root} minutes={state.article.readingMinutes} />}
      {state.at === 'story' && <SaveButton save={verbs.save} course={course} tell={tell} />}
      <LookButton settings={settings} change={verbs.change} />
      <button
        type="button"
        class="button"
        aria-label={say('popupLibrary')}
        title={say('popupLibrary')}
        onClick={verbs.openLibrary}
      >
        <LibrarySign />
      </button>
      {state.at === 'story' && <MoreButton acts={acts} />}
    </nav>
  );
}

type ContentProps = Pick<Props, 'where' | 'state' | 'isFront' | 'siteRules' | 'verbs'> & { acts: Acts };

function Content({ where, state, isFront, siteRules, verbs, acts }: ContentProps): JSX.Element {
  const library: Way = { word: 'popupLibrary', press: verbs.openLibrary };
  const again: Way = { word: 'popupRetry', press: verbs.retry };
  switch (state.at) {
    case 'loading':
      return <p class="loading">{say('popupLoading')}</p>;
    case 'story':
      return (
        <Marked key={state.article.url} article={state.article} marksFor={verbs.marksFor} acts={acts}>
          <Story
            article={state.article}
            toPage={where === 'popup' ? verbs.close : null}
            siteRules={siteRules}
            onArranged={verbs.arranged}
            acts={acts}
          />
        </Marked>
      );
    case 'none':
      return <NoStory asked={state.asked} isFront={isFront} verbs={verbs} library={library} />;
    case 'forbidden':
      return <Plight title="popupForbidden" more="popupForbiddenMore" ways={[library]} />;
    case 'no-access': {
      const allow: Way = { word: 'popupAllow', press: () => verbs.askAccess(state.origins) };
      return <Plight title="popupNoAccess" more="popupNoAccessMore" ways={[allow, library]} />;
    }
    case 'failed':
      return state.why === 'too-large' ? (
        <Plight title="popupTooLarge" more="popupTooLargeMore" ways={[library]} />
      ) : (
        <Plight title="popupFailed" more="popupFailedMore" ways={[again, library]} />
      );
  }
}

/** The whole popup. */
export function PopupView(props: Props): JSX.Element {
  const { state, isFront, settings, tidings, tell, verbs } = props;
  const [main, root] = useRoot();
  const acts = useActs();
  const { change, close } = verbs;
  const save = () => void verbs.save().then((result) => tell(saveWords(result)));
  useDeeds(acts, { deeds: { ...viewDeeds({ settings, change, close }), save } });
  const url = state.at === 'story' ? state.article.url : null;
  useDeeds(acts, alwaysPart({ settings, change, url }));
  useSaveAndExport(acts, {
    save: verbs.save,
    toExport: url === null ? null : () => verbs.exportSaved(url),
    tell,
  });
  return (
    <>
      <Bar {...props} acts={acts} root={root} />
      <output class="tidings" aria-live="polite">
        {tidings}
      </output>
      <main class="sheet" ref={main} data-at={state.at} aria-busy={state.at === 'loading'}>
        {state.at === 'story' && isFront && <FrontLine listStories={verbs.listStories} />}
        <Content {...props} acts={acts} />
      </main>
      {state.at === 'story' && root !== null && (
        <Fragment key={url}>
          <Guide root={root} acts={acts} verbs={placesAt(state.article.url, verbs)} />
          <Listener
            root={root}
            acts={acts}
            settings={settings}
            change={change}
            ports={verbs.listen(state.article.url)}
          />
        </Fragment>
      )}
    </>
  );
}
