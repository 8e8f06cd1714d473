import { describe, expect, it } from 'vitest';
import type { SetAside, Span } from '../../src/article.ts';
import { relatedLinks } from '../../src/views/parts/related-links.ts';
import { plainStory } from './stories.ts';

function aside(reason: string, ...spans: Span[]): SetAside {
  return { pass: 'some', reason, before: 0, blocks: [{ kind: 'paragraph', text: spans }] };
}

function linksOf(...setAside: SetAside[]): { url: string; words: string }[] {
  return relatedLinks({ ...plainStory, setAside });
}

describe('relatedLinks', () => {
  it('lists each address once, under its longest words', () => {
    const link = 'https://news.example/lighthouse';
    const found = linksOf(
      aside('related stories', { text: 'More', link: `${link}#top` }),
      aside('teasers', { text: 'The lighthouse\nis lit again', link }),
    );
    expect(found).toEqual([{ url: link, words: 'The lighthouse is lit again' }]);
  });

  it('leaves out advertisements, mail, and the story itself', () => {
    const found = linksOf(
      aside('advertisement', { text: 'Buy boots', link: 'https://boots.example/' }),
      aside('teaser', { text: 'Write to us', link: 'mailto:desk@news.example' }),
      aside('teaser', { text: 'This very story', link: plainStory.url }),
    );
    expect(found).toEqual([]);
  });

  it('reads lists within lists and boxes', () => {
    const item = { text: [{ text: 'Ferry returns', link: 'https://news.example/ferry' }], list: null };
    const list = { kind: 'list' as const, ordered: false, start: 1, items: [item] };
    const outer = { ...list, items: [{ text: [], list }] };
    const note = { kind: 'note' as const, role: 'box' as const, title: '', blocks: [outer] };
    const found = linksOf({ ...aside('related stories'), blocks: [note] });
    expect(found.map(({ words }) => words)).toEqual(['Ferry returns']);
  });
});
