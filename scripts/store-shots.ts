/** Pictures for the stores, 1280 by 800, in the languages of the interface: `npm run shots -- --stores [language …]`. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Galley, newProfile, removeProfile, startGalley } from '../test/browser/galley.ts';
import { openReader, readerGone } from '../test/browser/hands.ts';
import { savedTitles } from '../test/browser/library-hands.ts';
import { until, type View } from '../test/browser/view.ts';
import { root } from './machine.mjs';

/** What the stores of Chromium and Firefox both show without cutting it. */
const size = { width: 1280, height: 800 };

/** Makes the window so large that its page has the size that is wanted. */
async function fitWindow(galley: Galley): Promise<void> {
  await until('the size of the window', async () => {
    const inner = await galley.page.run(() => ({ width: innerWidth, height: innerHeight }));
    if (inner.width === size.width && inner.height === size.height) return true;
    await galley.desk.run(
      async (_root, wanted, now) => {
        const { id, width = 0, height = 0 } = await chrome.windows.getLastFocused();
        const grown = {
          width: width + wanted.width - now.width,
          height: height + wanted.height - now.height,
        };
        if (id !== undefined) await chrome.windows.update(id, grown);
      },
      size,
      inner,
    );
    return false;
  });
}

async function take(folder: string, name: string, view: View): Promise<void> {
  await until('the pictures', () =>
    view.run((shown) =>
      [...shown.querySelectorAll('img')].every(
        ({ loading, naturalWidth }) => loading === 'lazy' || naturalWidth > 0,
      ),
    ),
  );
  const picture = await view.screenshot();
  const head = new DataView(picture.buffer, picture.byteOffset);
  const [width, height] = [head.getUint32(16), head.getUint32(20)];
  if (width !== size.width || height !== size.height) throw new Error(`${name} is ${width} by ${height}`);
  writeFileSync(join(folder, `${name}.png`), picture);
}

/** Saves the story in front without a word of the interface, which is in any language here. */
const save = (galley: Galley): Promise<void> =>
  galley.desk.run(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? 0;
    await chrome.scripting.executeScript({ target: { tabId }, files: ['story.js', 'reader.js'] });
    await chrome.tabs.sendMessage(tabId, { type: 'save-here', request: {} });
  });

async function takeAll(galley: Galley, folder: string, stories: readonly string[]): Promise<void> {
  const [first = ''] = stories;
  for (const story of stories.toReversed()) {
    await galley.open(story);
    await save(galley);
  }
  await galley.open(`${first}?shown`); // Without the sentence that it was saved.
  await fitWindow(galley);
  await openReader(galley);
  await take(folder, '1-reader', galley.page);
  await galley.page.prefer('dark');
  await take(folder, '2-reader-dark', galley.page);
  await galley.page.prefer('light');
  await galley.press('Escape');
  await readerGone(galley);
  await galley.open(galley.own('library.html'));
  await savedTitles(galley.page);
  await take(folder, '3-library', galley.page);
  await galley.open(galley.own('options.html'));
  await until('the options', () => galley.page.run((shown) => shown.querySelector('main h2') !== null));
  await take(folder, '4-settings', galley.page);
}

/** The build with a language in the place of English: Chromium need not speak it itself. Gives the folder around it. */
function speaking(language: string, folder: string): string {
  cpSync(join(root, 'dist', 'chrome'), join(folder, 'chrome'), { recursive: true });
  const words = (of: string): string => join(folder, 'chrome', '_locales', of, 'messages.json');
  copyFileSync(words(language), words('en'));
  return folder;
}

/** Takes the pictures in each language, or in those that are asked for, into artifacts/stores. */
export async function takeForStores(asked: readonly string[], stories: readonly string[]): Promise<void> {
  const languages = readdirSync(join(root, 'public', '_locales'));
  for (const language of asked.length > 0 ? asked : languages) {
    const folder = join(root, 'artifacts', 'stores', language);
    mkdirSync(folder, { recursive: true });
    const profile = newProfile();
    process.env['GALLEY_DIST'] = speaking(language, profile);
    const galley = await startGalley('chromium', join(profile, 'used'));
    await takeAll(galley, folder, stories).finally(() => galley.quit());
    removeProfile(profile);
    console.log(`artifacts/stores/${language}`);
  }
}
