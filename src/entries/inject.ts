/** Puts our scripts into a tab, each when it is needed and not before. Rejects where the browser refuses. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { StoryReplySchema } from '../messages/routes.ts';

type Script = { files: string[] } | { func: (...args: never[]) => unknown; args?: unknown[] };

/**
 * Lets the browser list the locales that it can write times, numbers and lists in, which it does once in a process and
 * which takes as long as reading a story does. Stands alone: it runs in tabs too.
 */
export function listLocales(): void {
  const kinds: { supportedLocalesOf: (locale: string) => unknown }[] = [
    ...[Intl.DateTimeFormat, Intl.NumberFormat],
    ...[Intl.ListFormat, Intl.Segmenter],
  ];
  for (const kind of kinds) kind.supportedLocalesOf('en');
}

/** Runs a script in a tab as it is, loaded or not. */
function runAtOnce(tabId: number, script: Script) {
  return browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, ...script });
}

/** Milliseconds for which a page is waited for that still loads. */
const patience = 4_000;

/**
 * Runs a script in a tab. A page is waited for while it loads, but not for ever, as browsers would: one whose loading was
 * stopped says that nothing more comes, and one that waits itself for what never comes is taken as it is.
 */
async function run(tabId: number, script: Script): Promise<void> {
  const { status } = await browser.tabs.get(tabId);
  if (status === 'complete') await runAtOnce(tabId, script);
  else await runOnceLoaded(tabId, script);
}

function runOnceLoaded(tabId: number, script: Script): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => void runAtOnce(tabId, script).then(() => resolve(), reject), patience);
    const loaded = browser.scripting.executeScript({ target: { tabId }, ...script });
    void loaded.then(() => resolve(), reject).finally(() => clearTimeout(end));
  });
}

/** The story script alone: what the popup needs. */
export async function injectStory(tabId: number): Promise<void> {
  await run(tabId, { files: ['story.js'] });
}

/** The same, begun before anybody asks: who asks first gets that, and who asks again another. */
export function injectStoryFirst(tabId: number | undefined): typeof injectStory {
  const begun = tabId === undefined ? [] : [injectStory(tabId)];
  for (const first of begun) first.catch(() => null); // Whoever asks hears of it.
  return (asked) => (asked === tabId ? begun.pop() : undefined) ?? injectStory(asked);
}

/** The reader with the story script before it, which it asks. */
export async function injectReader(tabId: number): Promise<void> {
  // The page has nothing to do while the browser reads the scripts. Where it lets none in, that is said below.
  void runAtOnce(tabId, { func: listLocales }).catch(() => null);
  await run(tabId, { files: ['story.js', 'reader.js'] });
}

/** Runs in the tab, so it stands alone: the story as the story script finds it, and whether the reader is open. */
function tellStory(anyway: 'as-usual' | 'anyway'): unknown {
  const find: unknown = Reflect.get(globalThis, Symbol.for('galley.story'));
  const isOpen: unknown = Reflect.get(globalThis, Symbol.for('galley.reader-open'));
  if (!(find instanceof Function)) return null;
  return { found: find(location.href, anyway), readerOpen: isOpen === true };
}

/** The story of a tab into which the story script was put. Rejects when it does not answer as it should. */
export async function askStory(tabId: number, anyway: 'as-usual' | 'anyway') {
  const answers = await runAtOnce(tabId, { func: tellStory, args: [anyway] });
  return v.parse(StoryReplySchema, answers[0]?.result);
}

/** Runs in the tab, so it stands alone: true when the page has lain in front for a second and has nothing to do. */
function rests(largest: number): Promise<boolean> {
  const isFit = (): boolean =>
    document.visibilityState === 'visible' &&
    Document.prototype.getElementsByTagName.call(document, '*').length <= largest;
  return new Promise((resolve) => {
    setTimeout(() => (isFit() ? requestIdleCallback(() => resolve(isFit())) : resolve(false)), 1_000);
  });
}

/** Waits until the page of a tab has nothing to do; false where it is not seen, or has more elements than that. */
export async function restsInFront(tabId: number, largest: number): Promise<boolean> {
  const answers = await runAtOnce(tabId, { func: rests, args: [largest] });
  return answers[0]?.result === true;
}

/** Runs in the tab, so it stands alone: what is found is kept there for whoever asks. */
function find(): void {
  const story: unknown = Reflect.get(globalThis, Symbol.for('galley.story'));
  if (story instanceof Function) story(location.href);
}

/** Reads the story of a tab, into which the story script was put, before anybody asks. */
export async function findAhead(tabId: number): Promise<void> {
  await runAtOnce(tabId, { func: listLocales });
  await runAtOnce(tabId, { func: find });
}

/** Runs in the tab, so it stands alone. */
function tellBeginning(): number {
  return performance.timeOrigin;
}

/** The page that a tab shows, by when it began, as no other did; null where the browser lets nobody ask. Never rejects. */
export async function pageIn(tabId: number): Promise<number | null> {
  const answers = await runAtOnce(tabId, { func: tellBeginning }).catch(() => []);
  return v.parse(v.fallback(v.nullable(v.number()), null), answers[0]?.result);
}

/** Runs in the tab, so it stands alone. */
function tellStatus(): number {
  const [loaded] = performance.getEntriesByType('navigation');
  return Number(Reflect.get(loaded ?? {}, 'responseStatus') ?? 0);
}

/** With which HTTP status the page of a tab came; 0 where the browser does not say. */
export async function responseStatus(tabId: number): Promise<number> {
  const answers = await browser.scripting.executeScript({ target: { tabId }, func: tellStatus });
  return v.parse(v.fallback(v.number(), 0), answers[0]?.result);
}
