/** The background: wiring only. It keeps nothing in memory, for a worker may die at any line. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { deviceRoutes } from '../messages/device-routes.ts';
import { backgroundRoutes } from '../messages/routes.ts';
import { answer, askDetector, askReader } from '../messages.ts';
import { handOver } from '../settings/keeping.ts';
import { say } from '../words.ts';
import { listenInAddressBar } from './address-bar.ts';
import { lookAfterBackup } from './backup-check.ts';
import { readFontFile } from './font-file.ts';
import { storiesIn } from './import-queue.ts';
import { injectReader } from './inject.ts';
import { arrived, followLink } from './links.ts';
import { finish, loadClosed, loadQueue } from './loading.ts';
import { addMenus, linkVerbs } from './menus.ts';
import { lookAtOpenTabs } from './open-tabs.ts';
import { orPopup } from './or-popup.ts';
import { noteReading, prepare, prepareWhenSeen } from './preparing.ts';
import { printStory } from './printing.ts';
import { addressOf, library, resumeSaves, savingHandlers } from './saving.ts';
import { openByRule, openWhenSeen } from './site-rules.ts';
import { addressStillThere } from './still-there.ts';
import { syncHandlers } from './sync-handlers.ts';
import { keepTogether, lookNowAndThen } from './syncing.ts';

type Verb = 'read' | 'save';
const verbOf: Readonly<Record<string, Verb>> = {
  'toggle-reader': 'read',
  'save-story': 'save',
  'menu-read': 'read',
  'menu-save': 'save',
};

answer(deviceRoutes, syncHandlers);
answer(backgroundRoutes, {
  ...savingHandlers,
  'page-seen': async ({ news, url: said }, sender) => {
    const url = await addressStillThere(sender, said);
    if (sender.tab?.id === undefined || url === null) return null;
    await light(sender.tab.id, news ? 'lit' : 'unlit');
    await arrived(sender.tab.id);
    void finish(sender.tab.id);
    if (news) await openByRule({ ...sender, url });
    if (news) void prepare(sender.tab.id);
    if (!sender.tab.incognito) void lookNowAndThen();
    return null;
  },
  'print-story': async ({ article, marks, form }) => printStory(article, marks, form),
  'font-file': async ({ file }) => ({ base64: await readFontFile(file) }),
  'read-apart': async (_, { tab }) => {
    // A page of ours cannot stand in a private window, and what is read there is shown nowhere else.
    if (tab?.id !== undefined && !tab.incognito)
      await browser.tabs.create({
        url: `/popup.html?tab=${tab.id}`,
        index: tab.index + 1,
        openerTabId: tab.id,
      });
    return null;
  },
  'load-queue': async () => {
    void loadQueue();
    return null;
  },
  'show-saved': async ({ url, to }, sender) => {
    const key = await library.keyAt(addressOf(sender, url));
    await openPage('library.html', key === null ? '' : `#${to}=${key}`);
    return null;
  },
  'open-library': async () => {
    await openPage('library.html');
    return null;
  },
  'open-options': async () => {
    await browser.runtime.openOptionsPage();
    return null;
  },
});

browser.commands.onCommand.addListener((command, tab) => act(verbOf[command], tab, { keys: true }));
browser.contextMenus.onClicked.addListener((click, tab) => void choose(click, tab));
browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.url !== undefined) void tellOfMove(tabId);
  if (change.status === 'complete') void arrived(tabId);
  if (change.status === 'complete') void finish(tabId);
  if (change.status === 'complete') void prepare(tabId);
});
browser.tabs.onRemoved.addListener(
  (tabId, { isWindowClosing }) => void loadClosed(tabId, isWindowClosing ? 'with-window' : 'alone'),
);
browser.windows.onCreated.addListener(() => void loadQueue());
// That there is a listener is what starts the background with the browser.
browser.runtime.onStartup.addListener(() => void loadQueue());
listenInAddressBar();
openWhenSeen();
prepareWhenSeen();
browser.runtime.onInstalled.addListener(({ reason }) => {
  addMenus();
  if (reason === 'install') void welcome();
  void handOver().catch(() => null); // Then the next update tries again.
  void lookAtOpenTabs();
});
void resumeSaves();
void loadQueue();
keepTogether();

// A backup may be due when Galley starts, and whenever something is read.
void lookAfterBackup();
browser.runtime.onMessage.addListener(() => void lookAfterBackup());

async function light(tabId: number, state: 'lit' | 'unlit'): Promise<void> {
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${state}-${size}.png`]));
  const title = say(state === 'lit' ? 'actionTitleNews' : 'actionTitle');
  await Promise.all([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(
    () => null, // The tab was closed in the meantime.
  );
}

/** Shows once what Galley is, in front; beside for who works on it, whose browser is new each time. */
async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  await browser.tabs.create({ url: '/welcome.html', active: installType !== 'development' });
}

async function openPage(path: string, hash = ''): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: url + hash });
  else await browser.tabs.update(open.id, { active: true, ...(hash === '' ? {} : { url: url + hash }) });
}

/** Does what was chosen in a context menu. */
async function choose({ menuItemId, linkUrl, selectionText }: Menus.OnClickData, tab: Tabs.Tab | undefined) {
  const linked = linkVerbs[menuItemId];
  if (menuItemId === 'menu-library') await openPage('library.html');
  else if (menuItemId === 'menu-save-tabs') await saveTabs(tab?.windowId);
  else if (linked !== undefined && linkUrl !== undefined && tab !== undefined)
    await followLink(linked, linkUrl, tab);
  else if (menuItemId === 'menu-selection' && tab?.id !== undefined)
    await readSelection(tab.id, selectionText ?? '');
  else await act(verbOf[menuItemId], tab);
}

/** Puts the pages of a window into the queue, and shows it. */
async function saveTabs(windowId: number | undefined): Promise<void> {
  await library.enqueue(storiesIn(await browser.tabs.query(windowId === undefined ? {} : { windowId })));
  await openPage('import.html');
  await loadQueue();
}

async function readSelection(tabId: number, text: string): Promise<void> {
  await orPopup(tabId, async () => {
    await injectReader(tabId);
    await askReader(tabId, 'open-selection', { text });
  });
}

/** Reads or saves the story of a tab; where that is not possible, the popup opens and says why. */
async function act(verb: Verb | undefined, given: Tabs.Tab | undefined, by = { keys: false }): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  const id = tab?.id;
  if (verb === undefined || id === undefined) return;
  await orPopup(id, async () => {
    await injectReader(id);
    await askReader(id, verb === 'read' ? 'toggle-reader' : 'save-here', by);
  });
  if (verb === 'read' && tab !== undefined) await noteReading(tab);
}

/** A single-page site went elsewhere: the reader closes and the detector looks again. */
async function tellOfMove(tabId: number): Promise<void> {
  await askReader(tabId, 'page-moved', {}).catch(() => null); // No reader in that tab.
  await askDetector(tabId);
}
