// @vitest-environment jsdom
/** The content script: what it tells the background, and when. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: { id?: string }) => void;
const asked = { type: 'look-again' };
const own = { id: 'galley' };

function makeRuntime() {
  const listeners = new Set<Listener>();
  const runtime: { id: string | undefined } & Record<string, unknown> = {
    id: 'galley',
    sendMessage: vi.fn(() => Promise.resolve(null)),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  return {
    runtime,
    listeners,
    say: (message: unknown, sender: { id?: string }): void => {
      for (const hear of listeners) hear(message, sender);
    },
  };
}

async function start() {
  const made = makeRuntime();
  vi.stubGlobal('chrome', { runtime: made.runtime });
  vi.resetModules();
  await import('../../src/entries/content.ts');
  return made;
}

const cameBack = (): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
const verdict = { type: 'page-seen', request: { news: false, url: location.href } };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML = '<p>Nothing here.</p>';
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('tells once, and exactly this', async () => {
  const { runtime } = await start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(runtime['sendMessage']).toHaveBeenCalledExactlyOnceWith(verdict);
});

test('tells again when the page comes back from the cache, not when it is first shown', async () => {
  const { runtime } = await start();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(1);
  cameBack();
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(2);
});

test('looks right away when asked, and once more when the page has settled', async () => {
  const { runtime, say } = await start();
  await vi.advanceTimersByTimeAsync(2_000);
  say(asked, own);
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(3);
});

test('looks at a page that moves again and again once a second, and once more when it has settled', async () => {
  const { runtime, say } = await start();
  for (let step = 1; step <= 50; step++) {
    await vi.advanceTimersByTimeAsync(100);
    say(asked, own);
  }
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(6);
});

test('does not wait for ever for a page that never settles', async () => {
  const { runtime, say } = await start();
  await vi.advanceTimersByTimeAsync(2_000);
  say(asked, own);
  for (let step = 0; step < 60; step++) {
    document.body.append('.');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(3);
});

test('hears nobody but its own extension', async () => {
  const { runtime, say } = await start();
  say(asked, { id: 'another' });
  say({ type: 'page-moved' }, own);
  say(null, own);
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(1);
});

test('falls silent when its extension is gone', async () => {
  const { runtime, listeners } = await start();
  runtime.id = undefined;
  cameBack();
  runtime.id = 'galley';
  cameBack();
  expect(listeners.size).toBe(0);
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(1);
});

test('a refused message does not reach the page as an error', async () => {
  const { runtime } = await start();
  runtime['sendMessage'] = () => {
    throw new Error('Extension context invalidated.');
  };
  expect(() => cameBack()).not.toThrow();
});

test('a frame of another site that is called browser is not the extension', async () => {
  const refuse = (): never => {
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
  };
  vi.stubGlobal('browser', new Proxy({}, { getPrototypeOf: () => null, has: refuse, get: refuse }));
  const { runtime } = await start();
  expect(runtime['sendMessage']).toHaveBeenCalledExactlyOnceWith(verdict);
});

test('an element of the page that is called browser is not the extension', async () => {
  const trap = Object.assign(document.createElement('form'), {
    runtime: { id: 'trap', sendMessage: vi.fn() },
  });
  vi.stubGlobal('browser', trap);
  const { runtime } = await start();
  expect(trap.runtime.sendMessage).not.toHaveBeenCalled();
  expect(runtime['sendMessage']).toHaveBeenCalledTimes(1);
});
