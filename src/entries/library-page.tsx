/** The library page: wiring only. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { whyOf } from '../library/failure.ts';
import { savedTime } from '../library/ids.ts';
import { openSearch } from '../library/search/search.ts';
import { askBackground } from '../messages.ts';
import { keepBackup, readBackup, reminderOf } from '../settings/backup.ts';
import { changeSettings, readSettings, watchSettings } from '../settings/keeping.ts';
import { libraryPlace, setAside } from '../settings/library-place.ts';
import type { Settings } from '../settings.ts';
import '../views/theme.css';
import '../views/parts/parts.css';
import '../views/article/article.css';
import '../views/lightbox/lightbox.css';
import '../views/live/live.css';
import '../views/reading/reading.css';
import '../views/marks/marks.css';
import '../views/listening/listening.css';
import '../views/parts/export-panel.css';
import '../views/versions/versions.css';
import '../views/library/library.css';
import { LibraryPage, type LibraryVerbs } from '../views/library/library-page.tsx';
import { storyInHash } from '../views/library/route.ts';
import { loadStoryView } from '../views/library/story-view.tsx';
import { dayOf } from '../views/parts/days.ts';
import { dress } from '../views/parts/dress.ts';
import { offerFont } from '../views/parts/faces.ts';
import { markWords, sayCount } from '../words.ts';
import { firstStories, firstStoriesRead } from './first-stories.ts';
import { askPrinted } from './marking.ts';
import { ownLibrary } from './own-library.ts';
import { painted, shownInTurn } from './painted.ts';
import { heard } from './picture-course.ts';
import { keepListening } from './sync-listening.ts';
import { listenPorts } from './voice-turn.ts';

const library = ownLibrary();
const search = openSearch({ source: library });
const shown = shownInTurn(allStories);

/** All stories, once the first can be seen: what opens the library waits for that. */
async function* allStories(): ReturnType<typeof library.listAll> {
  await firstStoriesRead;
  await painted();
  yield* library.listAll();
}

const verbs: LibraryVerbs = {
  ...library,
  firstStories,
  listAll: shown.parts,
  search: {
    find: search.find,
    noted: search.noted,
    follow: async (onKnown) => {
      await shown.whole;
      await search.follow(onKnown);
    },
    watch: search.watch,
    texts: async (key) => {
      const [found] = await library.searchables([key]);
      return found === undefined
        ? []
        : [...found.texts.body, ...found.texts.notes, ...found.texts.highlights];
    },
  },
  fetchMissing: (key, how) => heard(key, how, () => askBackground('fetch-missing', { key })),
  marksFor: (story) => ({
    load: () => library.marksOf(story.url),
    keep: (drafts) =>
      library.keepMarks(story, drafts).then(
        () => ({ at: 'kept' }),
        (error: unknown) => ({ at: 'failed', why: whyOf(error) }),
      ),
    watch: (onChange, signal) => library.watch(onChange, signal),
    print: askPrinted,
  }),
  backups: {
    reminder: async () => {
      await shown.whole;
      return reminderOf(await readBackup(), (await library.keys()).map(savedTime));
    },
    putOff: () => keepBackup({ put: new Date().toISOString() }),
    backUp: async (how) => {
      const { backUp } = await import('./archiving.ts');
      return backUp(library, how);
    },
  },
  recovery: {
    read: async (how) => {
      const { saveReadable } = await import('./recovering.ts');
      return saveReadable(await libraryPlace(), how);
    },
    setAside: async () => {
      await setAside('empty');
      library.moved();
    },
  },
  exportStories: async (stories, format, how) => {
    // What makes files is no weight on the way to the list.
    const { exportAndHandOver } = await import('./exporting.ts');
    return exportAndHandOver(library, { ...stories, format, writing: (await readSettings()).writing }, how);
  },
  listen: (url) =>
    listenPorts({
      voiceOf: () => library.voiceOf(url),
      keepVoice: (voice) => void library.keepVoice(url, voice).catch(() => null),
    }),
};
const place = document.querySelector('#library');
const whileOpen = new AbortController();

async function saveShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'save-story')?.shortcut || null;
}

// Where it cannot be had the story itself tells.
const storyView = () => loadStoryView().catch(() => null);
const whatIsShown = storyInHash(location.hash) === null ? null : storyView();
const asked = Promise.all([saveShortcut(), readSettings(), whatIsShown]);
// What writes days and numbers takes long the first time: it is made while the browser answers.
dayOf(new Date().toISOString());
sayCount('libraryMarks', 0);
const [shortcut, settings] = await asked;
void shown.first.then(storyView);

function draw(now: Settings): void {
  offerFont(document, now.font);
  dress(document.documentElement, now);
  if (place === null) return;
  const changeLook = (change: Parameters<typeof changeSettings>[0]): void => {
    draw({ ...now, ...change }); // The next press goes on from there, though it is not stored yet.
    void changeSettings(change);
  };
  render(<LibraryPage verbs={verbs} settings={now} changeLook={changeLook} shortcut={shortcut} />, place);
}

// Where the browser asks nobody it promises; where it does not, the settings tell and offer to ask again.
void navigator.storage.persist().catch(() => null);
markWords(document.documentElement);
history.scrollRestoration = 'manual';
draw(settings);
keepListening(whileOpen.signal);
watchSettings(draw, whileOpen.signal);
