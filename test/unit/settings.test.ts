import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseSettingsFile, settingsAsText } from '../../src/settings/file.ts';
import {
  changeSettings,
  handOver,
  readAll,
  readSettings,
  replaceAll,
  watchSettings,
} from '../../src/settings/keeping.ts';
import { readShared, takeShared, watchShared } from '../../src/settings/shared.ts';
import { parseSettings } from '../../src/settings.ts';
import { empty, storage } from './fake-storage.ts';

vi.mock('webextension-polyfill', () => import('./fake-storage.ts'));

beforeEach(() => {
  empty(storage.local);
  empty(storage.sync);
});
afterEach(() => {
  storage.sync.refuses = false;
});

/** As version 1 stored them. */
const first = { version: 1, theme: 'sepia', font: 'sans', textSize: 24 };

test('what version 1 stored means the same now, and what came since has its default', () => {
  expect(parseSettings(first)).toEqual({
    ...parseSettings(null),
    theme: 'sepia',
    font: 'sans',
    textSize: 24,
  });
});

test('what is damaged takes its default, alone', () => {
  const damaged = { ...first, textSize: 21.5, colors: { paper: 'red' }, columns: '2' };
  expect(parseSettings(damaged)).toEqual({ ...parseSettings(null), theme: 'sepia', font: 'sans' });
});

test('settings of version 1 are handed to sync, unless another device was first', async () => {
  storage.local.held['settings'] = first;
  expect((await readSettings()).theme).toBe('sepia');
  await handOver();
  expect(storage.local.held).toEqual({});
  expect(storage.sync.held['settings']).toMatchObject({ version: 2, theme: 'sepia', textSize: 24 });
  storage.local.held['settings'] = { ...first, theme: 'dark' };
  await handOver();
  expect((await readSettings()).theme).toBe('sepia');
});

test('where sync refuses, a change is kept on this device, and goes to sync when that takes it again', async () => {
  await changeSettings({ theme: 'light' });
  storage.sync.refuses = true;
  await changeSettings({ theme: 'dark' });
  expect((await readSettings()).theme).toBe('dark');
  storage.sync.refuses = false;
  expect((await readSettings()).theme).toBe('dark');
  await changeSettings({ font: 'atkinson' });
  expect(storage.local.held).toEqual({});
  expect(storage.sync.held['settings']).toMatchObject({ theme: 'dark', font: 'atkinson' });
});

test('a site can have a look of its own, and give it up again', async () => {
  const site = 'news.example';
  const colors = { paper: '#ffffff', ink: '#000000', accent: '#0000aa' };
  expect((await readSettings(site)).scope).toBe('every-site');
  await changeSettings({ scope: 'this-site' }, site);
  await changeSettings({ theme: 'custom', colors }, site);
  expect(await readSettings(site)).toMatchObject({ theme: 'custom', colors, scope: 'this-site' });
  expect(await readSettings('other.example')).toMatchObject({ theme: 'auto', scope: 'every-site' });
  await changeSettings({ font: 'literata' }, 'other.example');
  expect(await readSettings(site)).toMatchObject({ theme: 'custom', font: 'literata' });
  expect(await changeSettings({ scope: 'every-site' }, site)).toMatchObject({ theme: 'auto' });
  expect(Object.keys(storage.sync.held)).toEqual(['settings']);
});

test('two changes at once are both kept', async () => {
  await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ textSize: 28 })]);
  expect(await readSettings()).toMatchObject({ theme: 'dark', textSize: 28 });
});

test('a change is told to all who watch, until they stop', async () => {
  const control = new AbortController();
  const seen = vi.fn();
  watchSettings(seen, control.signal, 'news.example');
  await changeSettings({ theme: 'dark' });
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'dark' })));
  control.abort();
  expect(storage.listeners.size).toBe(0);
});

test('who changes one thing after the other hears of how it ended, and of nothing on the way', async () => {
  const seen = vi.fn();
  const control = new AbortController();
  watchSettings(seen, control.signal);
  await Promise.all(([20, 22, 24] as const).map((textSize) => changeSettings({ textSize })));
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen.mock.calls.map(([{ textSize }]) => textSize)).toEqual([24]);
  control.abort();
});

test('all settings go through a file and back', async () => {
  await changeSettings({ theme: 'dark', textSize: 26 });
  await changeSettings({ scope: 'this-site', font: 'opendyslexic' }, 'news.example');
  const before = await readAll();
  const file = parseSettingsFile(settingsAsText(before));
  await replaceAll({});
  expect(await readSettings()).toEqual(parseSettings(null));
  expect(file).toMatchObject({ at: 'good', wrong: [] });
  if (file.at === 'good') await replaceAll(file.values);
  expect(await readAll()).toEqual(before);
});

test('a file tells what is wrong in it, and what is right in it counts', () => {
  const values = {
    settings: { version: 2, theme: 'neon', textSize: 18, glitter: true },
    'look:news.example': { font: 'comic' },
    other: 1,
  };
  const file = parseSettingsFile(settingsAsText(values));
  expect(file).toMatchObject({
    at: 'good',
    wrong: ['theme', 'glitter', 'other', 'news.example font'],
    values: { settings: { theme: 'auto', textSize: 18 }, 'look:news.example': {} },
  });
});

test.each([
  ['not-json', 'hello'],
  ['other-file', '{"kind":"bookmarks"}'],
  ['too-large', ' '.repeat(500_001)],
])('a file that is none of ours is refused: %s', (why, text) => {
  expect(parseSettingsFile(text)).toEqual({ at: 'bad', why });
});

test('other devices may have what is not as at first, but no voices, and what they send is looked at', async () => {
  const rules = {
    version: 1,
    rules: [{ verb: 'aside', pass: null, origin: 'p.ad', mark: null, words: 'Buy' }],
  };
  const came = vi.fn();
  watchShared(came, new AbortController().signal);
  await changeSettings({ theme: 'dark', voices: { en: 'Ann' } });
  expect(came).toHaveBeenCalled();
  expect(await readShared()).toEqual({ theme: 'dark' });
  const sound = { font: 'atkinson', 'look:news.example': { textSize: 22 }, 'rules:news.example': rules };
  const odd = {
    voices: { en: 'Bob' },
    version: 7,
    'sync-plan': {},
    toString: 'x',
    'look:a b': {},
    measure: 5,
  };
  await takeShared({ ...sound, ...odd });
  expect(await readShared()).toEqual({ theme: 'dark', ...sound });
  expect((await readSettings()).voices).toEqual({ en: 'Ann' });
  expect(Object.keys(storage.sync.held).sort()).toEqual([
    'look:news.example',
    'rules:news.example',
    'settings',
  ]);
  await takeShared({ theme: null, 'look:news.example': null });
  expect(await readShared()).toEqual({ font: 'atkinson', 'rules:news.example': rules });
});
