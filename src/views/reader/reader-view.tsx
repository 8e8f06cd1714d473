/** The reader: a story, its few controls, and words about what just happened. */
import { Fragment, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import type { ListenPorts } from '../listening/listen-ports.ts';
import { Listener } from '../listening/listener.tsx';
import type { MarksFor } from '../marks/mark-book.ts';
import { Marked } from '../marks/marked.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { LookButton } from '../parts/look-button.tsx';
import type { ChangeLook } from '../parts/look-panel.tsx';
import type { PictureCourseValue } from '../parts/picture-course.tsx';
import { saveAndGo, useSaveAndExport } from '../parts/save-and-export.ts';
import { SaveButton } from '../parts/save-button.tsx';
import { type SaveResult, saveWords } from '../parts/save-words.ts';
import { CloseSign, LibrarySign } from '../parts/signs.tsx';
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
import { barAtRest, type Act as Moved, nextBar } from './bar.ts';
import { ChangedLine, type Holds } from './changed-line.tsx';
import { dialogId } from './host.ts';
import { Plight } from './plight.tsx';

export type Found =
  | { at: 'story'; article: Article }
  | { at: 'none' }
  | { at: 'failed'; why: 'too-large' | 'error' };

export type ReaderVerbs = PlacesVerbs & {
  close: () => void;
  save: () => Promise<SaveResult>;
  openLibrary: () => void;
  /** Shows the saved story of an address in the library, with the ways to export it, or with what changed. */
  showSaved: (url: string, to: 'export' | 'changes') => void;
  change: ChangeLook;
  retry: () => void;
  listen: (url: string) => ListenPorts;
  /** Hears of the story as it stands after each change. */
  arranged: (article: Article) => void;
  marksFor: MarksFor;
};

type Props = {
  found: Found;
  settings: Settings;
  siteRules: SiteRules | null;
  verbs: ReaderVerbs;
  tidings: string;
  /** How far the pictures are of a save that goes on. */
  course: PictureCourseValue | null;
  holds: Holds;
  tell: Tell;
};

/** Follows what happens in the dialog around the bar. */
function useBar(): { ref: { current: HTMLElement | null }; shown: 'here' | 'away' } {
  const ref = useRef<HTMLElement>(null);
  const [bar, setBar] = useState(barAtRest);
  useEffect(() => {
    const dialog = ref.current?.closest('dialog');
    const control = new AbortController();
    const options = { signal: control.signal, passive: true };
    const act = (done: Moved): void => setBar((before) => nextBar(before, done));
    dialog?.addEventListener('scroll', () => act({ kind: 'scroll', to: dialog.scrollTop }), options);
    dialog?.addEventListener('keydown', ({ key }) => act({ kind: 'key', key }), options);
    dialog?.addEventListener('touchstart', () => act({ kind: 'touch' }), options);
    dialog?.addEventListener(
      'pointermove',
      ({ movementX, movementY }) => act({ kind: 'move', by: Math.abs(movementX) + Math.abs(movementY) }),
      options,
    );
    return () => control.abort();
  }, []);
  return { ref, shown: bar.shown };
}

type ControlsProps = Omit<Props, 'tidings' | 'siteRules' | 'holds'> & {
  acts: Acts;
  root: HTMLElement | null;
};

function Controls({ found, settings, verbs, course, tell, acts, root }: ControlsProps): JSX.Element {
  const { ref, shown } = useBar();
  return (
    <nav class="bar" ref={ref} data-bar={shown} aria-label={say('readerLabel')}>
      {found.at === 'story' && <TimeLeft root={root} minutes={found.article.readingMinutes} />}
      {found.at === 'story' && <SaveButton save={verbs.save} course={course} tell={tell} />}
      <LookButton settings={settings} change={verbs.change} />
      <IconButton word="readerLibrary" press={verbs.openLibrary} sign={<LibrarySign />} />
      <IconButton word="readerClose" press={verbs.close} sign={<CloseSign />} closes={dialogId} />
      {found.at === 'story' && <MoreButton acts={acts} />}
    </nav>
  );
}

type Shown = Pick<Props, 'found' | 'siteRules' | 'verbs'> & { acts: Acts };

function Sheet({ found, siteRules, verbs, acts }: Shown): JSX.Element {
  if (found.at !== 'story') return <Plight found={found} verbs={verbs} />;
  return (
    <Marked key={found.article.url} article={found.article} marksFor={verbs.marksFor} acts={acts}>
      <Story
        article={found.article}
        toPage={verbs.close}
        siteRules={siteRules}
        onArranged={verbs.arranged}
        acts={acts}
      />
    </Marked>
  );
}

/** Leads to what changed in a saved story; the text of now is saved first, so that both are there. */
function useComparing(
  acts: Acts,
  { found, holds, verbs, tell }: Pick<Props, 'found' | 'holds' | 'verbs' | 'tell'>,
): () => void {
  const show = (): void => void (found.at === 'story' && verbs.showSaved(found.article.url, 'changes'));
  const compare = (): void => (holds === 'both' ? show() : saveAndGo({ save: verbs.save, tell }, show));
  useDeeds(acts, { deeds: holds === 'no-other' ? {} : { changes: compare } });
  return compare;
}

/** What stands in the reader's dialog. */
export function ReaderView(props: Props): JSX.Element {
  const { found, settings, siteRules, verbs, tidings, holds, tell } = props;
  const [main, root] = useRoot();
  const acts = useActs();
  const { change, close } = verbs;
  const save = () => void verbs.save().then((result) => tell(saveWords(result)));
  useDeeds(acts, { deeds: { ...viewDeeds({ settings, change, close }), save } });
  const url = found.at === 'story' ? found.article.url : null;
  useDeeds(acts, alwaysPart({ settings, change, url }));
  useSaveAndExport(acts, {
    save: verbs.save,
    toExport: url === null ? null : () => verbs.showSaved(url, 'export'),
    tell,
  });
  const compare = useComparing(acts, props);
  return (
    <>
      <Controls {...props} acts={acts} root={root} />
      <output class="tidings" aria-live="polite">
        {tidings}
      </output>
      <main class="sheet" ref={main}>
        <Sheet found={found} siteRules={siteRules} verbs={verbs} acts={acts} />
        {holds !== 'no-other' && <ChangedLine holds={holds} compare={compare} />}
      </main>
      {url !== null && root !== null && (
        <Fragment key={url}>
          <Guide root={root} acts={acts} verbs={placesAt(url, verbs)}>
            {holds !== 'no-other' && <ChangedLine holds={holds} compare={compare} role="status" />}
          </Guide>
          <Listener root={root} acts={acts} settings={settings} change={change} ports={verbs.listen(url)} />
        </Fragment>
      )}
    </>
  );
}
