// @vitest-environment jsdom
/** Pages without `p` elements end their paragraphs with two breaks, in boxes of any kind. */
import { expect, test } from 'vitest';
import { blockText } from '../../src/extract/block-text.ts';
import { extractArticle } from '../../src/extract/index.ts';

const said = [
  'The council voted on Tuesday to repair the old sea wall before the winter storms return, a decision that took nine years and four mayors to reach.',
  'The wall, which was built in 1887 from granite carried by barge, lost eleven metres in the storm of January and has been fenced off since.',
  'Work will begin when the herring have gone, said the harbour master, who has waited for it since he was a boy and would rather wait a month more.',
  'Until then the path along it stays shut, and the people of Salt Lane, who used to take it to the ferry, go round by the church and are late.',
];
const broken = said.join('<br><br>');

test.each([
  ['a div', `<div class="text">${broken}</div>`],
  ['a span', `<span class="text">${broken}</span>`],
  ['a font', `<font size="2">${broken}</font>`],
  ['a paragraph', `<div class="text"><p>${broken}</p></div>`],
])('paragraphs broken by empty lines in %s stay apart', (_where, text) => {
  const html = `<title>Town mends wall</title><body><div class="story"><h1>Town mends wall</h1>${text}</div>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/05/01/town-mends-wall');
  expect(article?.body.map(blockText)).toEqual(said);
});

test('a page that is not of the web is no story, and no address bears a password', () => {
  const page = new DOMParser().parseFromString(`<body><p>${said.join('</p><p>')}</p>`, 'text/html');
  expect(extractArticle(page, 'file:///stories/wall.html')).toBeNull();
  expect(extractArticle(page, 'https://ann:secret@courier.example/a')?.url).toBe('https://courier.example/a');
});

test('a counter of readers is no picture', () => {
  const counter = '<noscript><img src="https://count.example/b?c1=2&amp;c2=8"></noscript>';
  const html = `<title>Town mends wall</title><body><article><p>${said.join(`</p>${counter}<p>`)}</p></article>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/05/01/town-mends-wall');
  expect(article?.body.map(({ kind }) => kind)).toEqual(said.map(() => 'paragraph'));
});

/** An expression that looks anew from each letter would not be done with these in a minute; a test has half of one. */
const many = 500_000;

test.each([
  ['hard spaces before the last letter', `<p>So it ends.${'&nbsp;'.repeat(many)}x</p>`],
  ['hard spaces where breaks count', `<p style="white-space:pre">One\ntwo${'&nbsp;'.repeat(many)}x</p>`],
  ['a long line in the box of a poem', `<p class="poem">${'ab'.repeat(many / 2)}</p>`],
  ['a long name beside one with a figure', `<p class="a1 ${'a'.repeat(many)}">Until then.</p>`],
])('%s do not hold a story up', (_what, part) => {
  const story = said.map((text) => `<p>${text}</p>`).join('');
  const page = new DOMParser().parseFromString(`<body><article>${story}${part}</article>`, 'text/html');
  expect(extractArticle(page, 'https://courier.example/2026/05/01/town-mends-wall')).not.toBeNull();
});
