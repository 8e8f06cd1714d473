// @vitest-environment jsdom
/** The story is found where a notice, a sidebar or the comments look more like one. */
import { expect, test } from 'vitest';
import { blockText } from '../../src/extract/block-text.ts';
import { extractArticle } from '../../src/extract/index.ts';

const line = (what: string, i: number): string =>
  `${what} ${i} tells, at some length and in a plain voice, what happened on the quay that morning, who stood there, and why nobody went home before noon.`;
const lines = (what: string, many: number): string[] =>
  Array.from({ length: many }, (_, i) => line(what, i + 1));

function textOf(body: string): string {
  const html = `<title>The morning on the quay</title><body>${body}</body>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/05/01/the-morning-on-the-quay');
  return article?.body.map(blockText).join('\n') ?? '';
}

const notice = `<div class="site-intro">${lines('The notice', 3)
  .map((text) => `<p>${text}</p>`)
  .join('')}</div>`;
const stops = lines('The stop', 12)
  .map((text) => `<li><div class="stop"><div class="stop__text"><p>${text}</p></div></div></li>`)
  .join('');

test('prose that is set alike and outweighs by far what was taken is the story', () => {
  const text = textOf(`${notice}<ul class="tour">${stops}</ul>`);
  for (const stop of lines('The stop', 12)) expect(text).toContain(stop);
});

test('comments are not the story, however long', () => {
  const story = lines('The story', 4)
    .map((text) => `<p>${text}</p>`)
    .join('');
  const talk = lines('The reader', 30)
    .map((text) => `<li class="comment"><div class="comment__body"><p>${text}</p></div></li>`)
    .join('');
  const text = textOf(`<article class="story">${story}</article><ol class="comment-thread">${talk}</ol>`);
  expect(text).toContain(line('The story', 1));
  expect(text).not.toContain('The reader 7');
});
