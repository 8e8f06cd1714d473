// @vitest-environment jsdom
/** Lines that look like bylines and are none, and bylines in shapes of their own. */
import { expect, it } from 'vitest';
import { metadataOf, story } from './metadata-page.ts';

const authorsOf = (line: string, head = '') =>
  metadataOf(head, `<h1>River rises again</h1>${line}${story}`).authors;

it('takes no sentence that begins with the sign for "text"', () => {
  const page = `<h1>川の水位がまた上がった</h1><p>文化館は五日、町の川、橋、広場の三つを描いた絵の展覧会を来月から開くと発表した。入場は無料で、子どもも歓迎される。</p>${story}`;
  const { byline, authors } = metadataOf('', page);
  expect({ byline, authors }).toEqual({ byline: null, authors: [] });
});

it('still reads a name behind that sign and a mark', () => {
  expect(authorsOf('<p class="byline">文：陳大文</p>')).toEqual(['陳大文']);
});

it('reads a line in brackets', () => {
  expect(authorsOf('<div id="byline">[陳大文，河報]</div>')).toEqual(['陳大文', '河報']);
});

it('takes nobody who is quoted below a post', () => {
  const post = '<blockquote><p>The river! So wet!</p><p>— Troll King, May 3, 2020</p></blockquote>';
  expect(authorsOf(post)).toEqual([]);
});

it('prefers the line below the headline to that of a card of another story', () => {
  const card =
    '<li><h2><a href="/two">A stylish house in the old harbour district</a></h2><span class="byline">By <a class="byline" href="/author/cy-dunn">Cy Dunn</a></span></li>';
  const line = '<div class="info"><span>By <a href="/author/ann-lee">Ann Lee</a></span></div>';
  expect(authorsOf(`${line}<ul>${card}</ul>`)).toEqual(['Ann Lee']);
});

it('follows a link to the page of an editor', () => {
  expect(authorsOf('<div><a href="/about/editors/ann-lee">Ann Lee</a></div>')).toEqual(['Ann Lee']);
});

it('leaves out the company that stands beside the author, and whoever translated', () => {
  const head = '<meta name="author" content="Harbour Media Inc, Ann Lee">';
  expect(authorsOf('', head)).toEqual(['Ann Lee']);
  expect(authorsOf('<p class="byline">Text by Ann Lee | Translation by Bob Ray</p>')).toEqual(['Ann Lee']);
});

it('ends a date before its sign for "day"', () => {
  expect(authorsOf('<dl><dd>│2026年02月13日 Ann Lee│</dd></dl>')).toEqual(['Ann Lee']);
});

it('takes what an author is for no name, and the name without the "About" over it', () => {
  const box =
    '<div><p>Ann Lee</p><div class="dynamic-author-description">Licensed Ferry Pilot, M.A. Journalism</div></div>';
  expect(authorsOf(story + box)).toEqual([]);
  const page = `<h1>River rises again</h1>${story}<h4 class="author-box-title">About <span>Ann</span></h4>`;
  const { byline, authors } = metadataOf('<meta name="author" content="Ann">', page);
  expect({ byline, authors }).toEqual({ byline: 'Ann', authors: ['Ann'] });
});

it('reads the heading of the biography below a story, but not those of its parts', () => {
  const long = story + '<p>It rained.</p>'.repeat(80);
  const end = '<h3>Written by Ann Lee</h3><p>Ann Lee is a writer who lives by the river.</p>';
  expect(authorsOf(long + end)).toEqual(['Ann Lee']);
  expect(authorsOf(`${long}${end}<h3>Written by Bob Ray</h3><p>It rained.</p>`)).toEqual([]);
  expect(authorsOf(`${long}<h3>By the old river</h3><p>It rained.</p>`)).toEqual([]);
});
