// @vitest-environment jsdom
/** The text of a story, and that no story brings markup of its own. */
import { describe, expect, it, vi } from 'vitest';
import type { Span } from '../../src/article.ts';
import { one, show, showBody } from './article-ground.tsx';
import { arabicStory, plainStory, richStory, stories } from './stories.ts';
import { paragraph, text } from './story-blocks.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('blocks', () => {
  it('sets headings at their level', () => {
    const levels = [2, 3, 4, 5, 6] as const;
    const story = showBody(
      ...levels.map((level) => ({ kind: 'heading' as const, level, text: text(`H${level}`) })),
    );
    for (const level of levels) expect(one(story, `h${level}`).textContent).toBe(`H${level}`);
  });

  it('nests lists and keeps where they start', () => {
    const story = show(richStory);
    expect(one(story, '.body > ul > li > ol').getAttribute('start')).toBe('3');
    expect(story.querySelectorAll('.body > ul > li')).toHaveLength(3);
  });

  it('tells block quotes from pull quotes, with their source', () => {
    const story = show(richStory);
    expect(one(story, 'blockquote.pull footer').textContent).toContain('Marit Oddsdottir');
    expect(story.querySelectorAll('blockquote.block > p')).toHaveLength(2);
  });

  it('tells the caption of a figure from its credit', () => {
    const figure = one(show(richStory), '.body > figure');
    expect(figure.querySelector('.caption')?.textContent).toContain('lower gates');
    expect(figure.querySelector('.credit')?.textContent).toBe('Ines Falk / Harbour Archive');
  });

  it('counts the pictures of a gallery', () => {
    const counts = show(richStory).querySelectorAll('.gallery .count');
    expect([...counts].map((count) => count.textContent)).toEqual(['1 of 2', '2 of 2']);
  });

  it('sets a table with head, row heads and aligned figures in a frame that the keyboard can scroll', () => {
    const frame = one(show(richStory), '.scroller');
    expect(frame.getAttribute('tabindex')).toBe('0');
    expect(frame.getAttribute('aria-label')).toBe('Cost by year, in thousand crowns');
    expect(frame.querySelectorAll('thead th[scope=col]')).toHaveLength(5);
    expect(frame.querySelectorAll('tbody th[scope=row]')).toHaveLength(3);
    expect(frame.querySelectorAll('td.number')).toHaveLength(12);
    expect(frame.querySelectorAll('thead th.number')).toHaveLength(4);
  });

  it('spans cells', () => {
    const cell = { text: text('both'), header: false, colspan: 2, rowspan: 3 };
    const found = one(showBody({ kind: 'table', caption: [], rows: [[cell]] }), 'td');
    expect([found.getAttribute('colspan'), found.getAttribute('rowspan')]).toEqual(['2', '3']);
  });

  it('keeps the lines of code', () => {
    expect(one(show(richStory), 'pre').textContent).toContain('\nif gate > 0.4:\n    wait()');
  });

  it('shows an embed as a card that links out, never as a frame', () => {
    const story = show(richStory);
    const link = one(story, '.card a[href="https://video.example/watch/1953"]');
    expect(link.textContent).toContain('newsreel');
    expect(link.closest('.card')?.textContent).toContain('Harbour Channel');
    expect(story.querySelector('iframe, embed, object, video')).toBeNull();
  });

  it('shows boxes, corrections and notes with a title or their role', () => {
    const titles = [...show(richStory).querySelectorAll('.note-title')].map((title) => title.textContent);
    expect(titles).toEqual(['The basin in figures', 'Correction', 'Note']);
  });

  it('shows rules and verse', () => {
    const story = show(richStory);
    one(story, 'hr');
    expect(story.querySelectorAll('br')).toHaveLength(2);
  });
});

describe('spans', () => {
  const marked: Span[] = [
    { text: 'a', strong: true, em: true },
    { text: 'b', code: true },
    { text: 'c', sub: true },
    { text: 'd', sup: true },
    { text: 'شارع', lang: 'ar', dir: 'rtl' },
  ];

  it('nests their marks', () => {
    const story = showBody({ kind: 'paragraph', text: marked });
    expect(one(story, 'strong > em').textContent).toBe('a');
    expect(one(story, 'code').textContent).toBe('b');
    expect(one(story, 'sub').textContent).toBe('c');
    expect(one(story, 'sup').textContent).toBe('d');
    const foreign = one(story, '.body bdi');
    expect([foreign.getAttribute('lang'), foreign.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  });

  it('makes one link of neighbours that share it', () => {
    const link = 'https://news.example/a';
    const story = showBody({
      kind: 'paragraph',
      text: [
        { text: 'one ', link },
        { text: 'two', link, em: true },
        { text: ' three', link: 'https://news.example/b' },
      ],
    });
    const links = [...story.querySelectorAll('.body a')];
    expect(links.map((each) => each.textContent)).toEqual(['one two', ' three']);
    for (const each of links) {
      expect(each.getAttribute('target')).toBe('_blank');
      expect(each.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    }
  });
});

describe('language and direction', () => {
  it('are those of the story, and interface words keep their own', () => {
    const story = show(arabicStory);
    expect([story.lang, story.dir]).toEqual(['ar', 'rtl']);
    expect(one(story, '.highlights .label').getAttribute('lang')).toBe('en-GB');
  });

  it('claim no language that is not known', () => {
    expect(show({ ...plainStory, language: null }).hasAttribute('lang')).toBe(false);
  });
});

/** Every element and attribute that a story may consist of. */
const elements = new Set(
  'a article aside b bdi blockquote br caption code div em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img li ol p pre section span strong sub sup table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const attributes = new Set(
  'alt aria-label class colspan data-apart data-kind data-language data-role data-story datetime decoding dir height href lang loading referrerpolicy rel role rowspan scope src start tabindex target title width'.split(
    ' ',
  ),
);

describe('no story brings markup of its own', () => {
  const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>';

  function poison(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(poison);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        ['text', 'title', 'caption', 'credit', 'alt', 'source', 'provider', 'byline', 'dek'].includes(key) &&
        typeof inner === 'string'
          ? attack
          : poison(inner),
      ]),
    );
  }

  it.each(Object.entries(stories))('%s consists of listed elements and attributes only', (_name, article) => {
    const parts = [article, { ...article, ...Object(poison(article)) }].flatMap((each) => {
      const story = show(each);
      return [story, ...story.querySelectorAll('*')];
    });
    expect([...new Set(parts.map((part) => part.localName))].filter((name) => !elements.has(name))).toEqual(
      [],
    );
    const names = new Set(parts.flatMap((part) => part.getAttributeNames()));
    expect([...names].filter((name) => !attributes.has(name))).toEqual([]);
    expect(document.querySelector('script, svg, [src=x]')).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'chrome://settings',
    'https://a:b@news.example/',
  ])('makes no link of %s', (link) => {
    const story = showBody(
      { kind: 'paragraph', text: [{ text: 'press', link }] },
      { kind: 'embed', media: 'other', provider: 'x', title: 'press', url: link, text: [] },
    );
    expect(story.querySelector('a')).toBeNull();
    expect(story.textContent).toContain('press');
  });

  it('loads no picture from a script', () => {
    const image = { src: 'javascript:alert(1)', alt: 'The trap', width: null, height: null };
    const story = showBody({ kind: 'figure', image, caption: [], credit: null }, paragraph('x'));
    expect(story.querySelector('img')).toBeNull();
    expect(story.textContent).toContain('The trap');
  });
});
