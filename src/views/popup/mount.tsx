/** Keeps the popup current: what it shows, how it looks, what it says. */
import { render } from 'preact';
import type { Article } from '../../article.ts';
import type { Settings } from '../../settings.ts';
import { markWords } from '../../words.ts';
import { dress } from '../parts/dress.ts';
import { offerFont } from '../parts/faces.ts';
import { type KeepLook, keepsLook } from '../parts/keep-look.ts';
import { type PictureCourseValue, type PictureHow, shownCourse } from '../parts/picture-course.tsx';
import { followRules, type RulePorts } from '../parts/rule-ports.ts';
import type { SaveResult } from '../parts/save-words.ts';
import { passingTidings } from '../parts/tidings.ts';
import { type LoadPorts, loadStory, type PopupState } from './load.ts';
import { type PopupVerbs, PopupView } from './popup-view.tsx';

/** What the popup needs from the rest of the extension. */
export type PopupPorts = LoadPorts &
  RulePorts & {
    where: 'popup' | 'tab';
    settings: Settings;
    watchSettings: (onChange: (settings: Settings) => void, signal: AbortSignal) => void;
    findShortcut: () => Promise<string>;
    save: (article: Article, how: PictureHow) => Promise<SaveResult>;
    /** True where the person allowed it. Must be called by a press. */
    askAccess: (origins: string[]) => Promise<boolean>;
    /** Whether the page of a tab is a front: it leads to many stories. */
    leadsToStories: (tabId: number) => Promise<boolean>;
    change: KeepLook;
  } & Pick<
    PopupVerbs,
    | 'marksFor'
    | 'readInPage'
    | 'openLibrary'
    | 'listStories'
    | 'openOptions'
    | 'exportSaved'
    | 'placeOf'
    | 'keepPlace'
    | 'close'
    | 'listen'
  >;

type Shown = {
  state: PopupState;
  isFront: boolean;
  settings: Settings;
  shortcut: string | null;
  tidings: string;
  course: PictureCourseValue | null;
};

/** The popup is narrow, so its text is smaller than the reader's by these px, but never below the least. */
const smallerBy = 4;
const leastText = 15;

function dressPopup(root: HTMLElement, { where, settings }: Pick<PopupPorts, 'where' | 'settings'>): void {
  dress(root, settings);
  root.classList.add(where);
  if (where === 'popup')
    root.style.setProperty('--story', `${Math.max(leastText, settings.textSize - smallerBy)}px`);
  markWords(root);
}

type Saving = Pick<PopupPorts, 'save'> & {
  asRead: (article: Article) => Article;
  show: (course: PictureCourseValue | null) => void;
};

async function saveShown(state: PopupState, { save, asRead, show }: Saving): Promise<SaveResult> {
  if (state.at !== 'story') return { at: 'failed', why: 'no-story' };
  return shownCourse(show, (how) => save(asRead(state.article), how)).catch(
    (): SaveResult => ({ at: 'failed', why: 'unreachable' }),
  );
}

function atRest({ settings }: PopupPorts): Shown {
  return { state: { at: 'loading' }, isFront: false, settings, shortcut: null, tidings: '', course: null };
}

/** Where the browser does not say the popup says nothing about it. */
async function tellShortcut({ findShortcut }: PopupPorts, set: (found: { shortcut: string }) => void) {
  await findShortcut()
    .then((shortcut) => set({ shortcut }))
    .catch(() => null);
}

/** Whether the page below is a front; where that cannot be told it is none. */
async function tellFront(state: PopupState, { leadsToStories }: PopupPorts): Promise<boolean> {
  return (state.at === 'story' || state.at === 'none') && leadsToStories(state.tabId).catch(() => false);
}

/** Fills the popup's document and loads the story. */
export function mountPopup(document: Document, ports: PopupPorts, signal: AbortSignal): void {
  let shown = atRest(ports);
  const set = (change: Partial<Shown>): void => {
    shown = { ...shown, ...change };
    offerFont(document, shown.settings.font);
    dressPopup(document.documentElement, { where: ports.where, settings: shown.settings });
    const props = { ...shown, siteRules: following.siteRules(), where: ports.where };
    render(<PopupView {...props} verbs={verbs} tell={tell} />, document.body);
  };
  const tell = passingTidings((tidings) => set({ tidings }), signal);
  const following = followRules(ports, { draw: () => set({}), tell, signal });
  const load = async (anyway: 'as-usual' | 'anyway'): Promise<void> => {
    following.arranged(null);
    set({ state: { at: 'loading' } });
    const state = await loadStory(ports, anyway);
    set({ state });
    set({ isFront: await tellFront(state, ports) });
  };
  const askAccess = async (origins: string[]): Promise<void> => {
    if (await ports.askAccess(origins).catch(() => false)) await load('as-usual');
  };
  const verbs: PopupVerbs = {
    ...ports,
    change: keepsLook({
      settings: () => shown.settings,
      show: (settings) => set({ settings }),
      keep: ports.change,
      tell,
    }),
    save: () =>
      saveShown(shown.state, { ...ports, asRead: following.asRead, show: (course) => set({ course }) }),
    arranged: following.arranged,
    retry: () => void load('as-usual'),
    tryAnyway: () => void load('anyway'),
    askAccess: (origins) => void askAccess(origins),
  };
  ports.watchSettings((settings) => set({ settings }), signal);
  void tellShortcut(ports, set);
  void load('as-usual');
}
