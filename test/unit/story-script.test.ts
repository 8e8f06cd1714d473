// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';

const here = Symbol.for('galley.story');

/** What the script leaves after it was injected by an extension with this runtime. */
async function inject(runtime: { id: string | undefined }): Promise<unknown> {
  vi.stubGlobal('chrome', { runtime });
  vi.resetModules();
  await import('../../src/entries/story.ts');
  return Reflect.get(globalThis, here);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the story script stays while its extension lives, and gives way to the next when that is gone', async () => {
  const runtime: { id: string | undefined } = { id: 'galley' };
  const first = await inject(runtime);
  expect(first).toBeInstanceOf(Function);
  expect(await inject(runtime)).toBe(first);
  runtime.id = undefined;
  expect(await inject({ id: 'galley' })).not.toBe(first);
});
