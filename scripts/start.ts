/** Builds Galley and opens it on the sample site: in a window where there is a display, else in the terminal. */
import { existsSync } from 'node:fs';
import { type BrowserName, newProfile, removeProfile } from '../test/browser/galley.ts';
import { sampleStories } from '../test/pages/source.ts';
import { startSampleSite } from '../test/sample-site.ts';
import { build, type Target, targets } from './build.ts';
import { showInTerminal } from './show-in-terminal.ts';
import { openWindow } from './show-window.ts';

const isWatching = process.argv.includes('--watch');
const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const target: Target = name === 'firefox' ? 'firefox' : 'chrome';

/** CI machines may name a display that nobody looks at. */
function hasDisplay(): boolean {
  if ((process.env['CI'] ?? '') !== '') return false;
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

async function buildAll(): Promise<void> {
  console.log('Building dist/chrome and dist/firefox.');
  const built = await Promise.all(targets.map((each) => build(each)));
  if (built.includes(false)) throw new Error('The build failed: see above.');
}

/** A story that shows much at once: clutter around it, a picture, highlights. */
function storyPath(): string {
  const stories = sampleStories();
  const story = stories.find(({ slug }) => slug === 'harbour-bridge') ?? stories[0];
  if (story === undefined) throw new Error('test/pages has no story');
  return story.path;
}

async function main(): Promise<void> {
  await buildAll();
  const site = await startSampleSite();
  const profile = newProfile();
  const story = site.origin + storyPath();
  try {
    if (!hasDisplay()) await showInTerminal(name, profile, story);
    else {
      console.log(`The sample site is at ${site.origin}. It stays there until you close the browser.`);
      const window = await openWindow(name, profile, [site.origin, story]);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, window.close);
      if (isWatching) watch();
      await window.closed;
    }
  } finally {
    await site.close();
    if (existsSync(profile)) removeProfile(profile);
  }
}

function watch(): void {
  void build(target, 'watch');
  const where = name === 'firefox' ? 'about:debugging#/runtime/this-firefox' : 'chrome://extensions';
  console.log(`Rebuilding dist/${target} at each save. To see it: Reload on ${where}, then reload the page.`);
}

await main();
process.exit();
