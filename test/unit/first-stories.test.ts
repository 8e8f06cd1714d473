/** The newest stories are asked for before the library itself, and never hold it up. */
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('../../src/settings/library-place.ts', () => ({ libraryPlace: async () => 'galley' }));
vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('are none where the browser says nothing, and the library is asked after a second', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { databases: () => new Promise(() => undefined) });
  const { firstStories, firstStoriesRead } = await import('../../src/entries/first-stories.ts');
  const read = vi.fn();
  void firstStoriesRead.then(read);
  await vi.advanceTimersByTimeAsync(900);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(read).toHaveBeenCalled();
  expect(await firstStories()).toEqual([]);
});
