// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { keepStory } from '../../src/extract/keep.ts';
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
});
