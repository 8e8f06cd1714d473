/**
 * The first script of the popup: has the page below read while what shows its story is on its way. Nothing comes before it, so
 * it brings no package along.
 */
import { type Begun, leaveBelow } from './begun.ts';
import { listLocales } from './list-locales.ts';
import { tellStory } from './tell-story.ts';

const named = new URLSearchParams(location.search).get('tab');

/** The tab below, or the one that the address names: so the popup can be looked at in a tab of its own. */
async function tabBelow(): Promise<chrome.tabs.Tab | undefined> {
  if (named !== null) return chrome.tabs.get(Number(named));
  return (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
}

function begin(tabId: number): Begun {
  const run = { target: { tabId }, injectImmediately: true };
  const injected = chrome.scripting.executeScript({ ...run, files: ['story.js'] });
  const told = injected.then(() =>
    chrome.scripting.executeScript({ ...run, func: tellStory, args: ['as-usual'] }),
  );
  told.catch(() => null); // Whoever takes it hears of it.
  return { tabId, injected, told };
}

leaveBelow(
  tabBelow().then((tab) => ({
    tab,
    begun: tab?.id === undefined || tab.status !== 'complete' ? null : begin(tab.id),
  })),
);
// There is nothing else to do meanwhile.
setTimeout(listLocales);
