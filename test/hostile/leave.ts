/** How a person leaves what was opened over a hostile page, or beside it. */
import type { Galley } from '../browser/galley.ts';
import { shortcutOf } from '../browser/hands.ts';
import { clickOn } from '../browser/place-hands.ts';
import { until } from '../browser/view.ts';
import type { HostilePage } from './story.ts';

/** Closes the reader with the key that a person would press, or the tab beside. */
export async function leave(galley: Galley, page: HostilePage): Promise<void> {
  const isDeclined = page.story === 'declined';
  if (page.beside === true) return closeBeside(galley);
  // A document that browsers themselves make around something has no place for the reader in one of them.
  if (isDeclined && (await until('an answer', () => placeOfAnswer(galley))) === 'beside')
    return closeBeside(galley);
  const isThere = isDeclined ? hasHost : hasStory;
  await until('the reader', () => isThere(galley));
  if (page.closes === 'mouse') await clickOn(galley, galley.reader, '.bar [commandfor]');
  else await galley.press(page.deaf === true ? await shortcutOf(galley, 'toggle-reader') : 'Escape');
  await until('the reader to go', async () => !(await isThere(galley)));
}

/** Where it is said that there is no story, once it is. */
async function placeOfAnswer(galley: Galley): Promise<'beside' | 'here' | null> {
  const isBeside = await galley.desk.run(
    async () => (await chrome.tabs.query({ url: chrome.runtime.getURL('popup.html*') })).length > 0,
  );
  if (isBeside) return 'beside';
  return (await hasHost(galley)) && (await isHereToStay(galley)) ? 'here' : null;
}

/** The host is taken away again where it is not seen. */
async function isHereToStay(galley: Galley): Promise<boolean> {
  return galley.page.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Document.prototype.querySelector.call(document, '[data-galley-reader]') !== null;
  });
}

function closeBeside(galley: Galley): Promise<void> {
  return galley.desk.run(async () => {
    const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('popup.html*') });
    await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
  });
}

function hasStory(galley: Galley): Promise<boolean> {
  return galley.reader.run((root) => root !== null).catch(() => false);
}

/** Where no story is shown the reader is told by its one element in the page. */
function hasHost(galley: Galley): Promise<boolean> {
  return galley.page.run(
    () => Document.prototype.querySelector.call(document, '[data-galley-reader]') !== null,
  );
}
