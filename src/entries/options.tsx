/** The options page: wiring only. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sharesOf, type Usage } from '../library/meter.ts';
import { searchBytes } from '../library/search/weight.ts';
import { type Interval, keepBackup, readBackup, watchBackup } from '../settings/backup.ts';
import { parseSettingsFile, settingsAsText } from '../settings/file.ts';
import { changeSettings, readAll, readSettings, replaceAll, watchSettings } from '../settings/keeping.ts';
import { keepRules, readAllRules, watchAllRules } from '../settings/keeping-rules.ts';
import { librariesAside, placeOf, setAside } from '../settings/library-place.ts';
import { keepPictureRoom, readPictureRoom } from '../settings/picture-room.ts';
import type { Settings } from '../settings.ts';
import '../views/theme.css';
import '../views/parts/parts.css';
import '../views/article/article.css';
import '../views/marks/marks.css';
import '../views/parts/export-panel.css';
import '../views/parts/own-page.css';
import '../views/options/options.css';
import '../views/options/devices/devices.css';
import { OptionsPage } from '../views/options/options-page.tsx';
import type { ImportOutcome, OptionsVerbs, StorageReport } from '../views/options/verbs.ts';
import { dress } from '../views/parts/dress.ts';
import { offerFont } from '../views/parts/faces.ts';
import { handOver } from '../views/parts/hand-over.ts';
import { markWords, say } from '../words.ts';
import { backupLeave } from './backup-check.ts';
import { checkLibrary } from './library-check.ts';
import { ownLibrary } from './own-library.ts';
import { shortcutsOpener } from './shortcuts-page.ts';
import { keepListening } from './sync-listening.ts';
import { deviceVerbs } from './sync-ports.ts';

const sites = { origins: ['http://*/*', 'https://*/*'] };
const place = document.querySelector('#options');
const library = ownLibrary();
const whileOpen = new AbortController();

/** What of the room that is used is taken by what. */
function partsOf({ pictureBytes, textBytes, olderBytes }: Usage, used: number, index: number) {
  const rest = Math.max(0, used - pictureBytes);
  const [texts = 0, older = 0, search = 0] = sharesOf(rest, [textBytes, olderBytes, index]);
  return { pictures: pictureBytes, texts, older, search };
}

async function storage(): Promise<StorageReport> {
  const [{ usage, quota }, kept, counted, index] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
    library.usage().catch(() => null), // What can be told without the library is told.
    searchBytes(),
  ]);
  const free = usage === undefined || quota === undefined ? null : quota - usage;
  return { used: usage ?? null, free, kept, parts: counted && partsOf(counted, usage ?? 0, index) };
}

async function apartText(): Promise<string> {
  return `${JSON.stringify({ kind: 'galley-damaged', version: 1, records: await library.apart() }, null, 2)}\n`;
}

function watchAccess(onChange: () => void, signal: AbortSignal): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(onChange);
    signal.addEventListener('abort', () => event.removeListener(onChange));
  }
}

/** Replaces all settings, and gives the way to have the former ones back. */
async function replaceSettings(values: Record<string, unknown>): Promise<() => Promise<void>> {
  const before = await readAll();
  await replaceAll(values);
  return () => replaceAll(before);
}

async function importSettings(text: string): Promise<ImportOutcome> {
  const file = parseSettingsFile(text);
  if (file.at === 'bad') return file;
  return { at: 'good', wrong: file.wrong, undo: await replaceSettings(file.values) };
}

/** The leave is asked for first, while the press is handled, and given back when nothing needs it. */
async function setBackups(interval: Interval): Promise<boolean> {
  const asked = interval === 'off' ? null : browser.permissions.request(backupLeave);
  const isGiven = asked === null || (await asked.catch(() => false));
  await keepBackup({ interval, tried: null, failed: false });
  if (interval === 'off') await browser.permissions.remove(backupLeave).catch(() => false);
  return isGiven;
}

const verbs: OptionsVerbs = {
  settingsText: async () => settingsAsText(await readAll()),
  importSettings,
  resetSettings: () => replaceSettings({}),
  allRules: readAllRules,
  keepRules,
  watchRules: watchAllRules,
  allMarks: () => library.allMarks(),
  keepMarks: (story, drafts) => library.keepMarks(story, drafts),
  commands: () => browser.commands.getAll(),
  openShortcuts: shortcutsOpener(),
  hasAccess: () => browser.permissions.contains(sites),
  askAccess: () => browser.permissions.request(sites),
  watchAccess,
  storage,
  checkLibrary: () => checkLibrary(library),
  apartText,
  backup: readBackup,
  watchBackup,
  backUp: async (how) => {
    const { backUp } = await import('./archiving.ts');
    return backUp(library, how);
  },
  setBackups,
  keepBackupFolder: (folder) => keepBackup({ folder }),
  keepStorage: () => navigator.storage.persist(),
  devices: deviceVerbs,
  room: { read: readPictureRoom, keep: keepPictureRoom },
  before: {
    time: () => library.beforeTime(),
    hand: async () => {
      const pieces: string[] = [];
      for await (const piece of library.beforeText()) pieces.push(piece);
      handOver('galley-before.json', new Blob(pieces, { type: 'application/json' }));
    },
    putBack: () => library.putBeforeBack(),
  },
  aside: {
    all: librariesAside,
    read: async (number, how) => {
      const { saveReadable } = await import('./recovering.ts');
      return saveReadable(placeOf(number), how);
    },
    use: async (number) => {
      await setAside(number);
      library.moved();
    },
  },
};

function draw(settings: Settings): void {
  offerFont(document, settings.font);
  dress(document.documentElement, settings);
  if (place === null) return;
  const changeLook = (change: Parameters<typeof changeSettings>[0]): void => {
    draw({ ...settings, ...change }); // The next press goes on from there, though it is not stored yet.
    void changeSettings(change);
  };
  render(<OptionsPage settings={settings} changeLook={changeLook} verbs={verbs} />, place);
}

markWords(document.documentElement);
document.title = say('optionsPageTitle');
draw(await readSettings());
watchSettings(draw, whileOpen.signal);
keepListening(whileOpen.signal);
