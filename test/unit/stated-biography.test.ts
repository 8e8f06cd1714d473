// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { graph } from './metadata-page.ts';

const biography = 'Mara writes about tides and timetables from a harbour office with one window.';
const shown = `${biography} She studied both, and answers letters on Mondays.`;
const story = [
  'The last ferry of the winter leaves Ansty at four, with eleven people and a piano on its open deck.',
  'Nobody on board knows who sent the piano, though the captain has signed for it twice and kept both papers.',
  'At the other pier a choir has been waiting since noon, which may explain it, or may be about the bus.',
  'The harbour master measured the door of the waiting room before lunch and again after it, with the same sad result.',
  'It was the baker who thought of the window, the crane of the boatyard, and a mattress that nobody would miss.',
  'A photograph of what followed hangs in the ticket office, beside the timetable and slightly above the tide tables.',
  'By six the piano stood in the waiting room, tuned to the horn of the ferry and out of everybody’s way.',
];

function read(before: string, after: string) {
  const author = { '@type': 'Person', name: 'Mara Quill', description: biography };
  const head = graph({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A piano by ferry',
    author,
  });
  const body = story.map((text) => `<p>${text}</p>`).join('');
  const html = `<html lang="en"><head><title>A piano by ferry</title>${head}</head><body><main><h1>A piano by ferry</h1>
    <div>By <a href="/author/mara-quill">Mara Quill</a></div>${before}${body}${after}</main></body></html>`;
  const article = extractArticle(
    new DOMParser().parseFromString(html, 'text/html'),
    'https://news.example/1',
  );
  if (article === null) throw new Error('no story found');
  return articleRecord(article);
}

it.each([
  ['before the story', `<div class="with-excerpt">${shown}</div>`, ''],
  ['below it', '', `<div class="with-excerpt">${shown}</div>`],
])('sets the biography aside that the page states for machines, %s', (_where, before, after) => {
  const { dek, text, setAside } = read(before, after);
  expect(dek).toBeNull();
  expect(text.split(/\n+/)).toEqual(story);
  expect(setAside.map((entry) => entry.text).join(' ')).toContain('answers letters on Mondays');
});

it('keeps a standfirst that tells of another', () => {
  const dek = 'Jon Reed carried it up the pier alone, and has a photograph to prove it.';
  expect(read(`<p class="standfirst">${dek}</p>`, '').dek).toBe(dek);
});

it('takes what opens with the first name of the author for no standfirst in a box of the author alone', () => {
  const told = 'Mara has been a keeper of tide tables for ten years, and of the harbour cat for six of them.';
  expect(read(`<div class="author-intro">${told}</div>`, '').dek).toBeNull();
  expect(read(`<p class="standfirst">${told}</p>`, '').dek).toBe(told);
  expect(read(`<h2>${told}</h2>`, '').dek).toBe(told);
});

it('keeps a paragraph that opens as the biography and goes on with the story', () => {
  const told = `${shown} Last week she climbed down to the pier herself, found the piano, and wrote its number into the tables.`;
  const { text } = read(`<p>${story[0]}</p><p>${told}</p>`, '');
  expect(text).toContain('found the piano');
});
