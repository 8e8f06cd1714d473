/** The reader: a story, its few controls, and words about what just happened. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import type { Place } from '../../place.ts';
import { type Settings, stepTextSize, themes } from '../../settings.ts';
import { say, type WordKey } from '../../words.ts';
import type { ListenAct, ListenPorts } from '../listening/listen-ports.ts';
import { ListeningBar } from '../listening/listening-bar.tsx';
import { useListening } from '../listening/use-listening.ts';
import { LookButton } from '../parts/look-button.tsx';
import type { ChangeLook } from '../parts/look-panel.tsx';
import { SaveButton } from '../parts/save-button.tsx';
import { type SaveResult, saveWords } from '../parts/save-words.ts';
import { CloseSign, LibrarySign } from '../parts/signs.tsx';
import { Story } from '../parts/story.tsx';
import type { Tell } from '../parts/tidings.ts';
import type { SiteRules } from '../parts/use-parts.ts';
import { Guide } from '../reading/guide.tsx';
import type { Act } from '../reading/keys.ts';
import { barAtRest, type Act as Moved, nextBar } from './bar.ts';

export type Found =
  | { at: 'story'; article: Article }
  | { at: 'none' }
  | { at: 'failed'; why: 'too-large' | 'error' };

export type ReaderVerbs = {
  close: () => void;
  save: () => Promise<SaveResult>;
  openLibrary: () => void;
  change: ChangeLook;
  retry: () => void;
  placeOf: () => Promise<Place | null>;
  keepPlace: (place: Place) => void;
  listen: ListenPorts;
  /** Hears of the story as it stands after each change. */
  arranged: (article: Article) => void;
};

type Props = {
  found: Found;
  settings: Settings;
  siteRules: SiteRules | null;
  verbs: ReaderVerbs;
  tidings: string;
  tell: Tell;
};

function IconButton({
  word,
  press,
  sign,
}: {
  word: WordKey;
  press: () => void;
  sign: JSX.Element;
}): JSX.Element {
  return (
    <button type="button" class="button" aria-label={say(word)} title={say(word)} onClick={press}>
      {sign}
    </button>
  );
}

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

function Controls({ found, settings, verbs, tell }: Omit<Props, 'tidings' | 'siteRules'>): JSX.Element {
  const { ref, shown } = useBar();
  return (
    <nav class="bar" ref={ref} data-bar={shown} aria-label={say('readerLabel')}>
      {found.at === 'story' && <SaveButton save={verbs.save} tell={tell} />}
      <LookButton settings={settings} change={verbs.change} />
      <IconButton word="readerLibrary" press={verbs.openLibrary} sign={<LibrarySign />} />
      <IconButton word="readerClose" press={verbs.close} sign={<CloseSign />} />
    </nav>
  );
}

const plights: Readonly<Record<'none' | 'error' | 'too-large', readonly [WordKey, WordKey]>> = {
  none: ['readerNone', 'readerNoneMore'],
  error: ['readerFailed', 'readerFailedMore'],
  'too-large': ['readerTooLarge', 'readerTooLargeMore'],
};

function Plight({
  found,
  verbs,
}: {
  found: Exclude<Found, { at: 'story' }>;
  verbs: ReaderVerbs;
}): JSX.Element {
  const [title, more] = plights[found.at === 'failed' ? found.why : 'none'];
  return (
    <div class="plight">
      <h1>{say(title)}</h1>
      <p>{say(more)}</p>
      <div class="ways">
        <button type="button" class="button strong" onClick={verbs.close}>
          {say('readerBack')}
        </button>
        <button type="button" class="button edged" onClick={verbs.retry}>
          {say('readerRetry')}
        </button>
      </div>
    </div>
  );
}

/** What the keys change beyond the place in the story. */
function actWith({
  settings,
  verbs,
  tell,
  listen,
}: Omit<Props, 'tidings' | 'found' | 'siteRules'> & { listen: (act: ListenAct) => void }): (
  act: Act,
) => void {
  return (act) => {
    const { change, save } = verbs;
    if (act.at === 'size') change({ textSize: stepTextSize(settings.textSize, act.by) });
    if (act.at === 'theme')
      change({ theme: themes[(themes.indexOf(settings.theme) + 1) % themes.length] ?? 'auto' });
    if (act.at === 'listen') listen(act);
    if (act.at === 'save') void save().then((result) => tell(saveWords(result)));
  };
}

/** Numbers that grow each time somebody asks to point, or not to any more. */
function usePointing(): [number, () => void] {
  const [asked, ask] = useState(0);
  return [asked, () => ask((times) => times + 1)];
}

type Shown = Pick<Props, 'found' | 'siteRules' | 'verbs'> & { pointAsked: number };

function Sheet({ found, siteRules, verbs, pointAsked }: Shown): JSX.Element {
  if (found.at !== 'story') return <Plight found={found} verbs={verbs} />;
  return (
    <Story
      key={found.article.url}
      article={found.article}
      toPage={verbs.close}
      siteRules={siteRules}
      onArranged={verbs.arranged}
      pointAsked={pointAsked}
    />
  );
}

/** What stands in the reader's dialog. */
export function ReaderView({ found, settings, siteRules, verbs, tidings, tell }: Props): JSX.Element {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [pointAsked, point] = usePointing();
  const main = useRef<HTMLElement>(null);
  useEffect(() => setRoot(main.current?.closest('dialog') ?? null), []);
  const { change, placeOf, keepPlace, listen: ports } = verbs;
  const { listening, act: listen } = useListening({ root, settings, change, ports });
  const actElse = actWith({ settings, verbs, tell, listen });
  const act = (asked: Act): void => (asked.at === 'point' ? point() : actElse(asked));
  return (
    <>
      <Controls found={found} settings={settings} verbs={verbs} tell={tell} />
      <output class="tidings" aria-live="polite">
        {tidings}
      </output>
      <main class="sheet" ref={main}>
        <Sheet found={found} siteRules={siteRules} verbs={verbs} pointAsked={pointAsked} />
      </main>
      {found.at === 'story' && root !== null && (
        <Guide key={found.article.url} root={root} verbs={{ act, placeOf, keepPlace }} />
      )}
      <ListeningBar listening={listening} settings={settings} act={listen} change={change} />
    </>
  );
}
