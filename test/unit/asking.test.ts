/** What the popup's first script began is asked for once; whoever asks again is answered anew. */
import { beforeEach, expect, test, vi } from 'vitest';
import { askingAfter } from '../../src/entries/asking.ts';
import { leaveBelow, takeBelow } from '../../src/entries/begun.ts';

const ran = vi.hoisted((): string[] => []);
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { get: async () => ({ status: 'complete' }) },
    scripting: {
      executeScript: async ({ files, args }: { files?: string[]; args?: string[] }) => {
        ran.push(files?.join() ?? args?.join() ?? '');
        return [{ result: { found: { at: 'none' }, readerOpen: true } }];
      },
    },
  },
}));
beforeEach(() => void ran.splice(0));

const told = { found: { at: 'none' }, readerOpen: false };
const begunIn = (tabId: number) => ({
  tabId,
  injected: Promise.resolve(),
  told: Promise.resolve([{ result: told }]),
});

test('the first question has the answer that was begun, the second one of its own', async () => {
  const { inject, ask } = askingAfter(begunIn(7));
  await inject(7);
  expect(await ask(7, 'as-usual')).toEqual(told);
  expect(ran).toEqual([]);
  await inject(7);
  expect(await ask(7, 'as-usual')).toEqual({ ...told, readerOpen: true });
  expect(ran).toEqual(['story.js', 'as-usual']);
});

test('what was begun in another tab, or nowhere, is no answer', async () => {
  for (const begun of [begunIn(8), null]) {
    const { inject, ask } = askingAfter(begun);
    await inject(7);
    expect(await ask(7, 'as-usual')).toEqual({ ...told, readerOpen: true });
  }
  expect(ran).toEqual(['story.js', 'as-usual', 'story.js', 'as-usual']);
});

test('where the browser lets no script in, that is said', async () => {
  const injected = Promise.reject(new Error('Cannot access contents of the page'));
  const { inject } = askingAfter({ ...begunIn(7), injected });
  await expect(inject(7)).rejects.toThrow('Cannot access');
});

test('an answer of another shape is none', async () => {
  const { inject, ask } = askingAfter({ ...begunIn(7), told: Promise.resolve([{ result: null }]) });
  await inject(7);
  await expect(ask(7, 'as-usual')).rejects.toThrow();
});

test('the popup takes what its first script left, and goes on by itself where that has not run', async () => {
  await expect(takeBelow()).rejects.toThrow('has not run');
  leaveBelow(Promise.resolve({ tab: undefined, begun: null }));
  expect(await takeBelow()).toEqual({ tab: undefined, begun: null });
});
