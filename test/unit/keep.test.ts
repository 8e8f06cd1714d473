// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goOn, isAtEase, TooMuch, within } from '../../src/extract/haste.ts';
import { findStory } from '../../src/extract/index.ts';
import { keepStory } from '../../src/extract/keep.ts';
import { killers } from '../hostile/killers/all.ts';
import { told } from '../hostile/killers/killer.ts';
import { plainStory } from './stories.ts';

const here = 'https://news.example/a';
const long = { ...plainStory, wordCount: 400 };
const short = { ...plainStory, wordCount: 12 };

describe('keepStory', () => {
  it('extracts once while the page stays as it is', () => {
    const extract = vi.fn(() => long);
    const find = keepStory(document, extract);
    find(here);
    find(here);
    expect(extract).toHaveBeenCalledTimes(1);
    document.body.append('more');
    find(here);
    find('https://news.example/b');
    expect(extract).toHaveBeenCalledTimes(3);
  });

  it('tries again what failed, and lets no exception out', () => {
    const extract = vi.fn(() => {
      throw new Error('the page is odd');
    });
    const find = keepStory(document, extract);
    expect(find(here)).toEqual({ at: 'failed', why: 'error' });
    find(here);
    expect(extract).toHaveBeenCalledTimes(2);
  });

  it('offers few words by nobody and of no day only when asked for anyway', () => {
    const bare = { ...short, byline: null, publishedTime: null };
    const find = keepStory(document, () => bare);
    expect(find(here)).toEqual({ at: 'none' });
    expect(find(here, 'anyway')).toEqual({ at: 'story', article: bare });
  });

  it('offers few words that somebody signed', () => {
    const signed = { ...short, byline: 'Ines Halloran', publishedTime: null };
    expect(keepStory(document, () => signed)(here)).toEqual({ at: 'story', article: signed });
  });

  it('says that a page is too large where it cannot be read in the time', () => {
    const find = keepStory(document, () => {
      throw new TooMuch();
    });
    expect(find(here)).toEqual({ at: 'failed', why: 'too-large' });
  });
});

describe('the time for a page', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['that is small, which the slowest machine does not decline', 900, 7, true],
    ['that is usual, so that a busy machine does not decline it', 9_000, 3, true],
    ['that is usual, but stands still for long', 9_000, 5, false],
    ['that is large, since it stands still meanwhile', 11_000, 3, false],
  ])('goes on, or not, for one %s', (_which, elements, seconds, isRead) => {
    document.body.append(...Array.from({ length: elements }, () => document.createElement('i')));
    const clock = vi
      .spyOn(performance, 'now')
      .mockReturnValueOnce(1_000)
      .mockReturnValue(1_000 + seconds * 1_000);
    const find = keepStory(document, (_document, _url, spent) => {
      goOn(spent);
      return long;
    });
    expect(find(here)).toEqual(isRead ? { at: 'story', article: long } : { at: 'failed', why: 'too-large' });
    clock.mockRestore();
  });

  it('ends its reading, and leaves out what a story can do without before that', () => {
    let now = 100;
    const spent = within(1_000, () => now);
    now = 590;
    expect([isAtEase(spent), spent()]).toEqual([true, 0.49]);
    now = 700;
    expect(isAtEase(spent)).toBe(false);
    now = 1_100;
    expect(() => goOn(spent)).toThrow(TooMuch);
  });

  it.each([0.1, 0.3, 0.5, 0.7, 0.9])('may end anywhere: at %d of the work', (share) => {
    const page = new DOMParser().parseFromString(killers[0]?.html(1) ?? '', 'text/html');
    let asked = 0;
    findStory(page, here, () => {
      asked += 1;
      return 0.6;
    });
    const last = Math.floor(asked * share);
    asked = 0;
    expect(() => findStory(page, here, () => (asked++ < last ? 0.6 : 1))).toThrow(TooMuch);
  });

  it('never leaves out a correction', () => {
    const told = 'Correction: The bell weighs four tons, not forty, the founder’s book says.';
    const body = Array.from(
      { length: 6 },
      (_, at) =>
        `<p>The bell of quay ${at} was hung in the spring, and rang for all who came by boat that year.</p>`,
    );
    const html = `<h1>The bell</h1><article>${body.join('')}</article><div class="footer">${`<p>${told}</p>`}</div>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(JSON.stringify(findStory(page, here, () => 0.9)?.body)).toContain(told);
  });

  it('suffices for the story where what it can do without is left out', () => {
    const page = new DOMParser().parseFromString(killers[0]?.html(1) ?? '', 'text/html');
    const text = JSON.stringify(findStory(page, here, () => 0.9)?.body);
    for (const words of told) expect(text).toContain(words);
  });
});
