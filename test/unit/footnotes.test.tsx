// @vitest-environment jsdom
/** A mark in the text and its note stay together, from the page to the reader and the Markdown file. */
import { render } from 'preact';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { type Article, ArticleSchema } from '../../src/article.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { storyWith } from './small-story.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const first = 'Minutes of the harbour board, 1954, which were found in a drawer.';
const second = 'The herring came late that year, says the church book.';
const text = (one: string, two: string): string =>
  `<p>The board had promised a wall that would stand for ever.${one} It stood for longer than the board did.${two}</p>`;

const pages: readonly [string, string, string][] = [
  [
    'linked marks and a list',
    text('<sup id="r1"><a href="#fn1">1</a></sup>', '<sup id="r2"><a href="#fn2">[2]</a></sup>'),
    `<h3>Notes</h3><ol><li id="fn1">${first} <a href="#r1">↩</a></li><li id="fn2"><p>${second} <a href="#r2" class="footnote-back">back to text</a></p></li></ol>`,
  ],
  [
    'roles of digital publishing',
    text('<a role="doc-noteref" href="#n1" id="b1">1</a>', '<a role="doc-noteref" href="#n2" id="b2">2</a>'),
    `<section role="doc-endnotes"><aside role="doc-footnote" id="n1"><p>${first} <a role="doc-backlink" href="#b1">Jump up</a></p></aside><aside role="doc-footnote" id="n2"><p>${second}</p></aside></section>`,
  ],
  [
    'an editor of old, with anchors both ways',
    text('<a href="#_ftn1" name="_ftnref1">[1]</a>', '<a href="#_ftn2" name="_ftnref2">[2]</a>'),
    `<div><p><a href="#_ftnref1" name="_ftn1">[1]</a> ${first}</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> ${second}</p></div>`,
  ],
  [
    'numbers in brackets that stand outside of the link',
    text(
      ' [<span class="footers"><a rel="footnote" href="#ref1">1</a></span>]',
      '<span class="footers"> [<a rel="footnote" href="#ref2">2</a>]</span>',
    ),
    `<h4>References</h4><ol><li><span id="ref1">${first}</span></li><li><span id="ref2">${second}</span></li></ol>`,
  ],
  [
    'raised marks without links',
    text('<sup>1</sup>', '<sup>2</sup>'),
    `<p><sup>1</sup> ${first}</p><p><sup>2</sup> ${second}</p>`,
  ],
  [
    'a list that is called references',
    text('<sup><a href="#fn1">1</a></sup>', '<sup><a href="#fn2">2</a></sup>'),
    `<div class="related-links"><ol><li id="fn1"><a href="#r1">^</a> ${first}</li><li id="fn2"><a href="#r2">^</a> ${second}</li></ol></div>`,
  ],
];

const notesOf = ({ body }: Article) => body.flatMap((block) => (block.kind === 'note' ? [block] : []));
const marksOf = ({ body }: Article) =>
  body.flatMap((block) =>
    block.kind === 'paragraph' ? block.text.filter(({ note }) => note !== undefined) : [],
  );

test.each(pages)('%s: each mark leads to its note, and nothing is lost', (_how, middle, end) => {
  const article = storyWith(middle, end);
  expect(marksOf(article)).toEqual([
    { text: '1', sup: true, note: '1' },
    { text: '2', sup: true, note: '2' },
  ]);
  expect(notesOf(article)).toEqual([
    {
      kind: 'note',
      role: 'footnote',
      id: '1',
      title: '',
      blocks: [{ kind: 'paragraph', text: [{ text: first }] }],
    },
    {
      kind: 'note',
      role: 'footnote',
      id: '2',
      title: '',
      blocks: [{ kind: 'paragraph', text: [{ text: second }] }],
    },
  ]);
  expect(v.is(ArticleSchema, article)).toBe(true);
  const markdown = articleMarkdown(article);
  expect(markdown).toContain('stand for ever.[^1] It stood for longer than the board did.[^2]');
  expect(markdown).toContain(`[^1]: ${first}\n\n[^2]: ${second}`);
});

test('a note that waits within its paragraph does not break it', () => {
  const article = storyWith(
    `<p>The board had promised a wall that would stand for ever.<sup><a href="#t1">1</a></sup><span id="t1" class="tooltip">${first}</span> It stood for longer than the board did.</p>`,
  );
  expect(articleMarkdown(article)).toContain('for ever.[^1] It stood for longer');
  expect(notesOf(article).map(({ id }) => id)).toEqual(['1']);
});

test('powers, and numbers that lead to sections, are no marks', () => {
  const article = storyWith(
    '<ul><li><a href="#s1">1</a></li><li><a href="#s2">2</a></li></ul><h2 id="s1">What the wall weighed</h2><p>It weighed 10<sup>3</sup> tonnes, as much as the church and all who ever went to it.</p><h2 id="s2">What it cost</h2><p>Nobody knows what it cost, for the board kept no books before 1902.</p>',
  );
  expect(marksOf(article)).toEqual([]);
  expect(notesOf(article)).toEqual([]);
});

test('in a view the mark leads to the note and the note back, and the address stays', () => {
  const [page] = pages;
  const article = storyWith(page?.[1] ?? '', page?.[2] ?? '');
  const place = document.body.appendChild(document.createElement('main'));
  render(<ArticleView article={article} />, place);
  const scrolled: Element[] = [];
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolled.push(this);
  };
  const mark = place.querySelector<HTMLElement>('[data-note="2"]');
  mark?.click();
  expect(document.activeElement).toBe(place.querySelector('#note-2'));
  place.querySelector<HTMLElement>('#note-2 .note-back')?.click();
  expect(scrolled).toEqual([place.querySelector('#note-2'), mark]);
  expect(location.hash).toBe('');
  render(null, place);
});
