/** A verdict counts only for the page that is still in its tab. */
import { expect, test, vi } from 'vitest';
import { addressStillThere } from '../../src/entries/still-there.ts';

const shown = vi.hoisted(() => new Map<number, { url?: string }>());
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      get: async (id: number) => shown.get(id) ?? Promise.reject(new Error(`No tab with id: ${id}.`)),
    },
  },
}));

const loaded = 'https://news.example/';
const from = (id: number) => ({ id: 'galley', url: loaded, tab: { id } }) as never;

test.each([
  ['the same page', 'https://news.example/a?b=1', 'https://news.example/a?b=1', true],
  ['another place of it', 'https://news.example/a#top', 'https://news.example/a#end', true],
  ['the next page', 'https://news.example/a', 'https://news.example/b', false],
  ['another question', 'https://news.example/a?b=1', 'https://news.example/a?b=2', false],
  ['a page of the browser', 'https://news.example/a', 'about:preferences', false],
])('%s', async (_what, said, url, still) => {
  shown.set(7, { url });
  expect(await addressStillThere(from(7), said)).toBe(still ? url : null);
});

test('of a page that Galley may not see the browser’s word is taken', async () => {
  shown.set(7, {});
  expect(await addressStillThere(from(7), 'https://news.example/a')).toBe(loaded);
});

test('a tab that was closed shows nothing', async () => {
  expect(await addressStillThere(from(8), 'https://news.example/a')).toBe(null);
});
