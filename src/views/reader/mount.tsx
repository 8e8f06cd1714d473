/** Puts the reader over a page and keeps it current while it is open. */
import { render } from 'preact';
import type { Article } from '../../article.ts';
import type { Settings } from '../../settings.ts';
import { markWords, say } from '../../words.ts';
import { dress } from '../parts/dress.ts';
import { type FontSource, guestFont } from '../parts/faces.ts';
import { type KeepLook, keepsLook } from '../parts/keep-look.ts';
import { hideFontNames } from '../parts/own-names.ts';
import type { PictureHow } from '../parts/picture-course.tsx';
import { followRules, type RulePorts } from '../parts/rule-ports.ts';
import type { SaveResult } from '../parts/save-words.ts';
import { passingTidings, type Tell } from '../parts/tidings.ts';
import type { Holds } from './changed-line.tsx';
import { type Overlay, openOverlay } from './overlay.ts';
import { type Found, type ReaderVerbs, ReaderView } from './reader-view.tsx';
import { foundAsRead, saveFound, tellAnywhere } from './saving.ts';

/** What is handed on as it is. */
type Handed = 'openLibrary' | 'showSaved' | 'placeOf' | 'keepPlace' | 'listen' | 'marksFor';

/** What the reader needs from the rest of the extension. */
export type Ports = RulePorts &
  Pick<ReaderVerbs, Handed> & {
    find: () => Found;
    settings: Settings;
    watchSettings: (onChange: (settings: Settings) => void, signal: AbortSignal) => void;
    change: KeepLook;
    fontFile: FontSource;
    save: (article: Article, how: PictureHow) => Promise<SaveResult>;
    /** Whether the story says something else than it did when it was saved. */
    isChanged: (article: Article) => Promise<boolean>;
    /** Shows the story in a tab of its own, for a page that lets nothing be seen over it. */
    readApart: () => void;
    /** The reader that is open now, which may be another than the one that asks. */
    findOpen: () => Reader | null;
  };

/** An open reader. `tell` shows and speaks a sentence. */
export type Reader = Pick<Overlay, 'close' | 'look' | 'signal'> & {
  tell: Tell;
  /** What is found, with the story as it is read: with what was put back, and without what was set aside. */
  found: () => Found;
  /** Saves that, and shows how far it is. */
  save: () => Promise<SaveResult>;
};

type Shown = Pick<Parameters<typeof ReaderView>[0], 'found' | 'settings' | 'tidings' | 'course' | 'holds'>;

function label(dialog: HTMLDialogElement, { found, settings }: Shown): void {
  dress(dialog, settings);
  markWords(dialog);
  dialog.ariaLabel = found.at === 'story' ? found.article.title : 'Galley';
}

/** Whether a saved story has changed. Never rejects. */
async function hasChanged(found: Found, { isChanged }: Ports): Promise<boolean> {
  return found.at === 'story' && isChanged(found.article).catch(() => false);
}

function holdsAfter(saving: SaveResult, before: Holds): Holds {
  return saving.at === 'saved' && before === 'older' ? 'both' : before;
}

/** Nobody gives these words any more when they are needed. */
function hearLastWords(): void {
  for (const key of ['saveUnreachable', 'markUnkeptUnreachable'] as const) say(key);
}

/** Tells in the reader as long as it is open, and after where it is seen then. */
function tellHereOrThere(ports: Ports, show: (words: string) => void, signal: AbortSignal): Tell {
  const here = passingTidings(show, signal);
  const there = tellAnywhere(ports);
  return (...said) => (signal.aborted ? there : here)(...said);
}

/** A page that was read while it was still coming is read again when all of it has come. */
function whenWhole(document: Document, read: () => void, signal: AbortSignal): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', read, { once: true, signal });
}

function atRest({ find, settings }: Ports): Shown {
  return { found: find(), settings, tidings: '', course: null, holds: 'no-other' };
}

type Filled = Pick<Reader, 'tell' | 'found' | 'save'>;

/** Sets a dialog in fonts that the page has no names for; gives what names a bundled one. */
function fontsApart(
  { dialog, signal }: Overlay,
  { settings, fontFile }: Ports,
): ReturnType<typeof guestFont> {
  dress(dialog, settings);
  hideFontNames(dialog, signal);
  return guestFont(dialog.ownerDocument, fontFile, signal);
}

function fill(overlay: Overlay, ports: Ports): Filled {
  const { dialog, signal, close } = overlay;
  let shown = atRest(ports);
  const nameFont = fontsApart(overlay, ports);
  const set = (change: Partial<Shown>): void => {
    shown = { ...shown, ...change };
    label(dialog, shown);
    render(<ReaderView {...shown} siteRules={following.siteRules()} verbs={verbs} tell={tell} />, dialog);
    // The page knows the fonts of its document by name: ours has one that says nothing.
    dialog.style.setProperty('--face', nameFont(shown.settings.font, dialog.textContent ?? ''));
  };
  const tell = tellHereOrThere(ports, (tidings) => set({ tidings }), signal);
  const following = followRules(ports, { draw: () => set({}), tell, signal });
  const found = (): Found => foundAsRead(shown.found, following.asRead);
  const setOpen = (change: Partial<Shown>): void => void (signal.aborted || set(change));
  const save = async (): Promise<SaveResult> => {
    const result = await saveFound(found(), { ...ports, show: (course) => setOpen({ course }) });
    setOpen({ holds: holdsAfter(result, shown.holds) });
    return result;
  };
  const verbs: ReaderVerbs = {
    ...ports,
    close,
    save,
    arranged: following.arranged,
    change: keepsLook({
      settings: () => shown.settings,
      show: (settings) => set({ settings }),
      keep: ports.change,
      tell,
    }),
    retry: () => set({ found: ports.find() }),
  };
  set({});
  void hasChanged(found(), ports).then((is) => is && setOpen({ holds: 'older' }));
  ports.watchSettings((settings) => set({ settings }), signal);
  signal.addEventListener('abort', () => render(null, dialog));
  whenWhole(dialog.ownerDocument, verbs.retry, signal);
  return { tell, found, save };
}

const headlineOf = (found: Found): string | null => (found.at === 'story' ? found.article.title : null);

/** Opens the reader over the page of `view`. Null where its document cannot hold it. */
export function mountReader(view: Window, ports: Ports): Reader | null {
  let filled: Filled = {
    tell: () => undefined,
    found: ports.find,
    save: async () => ({ at: 'failed', why: 'no-story' }),
  };
  const overlay = openOverlay(view.document, view, {
    fill: (opening) => {
      filled = fill(opening, ports);
    },
    lost: ports.readApart,
    headline: () => headlineOf(filled.found()),
  });
  hearLastWords();
  return overlay && { ...overlay, ...filled };
}
