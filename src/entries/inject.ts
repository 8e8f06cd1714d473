/** Puts our scripts into a tab, each when it is needed and not before. Rejects where the browser refuses. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { StoryReplySchema } from '../messages/routes.ts';
import { listLocales } from './list-locales.ts';
import { tellStory } from './tell-story.ts';

type Script = { files: string[] } | { func: (...args: never[]) => unknown; args?: unknown[] };

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

/** The reader with the story script before it, which it asks. */
export async function injectReader(tabId: number): Promise<void> {
  // The page has nothing to do while the browser reads the scripts. Where it lets none in, that is said below.
  void runAtOnce(tabId, { func: listLocales }).catch(() => null);
  await run(tabId, { files: ['story.js', 'reader.js'] });
}

/** The story of a tab into which the story script was put. Rejects when it does not answer as it should. */
export async function askStory(tabId: number, anyway: 'as-usual' | 'anyway') {
  return parseReply(await runAtOnce(tabId, { func: tellStory, args: [anyway] }));
}

/** Runs in the tab, so it stands alone. */
function tellFront(): boolean {
  const front: unknown = Reflect.get(globalThis, Symbol.for('galley.front'));
  return front instanceof Function && front() === true;
}

/** Whether the page of a tab into which the story script was put is a front, which leads to many stories. */
export async function leadsToStories(tabId: number): Promise<boolean> {
  const [answer] = await runAtOnce(tabId, { func: tellFront });
  return answer?.result === true;
}

/** What `tellStory` told of its tab. Throws where that is not what it should be. */
export function parseReply([answer]: readonly { result?: unknown }[]) {
  return v.parse(StoryReplySchema, answer?.result);
}

/**
 * Runs in the tab, so it stands alone: true when the page has lain in front for a second and has nothing to do. Once for a
 * document, which may write into its address all the time.
 */
function rests(largest: number): Promise<boolean> {
  const asked = Symbol.for('galley.asked');
  if (Reflect.has(globalThis, asked)) return Promise.resolve(false);
  Reflect.set(globalThis, asked, true);
  const isFit = (): boolean =>
    document.visibilityState === 'visible' &&
    Document.prototype.getElementsByTagName.call(document, '*').length <= largest;
  return new Promise((resolve) => {
    const tell = (isAtRest: boolean): void => {
      if (!isAtRest) Reflect.deleteProperty(globalThis, asked);
      resolve(isAtRest);
    };
    setTimeout(() => (isFit() ? requestIdleCallback(() => tell(isFit())) : tell(false)), 1_000);
  });
}

/** Waits until the page of a tab has nothing to do; false where it is not seen, has more elements than that, or was asked before. */
export async function restsInFront(tabId: number, largest: number): Promise<boolean> {
  const answers = await runAtOnce(tabId, { func: rests, args: [largest] });
  return answers[0]?.result === true;
}

/** Runs in the tab, so it stands alone. What is found is let go: whoever asks reads the page as it is then. */
function find(): void {
  const story: unknown = Reflect.get(globalThis, Symbol.for('galley.find'));
  if (story instanceof Function) story(document);
}

/** Makes what finds stories ready in a tab, into which the story script was put, by finding its story once. */
export async function warmUp(tabId: number): Promise<void> {
  await runAtOnce(tabId, { func: listLocales });
  await runAtOnce(tabId, { func: find });
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
