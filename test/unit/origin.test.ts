// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract/index.ts';
import { originOf } from '../../src/extract/origin.ts';
import { textMark } from '../../src/text.ts';

function make(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('#it, .it') ?? page.body;
}

test('an origin is the tag and names of an element and its box, whatever a build made up or counted', () => {
  expect(originOf(make('<div class="story"><aside class="it promo">x</aside></div>'))).toBe(
    'aside.it.promo<div.story',
  );
  const built =
    '<section class="Story_body__aBcDe css-1x2y3z"><p class="it promo-4 sc-bdVaJa">x</p></section>';
  expect(originOf(make(built))).toBe('p.it.sc<section.Story_body');
  expect(originOf(make('<main><p id="it">x</p></main>'))).toBe('p.it<main');
});

test('each block and each entry of the ledger tells its origin', () => {
  const prose =
    '<p>The ferry left the harbour at six in the morning, and nobody on board had slept well.</p>';
  const html = `<title>Ferry</title><article><h1>Ferry</h1><div class="text">${prose.repeat(3).replace(/well/g, () => String(Math.random()))}
    <div class="ad-slot">Advertisement</div>${prose.replace('six', 'nine')}</div></article>`;
  const article = extractArticle(
    new DOMParser().parseFromString(html, 'text/html'),
    'https://news.example/a',
  );
  expect(article?.origins).toEqual(article?.body.map(() => 'p<div.text'));
  expect(article?.setAside.map(({ origin }) => origin)).toContain('div.ad-slot<div.text');
});

test('a mark is the same for texts that differ in figures and signs alone', () => {
  expect(textMark('Show 12 comments…')).toBe(textMark('show  3 comments'));
  expect(textMark('Show 12 comments')).not.toBe(textMark('Show 12 comment'));
  expect(textMark('Подписаться')).toMatch(/^[\da-f]{16}$/);
  expect(textMark('12 — 3')).toBe('');
});
