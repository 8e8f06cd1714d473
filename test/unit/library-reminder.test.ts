// @vitest-environment jsdom
/** What the library's page reminds of, with its real wiring over a library in memory. */
import { expect, it, vi } from 'vitest';
import type { LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { fakeLibrary, summary } from './saved-stories.ts';

const held = vi.hoisted(() => ({ library: {} as object, shown: [] as unknown[] }));
vi.mock('webextension-polyfill', async () => {
  const { i18n } = (await import('./fake-browser.ts')).default;
  const area = { get: async () => ({}) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  return {
    default: {
      i18n,
      commands: { getAll: async () => [] },
      storage: { local: area, sync: area, onChanged },
    },
  };
});
vi.mock('../../src/entries/own-library.ts', () => ({ ownLibrary: () => held.library }));
vi.mock('../../src/entries/first-stories.ts', () => ({
  firstStories: async () => [],
  firstStoriesRead: Promise.resolve(),
}));
vi.mock('../../src/entries/sync-listening.ts', () => ({ keepListening: () => undefined }));
vi.mock('../../src/library/search/search.ts', () => ({ openSearch: () => ({}) }));
vi.mock('../../src/views/library/library-page.tsx', () => ({
  LibraryPage: ({ verbs }: { verbs: unknown }) => {
    held.shown.push(verbs);
    return null;
  },
}));

/** The verbs that the page is given. */
async function wired(): Promise<LibraryVerbs> {
  document.body.innerHTML = '<div id="library"></div>';
  Object.assign(navigator, { storage: { persist: async () => true } });
  await import('../../src/entries/library-page.tsx');
  return held.shown.at(-1) as LibraryVerbs;
}

it('counts what is in the library then, whatever the list has read of it', async () => {
  const keys: string[] = [];
  const library = { ...fakeLibrary(0), keys: async () => keys };
  held.library = library;
  const { listAll, backups } = await wired();
  for await (const part of listAll()) expect(part).toEqual([]);
  expect(await backups.reminder()).toBeNull();
  keys.push(summary(0).key);
  expect(await backups.reminder()).toEqual({ why: 'age', last: null });
});
