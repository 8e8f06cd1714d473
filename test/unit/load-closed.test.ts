/** A page of the queue whose tab is closed is given up; one whose window is closed waits on. */
import { beforeEach, expect, test, vi } from 'vitest';
import { loadClosed } from '../../src/entries/loading.ts';

const given = vi.hoisted(() => ({ session: {} as Record<string, unknown>, settled: [] as string[] }));

vi.mock('../../src/entries/saving.ts', () => ({
  library: {
    settle: async (id: string, why: string) => void given.settled.push(`${id} ${why}`),
    queueState: async () => ({ halt: null, waiting: 0 }),
  },
}));
vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('./fake-browser.ts');
  const session = {
    get: async (key: string | null) =>
      key === null ? given.session : key in given.session ? { [key]: given.session[key] } : {},
    remove: async (key: string) => void delete given.session[key],
  };
  return { default: { ...fake, storage: { session } } };
});

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: { request: async (_: string, work: () => unknown) => work() },
    onLine: true,
  });
  Object.assign(given, { session: { 'load:7': { id: 'heron', since: 0, tab: 'own' } }, settled: [] });
});

test.each([
  ['alone', ['heron closed']],
  ['with-window', []],
] as const)('a tab that went %s', async (went, settled) => {
  await loadClosed(7, went);
  expect(given.settled).toEqual(settled);
  expect(given.session).toEqual({});
});
