// @vitest-environment jsdom
/** What stands above the text of a story, and its pictures. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Article, NoteBlock } from '../../src/article.ts';
import { one, show, showBody } from './article-ground.tsx';
import { plainStory, richStory } from './stories.ts';
import { paragraph } from './story-blocks.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

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
