// @vitest-environment jsdom
/** Pages that once lost words, took what is not theirs, or took for ever. */
import { expect, test } from 'vitest';
import { copyPage } from '../../src/extract/copy.ts';
import { tellCredit } from '../../src/extract/credits.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { parseSrcset } from '../../src/extract/repair/pictures.ts';
import { isTooLarge } from '../../src/extract/too-large.ts';
import { metadataOf, story } from './metadata-page.ts';
import { storyWith } from './small-story.ts';

const textOfBody = (html: string): string => JSON.stringify(storyWith(html).body);

// What doubles with each slash ends in the time limit of the test.
test('a caption with many slashes is read to its end', () => {
  expect(tellCredit(`A man. (${'ab/'.repeat(28)}cd)`).caption).toContain('A man.');
});

test('a count in round brackets is no mark of a footnote', () => {
  const counted =
    '<p>The board met again on Monday. <a href="#comments">(3)</a></p><div id="comments"><p>Rubbish, all of it, says a reader.</p></div>';
  expect(textOfBody(counted)).not.toContain('Rubbish');
});

test('a caption that a picture is described by is told once', () => {
  const box =
    '<div class="wp-caption"><img src="/wall.jpg" aria-describedby="c1" width="600" height="400"><p id="c1" class="wp-caption-text">The wall at noon.</p></div>';
  expect(textOfBody(box).match(/The wall at noon/g)).toHaveLength(1);
});

test('pictures in numbered folders are different pictures', () => {
  const gallery = [1001, 1002].map(
    (folder) =>
      `<figure><img src="/img/${folder}/large.jpg" width="600" height="400"><figcaption>After storm ${folder}.</figcaption></figure>`,
  );
  expect(textOfBody(gallery.join(''))).toMatch(/After storm 1001.*After storm 1002/);
});

test('two posts of one address with other words are both there', () => {
  const posts = ['One sentence.', 'Other words stand here.'].map(
    (words) => `<div class="fb-post" data-href="https://social.example/p/1"><p>${words}</p></div>`,
  );
  const text = textOfBody(posts.join('<p>Between the two posts the harbour board met once more.</p>'));
  expect(text).toContain('One sentence.');
  expect(text).toContain('Other words stand here.');
});

test.each([
  ['By Theo Leggett', ['Theo Leggett']],
  ['By E Jean Carroll', ['E Jean Carroll']],
  ['By I Gede Pitana', ['I Gede Pitana']],
  ['By Oleh Kovalenko and Ann Lee', ['Oleh Kovalenko', 'Ann Lee']],
  ['Oleh Kovalenko', ['Oleh Kovalenko']],
  ['Oleh Budi Santoso', ['Budi Santoso']],
  ['Oleh: Suharto', ['Suharto']],
])('%s names whole people', (line, authors) => {
  expect(metadataOf('', `<h1>River rises</h1><p class="byline">${line}</p>${story}`).authors).toEqual(
    authors,
  );
});

test('a story that opens with the first word of its newspaper keeps its opening', () => {
  const lead =
    'China said on Tuesday that the harbour of Skerrin may be dredged for the first time since 1931.';
  const page = new DOMParser().parseFromString(
    `<title>Harbour</title><article><h1>The harbour</h1><p class="byline">By China Daily</p><div class="lead"><p>${lead}</p></div><div class="text">${story}</div></article>`,
    'text/html',
  );
  expect(JSON.stringify(extractArticle(page, 'https://paper.example/2026/05/04/harbour')?.body)).toContain(
    lead,
  );
});

test('a page too deep to be walked is declined', { timeout: 60_000 }, () => {
  const page = new DOMParser().parseFromString('<title>Deep</title><body></body>', 'text/html');
  let at: Element = page.body;
  for (let depth = 0; depth < 2_100; depth++) at = at.appendChild(page.createElement('div'));
  at.textContent = 'The end.';
  expect(extractArticle(page, 'https://paper.example/2026/05/04/deep')).toBeNull();
});

test('paragraphs after more text than they hold themselves that stands bare in their box are story', () => {
  const bare = 'They turned it once more, and it groaned as it had in the spring of that year.<br>'.repeat(
    40,
  );
  expect(textOfBody(bare)).toContain('asked for a handrail');
});

test('what components hold in open shadow roots counts as the size of a page', () => {
  const page = new DOMParser().parseFromString('<title>Full</title><body><div></div></body>', 'text/html');
  const root = page.querySelector('div')?.attachShadow({ mode: 'open' });
  root?.append('a'.repeat(10_000_000), page.createElement('div'));
  expect(isTooLarge(page)).toBe(false);
  root?.querySelector('div')?.attachShadow({ mode: 'open' }).append('a'.repeat(10_000_001));
  expect(isTooLarge(page)).toBe(true);
});

test('the candidates of a picture are read from a set that is all commas, spaces or none', () => {
  expect(parseSrcset(`/a.jpg${','.repeat(19_000)}x`)).toHaveLength(1);
  expect(parseSrcset('/a.jpg 1x of the harbour, /b.jpg 1.2.3x')).toEqual([
    { url: '/a.jpg', width: 600 },
    { url: '/b.jpg', width: 600 },
  ]);
  expect(parseSrcset(`/a.jpg ${'9'.repeat(400)}w`)[0]?.width).toBe(600);
  expect(parseSrcset('/a.jpg 100w,/b,c.jpg 2x ,, /d.jpg')).toEqual([
    { url: '/a.jpg', width: 100 },
    { url: '/b,c.jpg', width: 1_200 },
    { url: '/d.jpg', width: 600 },
  ]);
});

test('names without end are cut, and no name of a picture or a frame takes the place of a property', () => {
  const html = `<div class="${'aB'.repeat(9_000)}" style="${'a:b;'.repeat(9_000)}"></div><img name="body"><img name="title"><object id="createElement"></object>`;
  const page = new DOMParser().parseFromString(`<title>Harbour</title><body>${html}`, 'text/html');
  const copy = copyPage(page, 'https://paper.example/2026/05/04/harbour');
  expect(copy?.body.localName).toBe('body');
  expect(copy?.document.title).toBe('Harbour');
  expect(copy?.document.createElement('p').localName).toBe('p');
  expect(copy?.body.firstElementChild?.className).toHaveLength(2_000);
  expect(copy?.body.firstElementChild?.getAttribute('style')).toHaveLength(4_000);
});
