/**
 * `npm run shots`: takes the pictures of the README, with real Chromium on the sample site, into test/shots; with
 * `-- --stores [language …]` those of the stores, into artifacts/stores.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Galley, newProfile, removeProfile, startGalley } from '../test/browser/galley.ts';
import { closePopup, openReader, picturesDrawn, storyText } from '../test/browser/hands.ts';
import { savedTitles, saveFromPopup } from '../test/browser/library-hands.ts';
import { until, type View } from '../test/browser/view.ts';
import { type Story, sampleStories } from '../test/pages/source.ts';
import { startSampleSite } from '../test/sample-site.ts';
import { build } from './build.ts';
import { root } from './machine.mjs';
import { takeForStores } from './store-shots.ts';

const folder = join(root, 'test', 'shots');
/** The stories in the library of the pictures, the newest first. */
const saved = ['harbour-bridge', 'flood-live', 'oasis-arabic'];
/** In bytes: the pictures are in the repository for good. */
const heaviest = 250_000;

function storyOf(slug: string): Story {
  const story = sampleStories().find((each) => each.slug === slug);
  if (story === undefined) throw new Error(`test/pages has no ${slug}`);
  return story;
}

async function take(name: string, view: View): Promise<void> {
  await picturesDrawn(view);
  const file = join(folder, `${name}.png`);
  writeFileSync(file, await view.screenshot());
  const { size } = statSync(file);
  console.log(`test/shots/${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > heaviest) throw new Error(`${name}.png is heavier than ${heaviest / 1000} kB`);
}

async function takeStory(galley: Galley, address: string): Promise<void> {
  await galley.open(address);
  await take('page', galley.page);
  const popup = await galley.clickToolbar();
  await storyText(popup);
  await take('popup', popup);
  await closePopup(popup);
  await openReader(galley);
  await take('reader-light', galley.page);
  await galley.page.prefer('dark');
  await take('reader-dark', galley.page);
  await galley.page.prefer('light');
}

async function takeRooms(galley: Galley, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await saveFromPopup(galley, address);
  await galley.open(galley.own('library.html'));
  await savedTitles(galley.page);
  await until('the small pictures', () =>
    galley.page.run(
      (shown, count) => [...shown.querySelectorAll('li img')].length === count,
      addresses.length,
    ),
  );
  await take('library', galley.page);
  await galley.open(galley.own('options.html'));
  await until('the options', () => galley.page.run((shown) => shown.querySelector('main h2') !== null));
  await take('options', galley.page);
}

/** As wide as the pictures are shown, so that they stay light. */
async function makeSmaller(galley: Galley): Promise<void> {
  await galley.desk.run(async () => {
    const { id } = await chrome.windows.getLastFocused();
    if (id !== undefined) await chrome.windows.update(id, { width: 1140, height: 900 });
  });
}

async function main(): Promise<void> {
  if (!(await build('chrome'))) throw new Error('The build failed: see above.');
  const site = await startSampleSite();
  const [kind, ...languages] = process.argv.slice(2);
  const stories = saved.map((slug) => site.origin + storyOf(slug).path);
  await (kind === '--stores'
    ? takeForStores(languages, stories)
    : takeForReadme(site.origin, stories)
  ).finally(() => site.close());
}

async function takeForReadme(origin: string, stories: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const profile = newProfile();
  const galley = await startGalley('chromium', profile);
  try {
    await makeSmaller(galley);
    await takeStory(galley, origin + storyOf('harbour-bridge').path);
    await takeRooms(galley, stories.toReversed());
  } finally {
    await galley.quit();
    removeProfile(profile);
  }
}

await main();
