/** How our scripts come into a page that still loads. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { injectStory } from '../../src/entries/inject.ts';

type Injection = { injectImmediately?: boolean };
const tab = vi.hoisted(() => ({
  status: 'loading',
  asked: [] as ('at once' | 'when loaded')[],
  loaded: Promise.resolve<unknown>([]),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { get: async () => ({ status: tab.status }) },
    scripting: {
      executeScript: async ({ injectImmediately = false }: Injection) => {
        tab.asked.push(injectImmediately ? 'at once' : 'when loaded');
        return injectImmediately ? [] : tab.loaded;
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(tab, { status: 'loading', asked: [] });
});
afterEach(() => void vi.useRealTimers());

test('a page that is loaded is read at once', async () => {
  tab.status = 'complete';
  await injectStory(7);
  expect(tab.asked).toEqual(['at once']);
});

test('a page that loads is waited for', async () => {
  tab.loaded = Promise.resolve([]);
  await injectStory(7);
  await vi.runAllTimersAsync();
  expect(tab.asked).toEqual(['when loaded']);
});

test('a page that never is loaded is read as it is, within the six seconds in which everything ends', async () => {
  tab.loaded = new Promise(() => undefined);
  const done = vi.fn();
  void injectStory(7).then(done);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toHaveBeenCalled();
  expect(tab.asked).toEqual(['when loaded', 'at once']);
});

test('a page that lets no script in says so', async () => {
  tab.loaded = Promise.reject(new Error('Cannot access contents of the page'));
  await expect(injectStory(7)).rejects.toThrow('Cannot access');
  await vi.runAllTimersAsync();
  expect(tab.asked).toEqual(['when loaded']);
});
