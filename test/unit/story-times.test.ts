import { describe, expect, it } from 'vitest';
import { delayOf, momentOf, updateOf } from '../../src/views/article/times.ts';

describe('momentOf', () => {
  it('gives a day and time in words and the exact one beside it', () => {
    const moment = momentOf('2026-03-12T21:40:00Z', 'en-GB');
    expect(moment?.words).toMatch(/\d{1,2} Mar 2026, \d{2}:\d{2}/);
    expect(moment?.exact).toMatch(/day,? \d{1,2} March 2026/);
    expect(moment?.iso).toBe('2026-03-12T21:40:00Z');
  });

  it('keeps a bare date a date, in every zone', () => {
    expect(momentOf('2026-03-12', 'en-GB')?.words).toBe('12 Mar 2026');
  });

  it('is null for what is no time', () => {
    expect(momentOf('2026-99-99', 'en')).toBeNull();
  });
});

describe('updateOf', () => {
  const published = '2026-03-12T12:00:00Z';

  it('gives the time alone on the same day, and the day with it on another', () => {
    expect(updateOf({ published, modified: '2026-03-12T12:30:00Z' }, 'en-GB')?.words).toMatch(/^\d{2}:30$/);
    expect(updateOf({ published, modified: '2026-03-15T12:30:00Z' }, 'en-GB')?.words).toContain('15 Mar');
  });

  it('is null where nothing was changed, or only the clock', () => {
    expect(updateOf({ published, modified: null }, 'en')).toBeNull();
    expect(updateOf({ published, modified: published }, 'en')).toBeNull();
    expect(updateOf({ published, modified: '2026-03-12T12:00:40Z' }, 'en')).toBeNull();
    expect(updateOf({ published, modified: '2026-03-11T12:00:00Z' }, 'en')).toBeNull();
  });

  it('stands alone where the first time is not known', () => {
    expect(updateOf({ published: null, modified: published }, 'en')).not.toBeNull();
  });
});

describe('delayOf', () => {
  const published = '2026-03-12T12:00:00Z';

  it.each([
    ['2026-03-12T12:25:00Z', '25 min'],
    ['2026-03-12T15:40:00Z', '3 hr'],
    ['2026-03-13T17:40:00Z', '29 hr'],
    ['2026-03-15T12:00:00Z', '3 days'],
  ])('tells %s as %s', (modified, words) => {
    expect(delayOf({ published, modified }, 'en')).toBe(words);
  });

  it('is null for days without a time, for what comes before, and for long after', () => {
    expect(delayOf({ published, modified: '2026-03-13' }, 'en')).toBeNull();
    expect(delayOf({ published: null, modified: published }, 'en')).toBeNull();
    expect(delayOf({ published, modified: '2026-03-11T12:00:00Z' }, 'en')).toBeNull();
    expect(delayOf({ published, modified: '2026-05-12T12:00:00Z' }, 'en')).toBeNull();
  });
});
