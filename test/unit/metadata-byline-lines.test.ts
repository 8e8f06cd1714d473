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

it.each([
  ['<div class="submitted">Ingezonden door Ann Lee op ma, 14/03/2016 - 08:12</div>', ['Ann Lee']],
  ['<div class="submitted">Gespeichert von Ann Lee am Mo., 14.03.2016 - 08:12</div>', ['Ann Lee']],
  ['<p class="byline">Por Charles Le Van, 14/03/2016</p>', ['Charles Le Van']],
  ['<p class="byline">By Ahmed el Baz 14/03/2016</p>', ['Ahmed el Baz']],
  ['<p class="byline">By Ann Op den Berg 14/03/2016</p>', ['Ann Op den Berg']],
  ['<p class="byline">記者林小河／米城即時報導</p>', ['林小河']],
  [
    '<p class="byline"><a href="/reporter/1">Ann Lee</a> / TNN / Updated: Mar 14, 2026, 08:12 IST</p>',
    ['Ann Lee'],
  ],
  ['<p class="byline">AFP</p>', ['AFP']],
  ['<div class="head_journalist"><em class="journalist_name">김강변 기자</em></div>', ['김강변']],
])('leaves out the day, the desk and the agency: %s', (line, names) => {
  expect(authorsOf(line)).toEqual(names);
});

it('takes who is shown where the page states its own name as the author', () => {
  const head = '<title>River rises again - The Old Bank</title><meta name="author" content="Old Bank">';
  expect(authorsOf('<div class="author-info"><a href="/a/1">Ann Lee</a></div>', head)).toEqual(['Ann Lee']);
  expect(authorsOf('', head)).toEqual(['Old Bank']);
});

it('takes the reporter who is shown, not the paper and the portal that are stated', () => {
  const head = '<meta property="og:article:author" content="강변일보 | 네이바">';
  expect(authorsOf('<em class="journalist_name">김강변 기자</em>', head)).toEqual(['김강변']);
});

it('keeps both names of a line where the title of the page ends in one of them', () => {
  const head = '<title>A minute late in Ansty | Bo Tree</title>';
  expect(authorsOf('<p class="byline">By Ann Lee and Bo Tree</p>', head)).toEqual(['Ann Lee', 'Bo Tree']);
});

it('leaves out the buttons beside a name, and joins a name that stands in two boxes', () => {
  const author = '<meta name="author" content="Ann Lee">';
  const bylineOf = (line: string) => metadataOf(author, `<h1>River rises again</h1>${line}${story}`).byline;
  const buttons = '<div><a>Facebook</a> <a>Tweet</a> <a>Pin</a></div>';
  expect(bylineOf(`<div class="byline"><p>Ann Lee</p>${buttons}</div>`)).toBe('Ann Lee');
  expect(bylineOf('<div class="byline"><div>Ann</div><div>Lee</div></div>')).toBe('Ann Lee');
});

it('spells a name as the page shows it', () => {
  const head = '<meta name="author" content="Zoe Angstrom">';
  const line = '<p class="byline">Zoë Ångström</p>';
  expect(metadataOf(head, `<h1>River rises again</h1>${line}${story}`).byline).toBe('Zoë Ångström');
});
