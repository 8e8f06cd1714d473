/** Which stories a list shows, and in which order. */
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/library/library.ts';
import {
  countsOf,
  type Filter,
  filtered,
  type Order,
  ordered,
  sitesOf,
  stageOf,
} from '../../src/library/lists.ts';

function listed(change: Partial<Listed> & { key: string }): Listed {
  return {
    url: `https://www.gazette.example/${change.key}`,
    title: change.key,
    dek: null,
    byline: null,
    siteName: 'The Gazette',
    publishedTime: null,
    savedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    kind: 'news',
    language: 'en',
    direction: 'ltr',
    wordCount: 100,
    readingMinutes: 1,
    excerpt: '',
    picture: null,
    pictures: { stored: 0, failed: 0 },
    tags: [],
    archived: false,
    favourite: false,
    read: false,
    share: null,
    marks: 0,
    ...change,
  };
}

const anything: Filter = { shelf: 'all', tag: null, site: null, reading: null };
const stories = [
  listed({ key: 'a', tags: ['News', 'city'], share: 0.5, publishedTime: '2026-01-02' }),
  listed({
    key: 'b',
    archived: true,
    read: true,
    share: 1,
    wordCount: 300,
    savedAt: '2026-02-01T00:00:00.000Z',
  }),
  listed({ key: 'c', favourite: true, url: 'https://letter.example/c', siteName: null, tags: ['news'] }),
  listed({ key: 'd', share: 0.01, publishedTime: '2026-01-05T08:00:00+02:00', wordCount: 50 }),
];
const keys = (found: readonly Listed[]): string => found.map(({ key }) => key).join('');

describe('filters', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, 'abcd'],
    [{ shelf: 'inbox' }, 'acd'],
    [{ shelf: 'archive' }, 'b'],
    [{ shelf: 'favourites' }, 'c'],
    [{ tag: 'NEWS' }, 'ac'],
    [{ site: 'letter.example' }, 'c'],
    [{ site: 'gazette.example', shelf: 'inbox' }, 'ad'],
    [{ reading: 'unread' }, 'cd'],
    [{ reading: 'in-progress' }, 'a'],
    [{ reading: 'read' }, 'b'],
  ])('%j leaves %s', (filter, left) => {
    expect(keys(filtered(stories, { ...anything, ...filter }))).toBe(left);
  });

  it('put each story into one stage', () => {
    expect(stageOf({ read: false, share: 1 })).toBe('unread');
    expect(stageOf({ read: true, share: 0.3 })).toBe('read');
  });
});

describe('orders', () => {
  it.each<[Order, string]>([
    [{ by: 'saved', from: 'most' }, 'bdca'],
    [{ by: 'saved', from: 'least' }, 'dcab'],
    [{ by: 'published', from: 'most' }, 'dacb'],
    [{ by: 'published', from: 'least' }, 'adcb'],
    [{ by: 'length', from: 'most' }, 'bcad'],
    [{ by: 'progress', from: 'most' }, 'badc'],
  ])('%j is %s', (order, kept) => {
    expect(keys(ordered(stories, order))).toBe(kept);
  });
});

describe('counts', () => {
  it('are told by shelf, stage and site', () => {
    expect(countsOf(stories)).toEqual({
      inbox: 3,
      archive: 1,
      favourites: 1,
      all: 4,
      unread: 2,
      'in-progress': 1,
      read: 0,
    });
    expect(sitesOf(stories)).toEqual([
      { site: 'gazette.example', name: 'The Gazette', count: 3 },
      { site: 'letter.example', name: 'letter.example', count: 1 },
    ]);
  });
});
