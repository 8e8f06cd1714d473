/** @vitest-environment jsdom */
/** The reader is opened once for all who ask while the browser has not answered. */
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import fake from './fake-browser.ts';
import './reader-ground.ts';
import { richStory } from './stories.ts';

type Listener = (message: unknown, sender: { id: string }) => Promise<unknown> | undefined;
const said = vi.hoisted(() => ({ listeners: [] as unknown[], waiting: [] as (() => void)[] }));

vi.mock('webextension-polyfill', () => {
  const events = { addListener: () => undefined, removeListener: () => undefined };
  const area = { get: () => new Promise((resolve) => said.waiting.push(() => resolve({}))) };
  return {
    default: {
      ...fake,
      extension: { inIncognitoContext: false },
      runtime: {
        id: 'galley',
        getURL: () => 'chrome-extension://galley/',
        onMessage: { addListener: (listener: unknown) => said.listeners.push(listener) },
        sendMessage: async () => null,
      },
      storage: { sync: area, local: area, onChanged: events },
    },
  };
});

/** Asks the reader script of the page as the background does. */
function ask(type: string): Promise<unknown> {
  const message = { type, request: {} };
  const answers = said.listeners.map((each) => (each as Listener)(message, { id: 'galley' }));
  return answers.find((answer) => answer !== undefined) ?? Promise.reject(new Error(`${type} is not heard`));
}

/** The browser answers the first of those that ask for what is set, or all. */
async function answer(count = said.waiting.length): Promise<void> {
  await act(async () => {
    for (const go of said.waiting.splice(0, count)) go();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

const readers = (): number => document.querySelectorAll('[data-galley-reader]').length;

beforeEach(async () => {
  Reflect.set(globalThis, Symbol.for('galley.story'), () => ({ at: 'story', article: richStory }));
  await import('../../src/entries/reader.tsx');
});

test('a reader that was closed is not opened again by who asked before it was there', async () => {
  const first = ask('open-unasked');
  const asked = said.waiting.length;
  const second = ask('open-unasked');
  await answer(asked);
  expect(await first).toEqual({ open: true });
  expect(readers()).toBe(1);
  await act(async () => void (await ask('toggle-reader')));
  expect(readers()).toBe(0);
  await answer();
  await second;
  expect(readers()).toBe(0);
});
