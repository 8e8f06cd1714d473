import { describe, expect, it } from 'vitest';
import {
  firstPage,
  type Listing,
  neighbour,
  stepFrom,
  storiesOf,
  without,
  withPage,
  withStory,
} from '../../src/views/library/listing.ts';
import { summary } from './saved-stories.ts';

const [oldest, middle, newest] = [summary(1), summary(2), summary(3)];
const listing = firstPage({ stories: [newest, middle, oldest], rest: 'end' });
const titles = (list: Listing) => storiesOf(list).map(({ title }) => title);

describe('a page of the list', () => {
  it('follows what is there and says what is beyond', () => {
    const longer = withPage(firstPage({ stories: [newest], rest: 'more' }), {
      stories: [middle],
      rest: 'end',
    });
    expect(longer).toEqual({ at: 'ready', stories: [newest, middle], rest: 'end' });
  });

  it('shows no story twice', () => {
    const longer = withPage(listing, { stories: [oldest, summary(0)], rest: 'end' });
    expect(titles(longer)).toEqual(['Story 3', 'Story 2', 'Story 1', 'Story 0']);
  });
});

describe('a story that comes back', () => {
  it.each([newest, middle, oldest])('stands where it stood: $title', (story) => {
    expect(withStory(without(listing, story.key), story)).toEqual(listing);
  });

  it('comes back once', () => {
    expect(withStory(listing, middle)).toEqual(listing);
  });
});

describe('who is looked at when a story goes', () => {
  it('is the next one', () => {
    expect(neighbour(listing, newest.key)).toBe(middle.key);
  });

  it('is the one before the last', () => {
    expect(neighbour(listing, oldest.key)).toBe(middle.key);
  });

  it('is nobody after the only one', () => {
    expect(neighbour(firstPage({ stories: [newest], rest: 'end' }), newest.key)).toBeNull();
  });
});

describe('a step through the list', () => {
  it.each([
    { from: null, step: 'next', to: newest },
    { from: newest, step: 'next', to: middle },
    { from: oldest, step: 'next', to: oldest },
    { from: newest, step: 'previous', to: newest },
    { from: oldest, step: 'previous', to: middle },
    { from: middle, step: 'first', to: newest },
    { from: middle, step: 'last', to: oldest },
  ] as const)('$step from $from.title leads to $to.title', ({ from, step, to }) => {
    expect(stepFrom(listing, from?.key ?? null, step)).toBe(to.key);
  });

  it('leads nowhere in an empty list', () => {
    expect(stepFrom({ at: 'loading' }, null, 'next')).toBeNull();
  });
});
