/** Very many of a part that stories are made of: headings, lists, tables, posts. */
import { inside, type Killer, many } from './killer.ts';

export const parts: Killer[] = [
  inside('line breaks', 100_000, (size) => '<br>'.repeat(size)),
  inside('line breaks in text', 100_000, (size) => 'word<br>'.repeat(size)),
  inside('empty paragraphs', 100_000, (size) => '<p></p>'.repeat(size)),
  inside('rules', 100_000, (size) => '<hr>'.repeat(size)),
  inside('headings', 50_000, (size) => many(size, (at) => `<h2>Part ${at}</h2>`)),
  inside('times', 50_000, (size) =>
    many(size, (at) => `<time datetime="2026-05-03T10:${10 + (at % 50)}:00Z">3 May</time> `),
  ),
  inside('bylines', 50_000, (size) =>
    many(
      size,
      (at) => `<span class="byline author" rel="author" itemprop="author">By Ada Quill ${at}</span> `,
    ),
  ),
  inside('quotes', 50_000, (size) => many(size, (at) => `<blockquote>Quote ${at}</blockquote>`)),
  inside('lists', 30_000, (size) => many(size, (at) => `<ul><li>Point ${at}</li></ul>`)),
  inside(
    'points of one list',
    100_000,
    (size) => `<ul>${many(size, (at) => `<li>Point ${at} of the board</li>`)}</ul>`,
  ),
  inside('terms', 50_000, (size) => `<dl>${many(size, (at) => `<dt>Term ${at}</dt><dd>Meaning</dd>`)}</dl>`),
  inside('posts', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<blockquote class="twitter-tweet"><p>Post ${at}</p><a href="https://x.example/${at}">May</a></blockquote>`,
    ),
  ),
  inside('players', 1_000, (size) =>
    many(size, (at) => `<iframe src="https://video.example/embed/${at}"></iframe>`),
  ),
  inside('tables', 10_000, (size) =>
    many(size, (at) => `<table><tr><th>Year</th><td>${at}</td></tr></table>`),
  ),
  inside('live entries', 10_000, (size) =>
    many(
      size,
      (at) =>
        `<div class="live-post" id="p${at}"><time datetime="2026-05-03T10:00:00Z">10:00</time><h3>Entry ${at}</h3><p>It turned again.</p></div>`,
    ),
  ),
  inside('spans in one paragraph', 140_000, (size) => `<p>${'<span>word</span> '.repeat(size)}</p>`),
  inside(
    'a table with many cells',
    100_000,
    (size) =>
      `<table>${many(Math.sqrt(size), (row) => `<tr>${many(Math.sqrt(size), (at) => `<td>${row}.${at}</td>`)}</tr>`)}</table>`,
  ),
  inside(
    'cells that claim to span a thousand million',
    1_000,
    (size) =>
      `<table>${many(size, (at) => `<tr><td colspan="1000000000" rowspan="1000000000">${at}</td><td>b</td></tr>`)}</table>`,
  ),
  inside(
    'cells that claim to span a thousand',
    10_000,
    (size) =>
      `<table>${many(size, (at) => `<tr><td colspan="1000" rowspan="65534">${at}</td><td>b</td></tr>`)}</table>`,
  ),
  inside('comments in the markup', 200_000, (size) => '<!-- none -->'.repeat(size)),
  inside('unclosed tags', 30_000, (size) => '<b><i><font>'.repeat(size)),
  inside('labels of advertising', 50_000, (size) => '<div>Advertisement</div>'.repeat(size)),
  inside('cards of stories', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<div class="card"><a href="/s/${at}"><img src="/s/${at}.jpg" alt=""><h3>Another story ${at} of the town</h3></a><p>What it says.</p></div>`,
    ),
  ),
];
