// @vitest-environment jsdom
/** The text of a shown story as data, and the ways between it and the document. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Article, Block } from '../../src/article.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { textOf } from '../../src/views/marks/lines.ts';
import { type GroundBlock, groundOf, rangeOf, spotAt, spotsOf } from '../../src/views/reading/text-ground.ts';
import { plainStory, richStory, stories } from './stories.ts';
import { paragraph, text } from './story-blocks.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

afterEach(() => render(null, document.body));

function groundIn(article: Article): readonly GroundBlock[] {
  act(() => render(<ArticleView article={article} />, document.body));
  const story = document.querySelector('[data-story]');
  if (story === null) throw new Error('no story was rendered');
  return groundOf(story);
}

const bodyOf = (...body: Block[]) => groundIn({ ...plainStory, body }).filter(({ part }) => part === 'body');

it('is title, dek, caption of the lead picture, highlights and body, in their order', () => {
  const ground = groundIn(richStory);
  expect(ground[0]).toMatchObject({ part: 'title', index: 0, text: richStory.title });
  expect(ground.find(({ part }) => part === 'dek')?.text).toBe(richStory.dek);
  const highlights = ground.filter(({ part }) => part === 'highlight').map((block) => block.text);
  expect(highlights).toEqual(richStory.highlights);
  const body = ground.filter(({ part }) => part === 'body');
  expect(body.map(({ index }) => index)).toEqual(richStory.body.map((_, index) => index));
  expect(body.map(({ element }) => element)).toEqual([...document.querySelectorAll('.body > *')]);
});

/** One block of each kind that has lines. */
const lined: readonly Block[] = [
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      {
        text: text('one'),
        list: { kind: 'list', ordered: true, start: 1, items: [{ text: text('two'), list: null }] },
      },
      { text: text('three'), list: null },
    ],
  },
  {
    kind: 'table',
    caption: text('Costs'),
    rows: [
      ['a', 'b'].map((word) => ({ text: text(word), header: false, colspan: 1, rowspan: 1 })),
      ['c', ''].map((word) => ({ text: text(word), header: false, colspan: 1, rowspan: 1 })),
    ],
  },
  paragraph('Let in\nthe guest'),
  {
    kind: 'gallery',
    figures: ['First', 'Second'].map((caption) => ({
      image: { src: 'https://a.example/1.png', alt: 'not this', width: null, height: null },
      caption: text(caption),
      credit: 'Nobody',
    })),
  },
  {
    kind: 'embed',
    media: 'social',
    provider: 'Chirper',
    title: 'not this',
    url: null,
    text: text('See you'),
  },
  { kind: 'note', role: 'correction', title: '', blocks: [paragraph('It was'), paragraph('1953')] },
];

it('says what lines say, each apart, and nothing that the interface says', () => {
  const [list, table, verse, picture, card, correction] = bodyOf(...lined);
  expect(list?.text).toBe('one\ntwo\nthree');
  expect(table?.text).toBe('Costs\na\nb\nc');
  expect(verse?.text).toBe('Let in\nthe guest');
  expect(picture?.text).toBe('First\nSecond');
  expect(card?.text).toBe('See you');
  expect(correction?.text).toBe('It was\n1953');
});

it.each(Object.entries(stories))('every place of %s leads to the document and back', (_name, article) => {
  const ground = groundIn(article);
  for (const [block, { text: words, pieces }] of ground.entries())
    for (let offset = 0; offset < words.length; offset += 23) {
      const to = { block, offset: Math.min(words.length, offset + 11) };
      const range = rangeOf(ground, { block, offset }, to);
      if (range === null) throw new Error(`no range at ${block}:${offset}`);
      const spots = spotsOf(ground, range);
      // What lies between lines is nowhere in the document: it leads to where the next one begins.
      const begins = (at: number) => pieces.some(({ start, end }) => at >= start && at < end);
      const ends = (at: number) => pieces.some(({ start, end }) => at > start && at <= end);
      if (begins(offset)) expect(spots?.[0]).toEqual({ block, offset });
      if (ends(to.offset)) expect(spots?.[1]).toEqual(to);
    }
});

it.each(Object.entries(stories))('the text of %s is known before it is drawn', (_name, article) => {
  const shown = groundIn(article).map(({ part, index, text: words }) => ({ part, index, text: words }));
  expect(textOf(article).blocks).toEqual(shown);
});

it('knows places within links, emphasis and after line breaks', () => {
  const ground = bodyOf({
    kind: 'paragraph',
    text: [
      { text: 'Plain ' },
      { text: 'linked', link: 'https://a.example/', em: true },
      { text: ' and\nbroken 🌊 بحر' },
    ],
  });
  expect(ground[0]?.text).toBe('Plain linked and\nbroken 🌊 بحر');
  const cut = (from: number, to: number) =>
    rangeOf(ground, { block: 0, offset: from }, { block: 0, offset: to })?.toString();
  expect(cut(4, 9)).toBe('n lin');
  expect(cut(17, 26)).toBe('broken 🌊');
  expect(cut(16, 23)).toBe('broken');
});

it('takes points that lie outside of all text to the text that is next', () => {
  const ground = groundIn({
    ...plainStory,
    body: [paragraph('First.'), { kind: 'rule' }, paragraph('Last.')],
  });
  const story = document.querySelector('[data-story]');
  if (story === null) throw new Error('no story was rendered');
  const all = {
    startContainer: story,
    startOffset: 0,
    endContainer: story,
    endOffset: story.childNodes.length,
  };
  expect(spotsOf(ground, all)).toEqual([
    { block: 0, offset: 0 },
    { block: 3, offset: 5 },
  ]);
  const rule = document.querySelector('hr');
  if (rule === null) throw new Error('no rule was rendered');
  expect(spotAt(ground, rule, 0)).toEqual({ block: 3, offset: 0 });
  expect(spotAt(ground, story, story.childNodes.length)).toEqual({ block: 3, offset: 5 });
});

it('finds nothing between points where no text is, nor in another document', () => {
  const ground = bodyOf(paragraph('Words.'));
  const word = ground[0]?.element.firstChild;
  if (word == null) throw new Error('no words were rendered');
  const empty = { startContainer: word, startOffset: 3, endContainer: word, endOffset: 3 };
  expect(spotsOf(ground, empty)).toBeNull();
  const elsewhere = document.implementation.createHTMLDocument().body;
  const ends = { startContainer: elsewhere, startOffset: 0, endContainer: elsewhere, endOffset: 0 };
  expect(spotsOf(ground, ends)).toBeNull();
  expect(rangeOf(ground, { block: 9, offset: 0 })).toBeNull();
});
