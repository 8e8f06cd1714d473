// @vitest-environment jsdom
/** Pages that once lost words, took what is not theirs, or took for ever. */
import { expect, test } from 'vitest';
import { tellCredit } from '../../src/extract/credits.ts';
import { extractArticle } from '../../src/extract/index.ts';
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

test('a page too deep to be walked is declined', () => {
  const page = new DOMParser().parseFromString('<title>Deep</title><body></body>', 'text/html');
  let at: Element = page.body;
  for (let depth = 0; depth < 2_100; depth++) at = at.appendChild(page.createElement('div'));
  at.textContent = 'The end.';
  expect(extractArticle(page, 'https://paper.example/2026/05/04/deep')).toBeNull();
});
