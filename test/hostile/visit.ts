/** What a person does on a hostile page: reads, closes, opens the popup, saves, and reads again from the library. */
import type { Galley } from '../browser/galley.ts';
import { closePopup, pressButton, shortcutOf, storyText } from '../browser/hands.ts';
import { until, type View } from '../browser/view.ts';
import { lostFrom } from './checks.ts';
import { leave } from './leave.ts';
import type { HostileSite } from './server.ts';
import type { HostilePage } from './story.ts';

/** What of the page may not differ after the reader was open. */
type State = { elements: number; root: string; body: string; title: string; scroll: number; sheets: number };

export type Visit = { galley: Galley; site: HostileSite };

/** Reads a page in the reader and closes it; gives all that went wrong, in words. */
export async function readThrough(visit: Visit, page: HostilePage): Promise<string[]> {
  const { galley, site } = visit;
  await arrive({ galley, site }, page);
  const known = new Set(await requestsOf(site));
  const before = page.moves === true ? null : await stateOf(galley);
  const asked = site.asked.length;
  await galley.press(await shortcutOf(galley, 'toggle-reader'));
  const text = page.story === 'declined' ? '' : await storyRead(visit, page);
  const covered = page.story === 'whole' && page.beside !== true ? await outOfSight(galley) : [];
  const strange = (await requestsOf(site)).slice(asked).filter((path) => !known.has(path));
  await leave(galley, page);
  const after = before === null ? null : await stateOf(galley);
  return [
    ...covered,
    ...(page.story === 'whole' ? lostFrom(text) : []).map((lost) => `the reader lost “${lost}”`),
    // The page's own site may be asked for a picture that the page itself does not show yet.
    ...strange.filter((path) => path.startsWith('foreign')).map((path) => `the reader asked for ${path}`),
    ...(before === null || after === null ? [] : differences(before, after)),
  ];
}

/** Whoever waits for a stopped page to be loaded waits for ever. */
async function arrive({ galley, site }: Visit, page: HostilePage): Promise<void> {
  const address = site.addressOf(page.id);
  if (page.stops !== true) return galley.open(address);
  await galley.open(site.addressOf('nothing'));
  await galley.page.run((_root, to) => setTimeout(() => location.assign(to)), address);
  await until('the page', () => galley.page.run((_root, to) => location.href === to, address));
}

/** Waits for the story in the reader, or in the tab beside where the page throws the reader out. */
function storyRead({ galley }: Visit, page: HostilePage): Promise<string> {
  if (page.beside !== true) return storyText(galley.reader);
  return until('the story in a tab beside', () =>
    galley.desk.run(() => {
      const tabs = chrome.extension.getViews({ type: 'tab' });
      const beside = tabs.find(({ location }) => location.pathname === '/popup.html');
      return beside?.document.querySelector('[data-story]')?.textContent ?? null;
    }),
  );
}

/** Says so where something covers the reader, or nothing of it is to be seen; a page may do so when it has stood for a while. */
function outOfSight({ reader }: Galley): Promise<string[]> {
  return until('the reader to come into sight', () =>
    reader.run((root) => {
      const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      return root instanceof ShadowRoot && seen === root.host;
    }),
  ).then(
    () => [],
    (error) => [String(error)],
  );
}

/** Opens the popup, saves from it, and reads the story in the library. */
export async function saveThrough({ galley, site }: Visit, page: HostilePage): Promise<string[]> {
  await arrive({ galley, site }, page);
  const known = new Set(await requestsOf(site));
  const popup = await galley.clickToolbar();
  const text = await answerOf(popup);
  const asked = site.asked.length;
  if (page.story === 'declined') return closePopup(popup).then(() => []);
  if (lostFrom(text).length > 0) {
    await closePopup(popup);
    return [`the popup has no whole story and says “${text.slice(0, 200)}”`];
  }
  const title = await popup.run((root) => root.querySelector('[data-story] h1')?.textContent?.trim() ?? '');
  await pressButton(popup, 'saveButton');
  await until('the story to be saved', () =>
    popup.run((root) => /saved/i.test(root.querySelector('body')?.textContent ?? '')),
  );
  await closePopup(popup);
  const saved = site.asked.length;
  const shelf = await readFromLibrary(galley, title);
  const strange = site.asked
    .slice(asked, saved)
    .filter((path) => path.startsWith('foreign') && !known.has(path));
  return [
    ...lostFrom(shelf).map((paragraph) => `the library lost “${paragraph.slice(0, 40)}…”`),
    ...strange.map((path) => `saving asked for ${path}`),
    ...(await requestsOf(site)).slice(saved).filter((path) => !known.has(path) || path.startsWith('foreign')),
  ];
}

/** The saved story of that title as the library's own page shows it. */
async function readFromLibrary(galley: Galley, title: string): Promise<string> {
  await galley.desk.run((_root, address) => {
    document.documentElement.dataset['left'] = 'yes';
    location.assign(address);
  }, galley.own('library.html'));
  await until('the library', () =>
    galley.desk.run(() => document.documentElement.dataset['left'] === undefined),
  );
  // A site may be called as its story is.
  await until(`the story “${title}”`, () =>
    galley.desk.run((root, wanted) => {
      const links = [...root.querySelectorAll<HTMLElement>('a[href^="#story="]')];
      const link = links.find(({ textContent }) => textContent?.trim() === wanted);
      link?.click();
      return link !== undefined;
    }, title),
  );
  return storyText(galley.desk);
}

/** The text of a story, or the words that a view has in its stead. */
function answerOf(view: View): Promise<string> {
  return until('a story or an answer', () =>
    view.run((root) => {
      const story = root.querySelector('article[data-story]');
      return (
        story?.textContent ??
        root.querySelector('[role="alert"], [role="status"] p, .notice p, .plight h1')?.textContent ??
        null
      );
    }),
  );
}

/** All that was asked for, once nothing more is. */
export async function requestsOf({ asked }: HostileSite): Promise<readonly string[]> {
  let [calm, before] = [0, -1];
  await until('the page to be quiet', async () => {
    calm = asked.length === before ? calm + 1 : 0;
    before = asked.length;
    return calm >= 4;
  });
  return [...asked];
}

/** Asked of prototypes, for the page's own names stand in the place of what they name. */
function stateOf(galley: Galley): Promise<State> {
  return galley.page.run(() => {
    const ask = (name: string) => Reflect.get(Document.prototype, name, document);
    const named = (element: Element | null): string =>
      (element === null ? [] : Element.prototype.getAttributeNames.call(element))
        .map((name) => `${name}=${element?.getAttributeNode(name)?.value.slice(0, 200)}`)
        .join(' ');
    return {
      elements: Document.prototype.getElementsByTagName.call(document, '*').length,
      root: named(ask('documentElement')),
      body: named(ask('body')),
      title: String(ask('title')),
      scroll: Math.round(scrollY),
      sheets: ask('styleSheets').length + ask('adoptedStyleSheets').length,
    };
  });
}

function differences(before: State, after: State): string[] {
  const names = ['elements', 'root', 'body', 'title', 'scroll', 'sheets'] as const;
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} of the page was “${before[name]}” and is “${after[name]}”`);
}
