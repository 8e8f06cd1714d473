/** The popup: wiring only. */
import '../views/theme.css';
import '../views/article/article.css';
import '../views/parts/parts.css';
import '../views/lightbox/lightbox.css';
import '../views/live/live.css';
import '../views/reading/reading.css';
import '../views/marks/marks.css';
import '../views/listening/listening.css';
import '../views/popup/popup.css';
import browser, { type Tabs } from 'webextension-polyfill';
import type { Article } from '../article.ts';
import type { MarkedStory } from '../marks.ts';
import { askBackground, askReader } from '../messages.ts';
import type { Place } from '../place.ts';
import { changeSettings, watchSettings } from '../settings/keeping.ts';
import { readForSite } from '../settings/keeping-both.ts';
import { keepRules, watchRules } from '../settings/keeping-rules.ts';
import type { MarkPort } from '../views/marks/mark-book.ts';
import type { PictureHow } from '../views/parts/picture-course.tsx';
import type { SaveResult } from '../views/parts/save-words.ts';
import { mountPopup } from '../views/popup/mount.tsx';
import { askingAfter } from './asking.ts';
import { takeBelow } from './begun.ts';
import { injectReader, leadsToStories } from './inject.ts';
import { askMarks, askPrinted } from './marking.ts';
import { heard } from './picture-course.ts';
import { noteReading, siteOf } from './preparing.ts';
import { listenPorts } from './voice-turn.ts';

const named = new URLSearchParams(location.search).get('tab');

/** The tab below, or the one that the address names: so the popup can be looked at in a tab of its own. */
async function tabBelow(): Promise<Tabs.Tab | undefined> {
  if (named !== null) return browser.tabs.get(Number(named));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function findTab(): Promise<{ id: number; url: string | null } | null> {
  const tab = unasked.pop() ?? (await tabBelow());
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Does what leads elsewhere, and closes the popup, whatever comes of it. */
function leaveBy(asked: Promise<unknown>): void {
  void asked.catch(() => null).then(() => window.close());
}

async function readInPage(tabId: number): Promise<void> {
  await injectReader(tabId);
  await askReader(tabId, 'toggle-reader', {});
}

/** The stories that the page leads to, in a tab of their own. */
async function listStories(): Promise<void> {
  const tab = await tabBelow();
  if (tab?.id !== undefined)
    await browser.tabs.create({ url: `/import.html?front=${tab.id}`, index: tab.index + 1 });
}

/** The background sees that a tab is private, but not that the popup belongs to one: so the popup sees to it itself. */
async function save(article: Article, how: PictureHow): Promise<SaveResult> {
  if (isPrivate) return { at: 'failed', why: 'private-window' };
  return heard(article.url, how, () => askBackground('save-story', { article }));
}

/** Where the story was left; of a private window nothing is known and nothing kept, which the popup sees to itself. */
async function placeOf(url: string): Promise<Place | null> {
  if (isPrivate) return null;
  return (await askBackground('place-of', { url })).place;
}

async function keepPlace(url: string, place: Place): Promise<void> {
  if (isPrivate) return;
  await askBackground('keep-place', { url, place }).catch(() => null);
}

function marksFor(story: MarkedStory): MarkPort {
  if (!isPrivate) return askMarks(story);
  return {
    load: async () => [],
    keep: async () => ({ at: 'failed', why: 'private-window' }),
    print: askPrinted,
  };
}

async function findShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-reader')?.shortcut ?? '';
}

/** Whether it is the popup of the button or stands in a tab of its own, where a page keeps the reader out of sight. */
const where = named === null ? 'popup' : 'tab';
/** Asked before the story is read: a place is kept at the last moment, when there is no time to ask. */
const { tab: below, begun } = await takeBelow().catch(async () => ({
  tab: await tabBelow().catch(() => undefined),
  begun: null,
}));
/** The tab as it was known first, until somebody asks for it. */
const unasked = [below];
const isPrivate = below?.incognito !== false;
/** Whose look is shown: that of the site below, as far as the browser tells its address and keeps it. */
const site = below === undefined ? null : siteOf(below);
const set = await readForSite(site);
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());

mountPopup(
  document,
  {
    where,
    findTab,
    ...askingAfter(begun),
    ...set,
    hasAccess: (origins) => browser.permissions.contains({ origins }),
    askAccess: (origins) => browser.permissions.request({ origins }),
    watchSettings: (onChange, signal) => watchSettings(onChange, signal, site),
    change: async (change) => changeSettings(change, site),
    site,
    keepRules: async (rules) => site !== null && keepRules(site, rules),
    watchRules: (onChange, signal) => watchRules({ site, onChange }, signal),
    findShortcut,
    save,
    placeOf,
    keepPlace: (url, place) => void keepPlace(url, place),
    listen: (url) =>
      listenPorts({
        voiceOf: async () => (isPrivate ? null : (await askBackground('voice-of', { url })).voice),
        keepVoice: (voice) =>
          void (isPrivate || askBackground('keep-voice', { url, voice }).catch(() => null)),
      }),
    close: () => window.close(),
    marksFor,
    readInPage: (tabId) => leaveBy(readInPage(tabId)),
    openLibrary: () => leaveBy(askBackground('open-library', {})),
    leadsToStories,
    listStories: isPrivate ? null : () => leaveBy(listStories()),
    openOptions: () => leaveBy(askBackground('open-options', {})),
    exportSaved: (url) => leaveBy(askBackground('show-saved', { url, to: 'export' })),
  },
  closing.signal,
);
if (below !== undefined) void noteReading(below);
