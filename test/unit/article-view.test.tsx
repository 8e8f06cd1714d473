// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article, Block, NoteBlock, Span } from '../../src/article.ts';
import type { PictureUrl } from '../../src/views/article/pictures.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { arabicStory, paragraph, plainStory, richStory, stories, text } from './stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

afterEach(() => render(null, document.body));

function show(article: Article, pictureUrl?: PictureUrl): HTMLElement {
  const picture = pictureUrl === undefined ? {} : { pictureUrl };
  act(() => render(<ArticleView article={article} {...picture} />, document.body));
  const story = document.querySelector<HTMLElement>('article[data-story]');
  if (story === null) throw new Error('no story was rendered');
  return story;
}

function showBody(...body: Block[]): HTMLElement {
  return show({ ...plainStory, body });
}

function one(story: HTMLElement, selector: string): Element {
  const found = story.querySelectorAll(selector);
  expect(found, selector).toHaveLength(1);
  return found[0] ?? story;
}

const note = (role: 'correction' | 'update', words: string): NoteBlock => ({
  kind: 'note',
  role,
  title: '',
  blocks: [paragraph(words)],
});
const update = note('update', 'Now with more pianos.');
const correctionOf = (rest: string): NoteBlock => note('correction', `It was seven pianos - not ${rest}`);

describe('the head of a story', () => {
  it('shows site, kicker, label, headline, dek and who wrote it', () => {
    const story = show(richStory);
    expect(one(story, '.site').textContent).toBe('The Stenness Messenger');
    expect(one(story, '.section').textContent).toBe('Coast');
    expect(one(story, '.kind').textContent).toBe('Analysis');
    expect(one(story, 'h1').textContent).toBe(richStory.title);
    expect(one(story, '.dek').textContent).toBe(richStory.dek);
    expect(one(story, '.byline').textContent).toBe('Sunniva Ekdal and Tor Lind');
    expect(one(story, '.excerpt').textContent).toContain('excerpt');
  });

  it('gives times for people and for machines, and minutes', () => {
    const times = [...show(richStory).querySelectorAll('time')];
    expect(times.map((time) => time.dateTime)).toEqual([richStory.publishedTime, richStory.modifiedTime]);
    expect(times.map((time) => time.title).join()).toMatch(/2026.*2026/);
    expect(document.querySelector('.facts')?.textContent).toContain('5 min read');
  });

  it('says how long after publishing the story was updated', () => {
    const times = { publishedTime: '2026-03-12T12:00:00Z', modifiedTime: '2026-03-12T15:10:00Z' };
    const facts = one(show({ ...plainStory, ...times }), '.facts');
    expect(facts.textContent).toContain('Updated 3 hrs after publishing');
  });

  it('says that the text breaks off where it ends in dots and an offer follows, and leads to the page', () => {
    const body = [paragraph('The sale was set in motion by the one person who...')];
    const offer = { pass: 'subscribe', reason: 'subscription offer', before: 1, blocks: body };
    const open: Article = { ...plainStory, body, wordCount: 400 };
    expect(show(open).querySelector('.excerpt')).toBeNull();
    expect(show({ ...open, setAside: [offer], free: true }).querySelector('.excerpt')).toBeNull();
    const story = show({ ...open, setAside: [offer] });
    expect(one(story, '.excerpt').textContent).toContain('breaks off');
    expect(one(story, '.excerpt a').getAttribute('href')).toBe(open.url);
  });

  it('shows a short correction right below the header, and an update but not in a live blog', () => {
    const story: Article = { ...plainStory, body: [paragraph('Once'), update, correctionOf('nine.')] };
    const pinned = one(show(story), '.pinned');
    expect(pinned.textContent).toBe('Correction It was seven pianos - not nine.');
    expect(pinned.querySelector('a')?.getAttribute('href')).toBe(
      `${plainStory.url}#:~:text=It%20was%20seven%20pianos%20%2D%20not%20nine.`,
    );
    const updated: Article = { ...story, body: [paragraph('Once'), update] };
    expect(one(show(updated), '.pinned').textContent).toBe('Update Now with more pianos.');
    expect(show({ ...updated, kind: 'live' }).querySelector('.pinned')).toBeNull();
  });

  it('says the word that a newsroom sets before its correction once', () => {
    const own = { ...correctionOf('x'), blocks: [paragraph('CORRECTION: There are seven.')] };
    const pinned = one(show({ ...plainStory, body: [paragraph('Once'), own] }), '.pinned');
    expect(pinned.textContent).toBe('CORRECTION: There are seven.');
  });

  it('leads to a correction that is long by a line, and says nothing of one that follows at once', () => {
    const long = correctionOf('nine. '.repeat(60));
    const both = show({ ...plainStory, body: [paragraph('Once'), correctionOf('eight.'), long] });
    expect([...both.querySelectorAll('.pinned')].map(({ textContent }) => textContent)).toEqual([
      'Correction It was seven pianos - not eight.',
      'This story was corrected. Read the correction',
    ]);
    expect(show({ ...plainStory, body: [correctionOf('nine.')] }).querySelector('.pinned')).toBeNull();
  });

  it('does not name the site twice', () => {
    const named = { ...plainStory, siteName: 'The Skerry Post' };
    expect(show({ ...named, section: 'the skerry post' }).querySelector('.section')).toBeNull();
    const story = show({ ...named, kicker: 'The Skerry Post', section: 'Coast' });
    expect(one(story, '.section').textContent).toBe('Coast');
  });

  it('does not name the label twice', () => {
    const story = show({ ...plainStory, kind: 'opinion', kicker: 'Opinion', section: 'Lamps' });
    expect(one(story, '.kind').textContent).toBe('Opinion');
    expect(one(story, '.section').textContent).toBe('Lamps');
    expect(show({ ...plainStory, kind: 'opinion', section: 'opinion' }).querySelector('.section')).toBeNull();
  });

  it('names the host where the site has no name and shows no empty lines', () => {
    const story = show(plainStory);
    expect(one(story, '.site').textContent).toBe('news.example');
    for (const selector of [
      '.dek',
      '.kind',
      '.section',
      '.byline',
      'time',
      '.excerpt',
      '.highlights',
      '.lead',
    ])
      expect(story.querySelector(selector), selector).toBeNull();
  });

  it.each([
    ['opinion', 'Opinion'],
    ['live', 'Live'],
    ['sponsored', 'Sponsored'],
    ['review', 'Review'],
  ] as const)('labels %s', (kind, label) => {
    expect(one(show({ ...plainStory, kind }), '.kind').textContent).toBe(label);
  });
});

describe('highlights', () => {
  it('are a card of their own with every point', () => {
    const card = one(show(richStory), 'aside.highlights');
    expect([...card.querySelectorAll('li')].map((item) => item.textContent)).toEqual(richStory.highlights);
    expect(card.getAttribute('aria-label')).toBe('Highlights');
  });
});

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

describe('pictures', () => {
  it('load the lead at once and the rest when they come near, without telling where they are shown', () => {
    const story = show(richStory);
    const images = [...story.querySelectorAll('img')];
    expect(images.map((image) => image.getAttribute('loading'))).toEqual(['eager', 'lazy', 'lazy', 'lazy']);
    for (const image of images) {
      expect(image.getAttribute('referrerpolicy')).toBe('no-referrer');
      expect(image.getAttribute('decoding')).toBe('async');
      expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['1200', '800']);
    }
  });

  it('come from where the view says', () => {
    const story = show(richStory, (src) => `blob:${src}`);
    expect(story.querySelector('.lead img')?.getAttribute('src')).toBe(
      'blob:https://pictures.example/harbour.jpg',
    );
  });

  it('leave description and caption where they may not be shown', () => {
    const story = show(richStory, () => null);
    expect(story.querySelector('img')).toBeNull();
    expect(one(story, '.lead .missing').textContent).toContain('The harbour');
    expect(one(story, '.lead figcaption').textContent).toContain('old basin at dusk');
  });

  it('leave their description where they do not come', () => {
    const story = show(richStory);
    act(() => void story.querySelector('.lead img')?.dispatchEvent(new Event('error')));
    expect(one(story, '.lead .missing').textContent).toContain('The harbour');
  });
});

it('leaves nothing of a picture that does not come and says nothing', () => {
  const image = { src: 'https://pictures.example/a.jpg', alt: '', width: null, height: null };
  const story = showBody({ kind: 'figure', image, caption: [], credit: null });
  act(() => void story.querySelector('img')?.dispatchEvent(new Event('error')));
  expect(one(story, 'figure').textContent).toBe('');
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
