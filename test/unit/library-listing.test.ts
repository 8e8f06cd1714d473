/** The lists of the library page: shelves, orders, filters, picks, and what is in sight. */
import { describe, expect, it, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { arranged, orderOf } from '../../src/views/library/arrange.ts';
import { neighbour, type Summary, stepFrom } from '../../src/views/library/listing.ts';
import { narrowed } from '../../src/views/library/narrow.ts';
import { allOf, extended, keptOf, noPicks, spanned, toggled } from '../../src/views/library/picks.ts';
import { hashOfShelf, shelfInHash } from '../../src/views/library/route.ts';
import { isOn, type Shelf, sitesOf, tagsOf } from '../../src/views/library/shelves.ts';
import { boxOf, heightOf, layoutFor, rangeInSight } from '../../src/views/library/window.ts';
import { summary } from './saved-stories.ts';

const story = (number: number, change: Partial<Summary> = {}): Summary => ({ ...summary(number), ...change });
const numbers = (stories: readonly Summary[]) => stories.map(({ title }) => Number(title.slice(6)));

describe('a shelf', () => {
  const shelves: Record<string, Shelf> = {
    inbox: { at: 'inbox' },
    unread: { at: 'unread' },
    started: { at: 'started' },
    favourites: { at: 'favourites' },
    archive: { at: 'archive' },
    tag: { at: 'tag', name: 'harbour' },
    site: { at: 'site', name: 'the quayside letter' },
  };
  const on = (one: Summary) =>
    Object.keys(shelves).filter((name) => isOn(shelves[name] ?? { at: 'all' }, one));

  it.each([
    [{}, ['inbox', 'unread', 'site']],
    [{ archived: true }, ['archive', 'site']],
    [{ read: true, share: 1 }, ['inbox', 'site']],
    [{ share: 0.5 }, ['inbox', 'unread', 'started', 'site']],
    [{ share: 0.01, favourite: true }, ['inbox', 'unread', 'favourites', 'site']],
    [{ tags: ['Harbour'], siteName: null }, ['inbox', 'unread', 'tag']],
  ])('holds %j', (change, expected) => {
    expect(on(story(1, change))).toEqual(expected);
  });

  it('counts tags however they are spelt, and sites by their name or host', () => {
    const stories = [
      story(1, { tags: ['Sea', 'art'] }),
      story(2, { tags: ['sea'], siteName: null }),
      story(3, { tags: ['Sea'] }),
    ];
    expect(tagsOf(stories)).toEqual([
      { name: 'art', count: 1 },
      { name: 'Sea', count: 3 },
    ]);
    expect(sitesOf(stories).map(({ name }) => name)).toEqual(['news.example', 'The Quayside Letter']);
  });

  it.each<Shelf>([{ at: 'archive' }, { at: 'tag', name: 'a & b/ü' }, { at: 'site', name: '100 %' }])(
    'is found again by its address: %j',
    (shelf) => {
      expect(shelfInHash(hashOfShelf(shelf))).toEqual(shelf);
    },
  );
});

test.each([
  ['saved', [3, 2, 1]],
  ['saved-first', [1, 2, 3]],
  ['published', [1, 3, 2]],
  ['longest', [2, 3, 1]],
  ['shortest', [1, 3, 2]],
  ['progress', [3, 2, 1]],
  ['of no such name', [3, 2, 1]],
])('in the order %s', (order, expected) => {
  const stories = [
    story(1, { publishedTime: '2027-01-01', wordCount: 100 }),
    story(2, { publishedTime: '2025-06-01T10:00:00Z', wordCount: 900 }),
    story(3, { wordCount: 600, share: 0.5 }),
  ];
  expect(numbers(arranged(stories, orderOf(order)))).toEqual(expected);
});

test.each([
  ['site:quayside', [1, 3]],
  ['site:news.example', [1, 2, 3]],
  ['by:marsh', [1, 3]],
  ['by:ÁDA', [2]],
  ['tag:sea', [2]],
  ['-tag:sea', [1, 3]],
  ['before:2025', [2]],
  ['after:2026', [1, 3]],
  ['after:2024-05-05 before:2024-05-06', [2]],
  ['is:unread', [1, 2]],
  ['is:read', [3]],
  ['is:archived', [3]],
  ['-is:favourite', [1, 3]],
  ['has:notes', [1]],
  ['has:marks', [3]],
  ['has:pictures', [2]],
  ['is:unread tag:sea', [2]],
])('%s narrows a list', (typed, expected) => {
  const stories = [
    story(1),
    story(2, {
      ...{ siteName: 'Gazette', byline: 'Ada Brink', tags: ['Séa'], favourite: true },
      ...{ publishedTime: '2024-05-05T10:00:00Z', pictures: { stored: 2 } },
    }),
    story(3, { read: true, archived: true, marks: 2 }),
  ];
  expect(numbers(narrowed(stories, parseQuery(typed), new Set([summary(1).key])))).toEqual(expected);
});

describe('picks', () => {
  const listed = ['a', 'b', 'c', 'd'];
  const keys = ({ keys: picked }: { keys: ReadonlySet<string> }) => [...picked].sort().join('');

  it('are made one by one, by ranges, and all at once', () => {
    const one = toggled(noPicks, 'b');
    expect(keys(one)).toBe('b');
    expect(keys(toggled(one, 'b'))).toBe('');
    expect(keys(extended(toggled(one, 'd'), 'c', listed))).toBe('bcd');
    expect(keys(spanned({ ...one, anchor: 'b' }, 'a', listed))).toBe('ab');
    expect(keys(extended(noPicks, 'c', listed))).toBe('c');
    expect(keys(allOf(listed))).toBe('abcd');
  });

  it('stay where all are listed still, and leave with their stories', () => {
    const picks = allOf(['a', 'b']);
    expect(keptOf(picks, new Set(listed))).toBe(picks);
    expect(keys(keptOf(picks, new Set(['b'])))).toBe('b');
  });
});

describe('a step in a list', () => {
  const keys = ['a', 'b', 'c'];

  it.each([
    [null, 'next', 'a'],
    ['a', 'next', 'b'],
    ['c', 'next', 'c'],
    ['a', 'previous', 'a'],
    ['b', 'last', 'c'],
    ['b', 'first', 'a'],
  ] as const)('from %s, the %s is %s', (from, step, to) => {
    expect(stepFrom(keys, from, step)).toBe(to);
  });

  it('leads nowhere in an empty list', () => {
    expect(stepFrom([], null, 'next')).toBeNull();
  });

  it.each([
    ['b', 'c'],
    ['c', 'b'],
    ['bc', 'a'],
    ['abc', null],
  ])('without %s somebody else is looked at: %s', (leaving, next) => {
    expect(neighbour(keys, new Set(leaving))).toBe(next);
  });
});

describe('what is in sight', () => {
  it('is what the window shows and a little more, whatever the length of the list', () => {
    const layout = layoutFor('list', 700);
    expect(rangeInSight({ top: 0, window: 900 }, layout, 10_000)).toEqual({ from: 0, to: 10 });
    const middle = rangeInSight({ top: 100_000, window: 900 }, layout, 10_000);
    expect(middle.to - middle.from).toBeLessThan(20);
    expect(middle.from * layout.height).toBeLessThan(100_000);
    expect(rangeInSight({ top: 5_000_000, window: 900 }, layout, 10)).toEqual({ from: 10, to: 10 });
  });

  it('is as many columns of cards as there is room for', () => {
    const layout = layoutFor('cards', 760);
    expect(layout.columns).toBe(3);
    expect(boxOf(4, layout)).toEqual({ top: layout.height, column: 1 });
    expect(heightOf(7, layout)).toBe(3 * layout.height);
    expect(layoutFor('cards', 100).columns).toBe(1);
    expect(layoutFor('list', 300).height).toBeLessThan(layoutFor('list', 700).height);
  });
});
