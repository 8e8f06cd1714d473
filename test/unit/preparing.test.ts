/** When a page is made ready before anybody asks: where somebody reads, in front, at rest, and not else. */
import { beforeEach, expect, test, vi } from 'vitest';
import { noteReading, prepare } from '../../src/entries/preparing.ts';

type Script = { files?: string[]; func?: { name: string } };
const tab = { id: 7, active: true, status: 'complete', incognito: false, url: 'https://news.example/b' };
const given = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  tab: {} as Record<string, unknown>,
  title: '',
  isAtRest: true,
  ran: [] as string[],
}));

vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('./fake-browser.ts');
  const session = {
    get: async () => given.stored,
    set: async (values: Record<string, unknown>) => void Object.assign(given.stored, values),
  };
  const executeScript = async ({ files, func }: Script) => {
    given.ran.push(files?.join() ?? func?.name ?? '');
    return [{ result: func?.name === 'rests' ? given.isAtRest : undefined }];
  };
  const { i18n } = fake;
  return {
    default: {
      i18n,
      storage: { session },
      scripting: { executeScript },
      tabs: { get: async () => given.tab },
      action: { getTitle: async () => given.title },
    },
  };
});

beforeEach(() => {
  const title = 'Read this story';
  Object.assign(given, { stored: {}, tab: { ...tab }, title, isAtRest: true, ran: [] });
});

/** What ran in the tab after somebody read another story of the site. */
async function ran(change: { tab?: object; title?: string; isAtRest?: boolean } = {}): Promise<string[]> {
  await noteReading({ ...tab, url: 'https://news.example/a' } as never);
  Object.assign(given, change, { tab: { ...tab, ...change.tab } });
  await prepare(7);
  return given.ran;
}

test('what finds stories is made ready in the next story of a site when its page is at rest in front', async () => {
  expect(await ran()).toEqual(['rests', 'story.js', 'listLocales', 'find']);
});

test('a page that is not at rest is left alone', async () => {
  expect(await ran({ isAtRest: false })).toEqual(['rests']);
});

test.each([
  ['behind others', { tab: { active: false } }],
  ['still loading', { tab: { status: 'loading' } }],
  ['of a private window', { tab: { incognito: true } }],
  ['of another site', { tab: { url: 'https://other.example/b' } }],
  ['of no site', { tab: { url: 'about:blank' } }],
  ['whose address is not told', { tab: { url: undefined } }],
  ['that is no story', { title: 'Galley' }],
])('nothing runs in a page %s', async (_what, change) => {
  expect(await ran(change)).toEqual([]);
});

test('what is read in a private window is not known afterwards', async () => {
  await noteReading({ ...tab, incognito: true } as never);
  expect(given.stored).toEqual({});
});

test('the sites of late are known, and no more than thirty', async () => {
  for (let at = 0; at < 40; at++) await noteReading({ ...tab, url: `https://site${at}.example/` } as never);
  const [hosts] = Object.values(given.stored);
  expect(hosts).toHaveLength(30);
  expect(hosts).toContain('site39.example');
});
