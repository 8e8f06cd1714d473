/**
 * Backups that are made by themselves, once they are allowed. Nobody can press the browser's own question in a test, so
 * here the extension has the leave from the beginning.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../src/import/archive.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { browserNames, extensionFor, type Galley, newProfile, removeProfile } from './galley.ts';
import { saveFromPopup } from './library-hands.ts';
import { mainStory, type Site, startSite } from './site.ts';
import { until } from './view.ts';

const starters = { chromium: startChromium, firefox: startFirefox } as const;

/** The extension with the leave, in a folder of its own. */
function allowed(extension: string, folder: string): string {
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions);
  delete manifest.optional_permissions;
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Lets the browser put downloads into a folder of the test. */
function downloadInto(profile: string, folder: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const chromium = { download: { default_directory: folder, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(chromium));
  const firefox = [
    ['browser.download.folderList', 2],
    ['browser.download.dir', folder],
    ['browser.download.always_ask_before_handling_new_types', false],
  ];
  const lines = firefox.map((pair) => `user_pref(${pair.map((each) => JSON.stringify(each)).join(', ')});`);
  writeFileSync(join(profile, 'prefs.js'), lines.join('\n'));
}

const known = (galley: Galley): Promise<{ last: string | null; failed: boolean }> =>
  galley.desk
    .run(async () => {
      const { backup } = await chrome.storage.local.get('backup');
      return JSON.stringify(backup ?? {});
    })
    .then((text) => JSON.parse(text));

describe.each(browserNames)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-backup-'));
  const profile = newProfile();
  let galley: Galley;
  let site: Site;
  beforeAll(async () => {
    downloadInto(profile, join(folder, 'downloads'));
    const extension = allowed(extensionFor(name), join(folder, 'extension'));
    const start = { profile, extension, network: 'on', show: 'display' } as const;
    [galley, site] = await Promise.all([starters[name](start), startSite()]);
  });
  afterAll(async () => {
    await galley?.quit();
    await site?.close();
    removeProfile(profile);
    rmSync(folder, { recursive: true, force: true });
  });

  test('a backup that is due is written into its folder of the downloads, once, and its page closes', async () => {
    await saveFromPopup(galley, site.origin + mainStory().path);
    await galley.desk.run(async () => {
      await chrome.storage.local.set({ backup: { interval: 'daily', folder: 'Papers/News' } });
    });
    await galley.open(site.origin + mainStory().path);
    await until('the backup', async () => (await known(galley)).last, 40);
    expect((await known(galley)).failed).toBe(false);
    const [file, ...others] = readdirSync(join(folder, 'downloads', 'Papers', 'News'));
    expect(others).toEqual([]);
    expect(file).toMatch(/^galley-library-\d{4}-\d\d-\d\d\.zip$/);
    const bytes = readFileSync(join(folder, 'downloads', 'Papers', 'News', file ?? ''));
    const reading = await readArchive(new Blob([new Uint8Array(bytes)]));
    expect(reading).toMatchObject({ at: 'good', manifest: { counts: { stories: 1 } } });
    await until('its page to close', () =>
      galley.desk.run(async () => {
        const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('backup.html') });
        return tabs.length === 0;
      }),
    );
    await galley.open(`${site.origin}${mainStory().path}?again`);
    await galley.open(galley.own('library.html'));
    expect(readdirSync(join(folder, 'downloads', 'Papers', 'News'))).toEqual([file]);
  });
});
