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
    const find = keepStory(document, { extract, detect: () => true });
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
    const find = keepStory(document, { extract, detect: () => true });
    expect(find(here)).toEqual({ at: 'failed', why: 'error' });
    find(here);
    expect(extract).toHaveBeenCalledTimes(2);
  });

  it('offers few words as a story only where the page looks like one, or when asked for anyway', () => {
    const find = keepStory(document, { extract: () => short, detect: () => false });
    expect(find(here)).toEqual({ at: 'none' });
    expect(find(here, 'anyway')).toEqual({ at: 'story', article: short });
    const onNews = keepStory(document, { extract: () => short, detect: () => true });
    expect(onNews(here)).toEqual({ at: 'story', article: short });
  });

  it('offers a long text whatever the page looks like', () => {
    const find = keepStory(document, { extract: () => long, detect: () => false });
    expect(find(here)).toEqual({ at: 'story', article: long });
  });
});
