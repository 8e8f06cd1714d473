/** The popup opens where a page cannot be read, and says nothing of one that was left meanwhile. */
import { beforeEach, expect, test, vi } from 'vitest';
import { orPopup } from '../../src/entries/or-popup.ts';

const browser = vi.hoisted(() => ({
  /** The page in the tab, by when it began; null where no script is let in. */
  page: 1 as number | null,
  tab: { active: true } as { active: boolean } | null,
  popups: 0,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { get: async () => browser.tab ?? Promise.reject(new Error('No tab with id: 7.')) },
    scripting: {
      executeScript: async () => {
        if (browser.page === null) throw new Error('Cannot access contents of the page');
        return [{ result: browser.page }];
      },
    },
    action: {
      openPopup: async () => {
        browser.popups += 1;
      },
    },
  },
}));

const fail = () => Promise.reject(new Error('The message channel closed'));

/** Fails after something has happened to the tab. */
const failAfter = (happen: () => void) => async () => {
  await Promise.resolve();
  happen();
  return fail();
};

beforeEach(() => Object.assign(browser, { page: 1, tab: { active: true }, popups: 0 }));

test('what can be done opens no popup', async () => {
  await orPopup(7, async () => true);
  expect(browser.popups).toBe(0);
});

test.each([
  ['a page that fails', 1],
  ['a page of the browser, which lets nobody in', null],
])('%s has the popup open', async (_what, page) => {
  browser.page = page;
  await orPopup(7, fail);
  expect(browser.popups).toBe(1);
});

test.each([
  ['for another page', () => Object.assign(browser, { page: 2 })],
  ['for a page of the browser', () => Object.assign(browser, { page: null })],
  ['for another tab', () => Object.assign(browser, { tab: { active: false } })],
  ['by closing its tab', () => Object.assign(browser, { page: null, tab: null })],
])('a page that was left %s before it answered has not', async (_what, leave) => {
  await orPopup(7, failAfter(leave));
  expect(browser.popups).toBe(0);
});
