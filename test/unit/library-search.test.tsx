// @vitest-environment jsdom
/** Searching in the library while its index is being made. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import type { Found } from '../../src/views/library/found.ts';
import { listOf } from '../../src/views/library/found.ts';
import type { Summary } from '../../src/views/library/listing.ts';
import { roughly } from '../../src/views/library/narrow.ts';
import { act, place, shelf, show, titles } from './library-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function type(text: string) {
  return act(async () => {
    const field = place.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('shows what was found however often the index changes meanwhile, and asks again later', async () => {
  const { verbs } = shelf(3);
  const changes: (() => void)[] = [];
  const hits = [{ key: summary(1).key }];
  verbs.search.find.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 80));
    return [...hits];
  });
  await show({ ...verbs, search: { ...verbs.search, watch: (onChange) => void changes.push(onChange) } });
  await type('lamp');
  for (let step = 0; step < 8; step += 1) {
    await later(50);
    for (const change of changes) change();
  }
  expect(titles()).toEqual(['Story 1']);
  expect(verbs.search.find).toHaveBeenCalledTimes(1);
  hits.push({ key: summary(2).key });
  await later(700);
  expect(titles()).toEqual(['Story 1', 'Story 2']);
  expect(verbs.search.find).toHaveBeenCalledTimes(2);
});

it('finds titles that the index does not know yet, below what it knows', async () => {
  const { verbs } = shelf(3);
  verbs.search.find.mockImplementation(async () => [{ key: summary(1).key }]);
  let caughtUp = (): void => undefined;
  const follow = () => new Promise<undefined>((resolve) => (caughtUp = () => resolve(undefined)));
  await show({ ...verbs, search: { ...verbs.search, follow } });
  await type('story');
  await later(200);
  expect(titles()).toEqual(['Story 1', 'Story 2', 'Story 0']);
  caughtUp();
  await later(0);
  expect(titles()).toEqual(['Story 1']);
});

const ranked = (stories: readonly Summary[], typed: string) => {
  const answer = { query: parseQuery(typed), places: new Map<string, number>(), noted: new Set<string>() };
  const found: Found = { at: 'found', answer };
  const stock = { at: 'ready', stories, isWhole: true, bin: null } as const;
  return listOf(stock, { shelf: { at: 'inbox' }, found, order: 'best', index: 'behind' });
};

it('waits for no index that is at work', async () => {
  const { verbs } = shelf(3);
  verbs.search.find.mockImplementation(() => new Promise(() => undefined));
  const follow = () => new Promise<undefined>(() => undefined);
  await show({ ...verbs, search: { ...verbs.search, follow } });
  await type('"story 2"');
  await later(100);
  expect(titles()).toEqual(['Story 2']);
});

it('takes words for words also where they are found by titles', () => {
  const named = (number: number, title: string) => ({ ...summary(number), title });
  const stories = [
    named(1, 'The bell of Rönö'),
    named(2, 'Labelled by the bell-founder'),
    named(3, '新しい橋を開く'),
  ];
  const numbers = (typed: string) => ranked(stories, typed).map(({ title }) => title);
  expect(numbers('bell ')).toHaveLength(2);
  expect(numbers('rono')).toEqual(['The bell of Rönö']);
  expect(numbers('bell -founder')).toEqual(['The bell of Rönö']);
  expect(numbers('abel')).toEqual([]);
  expect(numbers('橋を')).toEqual(['新しい橋を開く']);
});

it('parts no text into words that does not hold their letters', () => {
  const parting = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  const thai = { ...summary(1), title: 'น้ำท่วมกรุงเทพ', excerpt: 'ข่าววันนี้ on the quay' };
  expect(roughly([thai], parseQuery('the harbour'))).toEqual([]);
  expect(parting).not.toHaveBeenCalled();
  parting.mockRestore();
});
