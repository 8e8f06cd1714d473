// @vitest-environment jsdom
/** What is replaced in Readability is there, and its choice comes back as elements of the page. */
import { Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { findBody } from '../../src/extract/body.ts';
import { copyPage } from '../../src/extract/copy.ts';
import { surveyPage } from '../../src/extract/survey.ts';
import { written } from './written.ts';

const replaced = [
  '_grabArticle',
  '_setNodeTag',
  '_hasSingleTagInsideElement',
  '_isProbablyVisible',
  '_isValidByline',
  '_isElementWithoutContent',
  '_isPhrasingContent',
  '_getInnerText',
  '_getLinkDensity',
  '_getNodeAncestors',
  '_removeNodes',
  '_removeAndGetNext',
  '_cleanStyles',
  '_fixLazyImages',
  '_prepDocument',
  '_getArticleTitle',
];

test.each(replaced)('Readability still has its own %s', (name) => {
  expect(Reflect.get(Readability.prototype, name)).toBeTypeOf('function');
});

test('Readability still starts with the three flags that further attempts give up', () => {
  expect(Reflect.get(new Readability(document), '_flags')).toBe(7);
});

const line =
  'The council met on Monday, and the mayor, who came late, said that the market hall would stay. ';

function pageOf(html: string) {
  const copy = copyPage(new DOMParser().parseFromString(html, 'text/html'), 'https://paper.example/hall');
  if (copy === null) throw new Error('no body');
  return surveyPage(copy);
}

test('the choice is told by the elements of the page, which stays as it is', () => {
  const page = pageOf(
    `<main>${`<div class="text"><p>${line.repeat(4)}</p></div>`.repeat(4)}</main><p id="ad">${line}</p>`,
  );
  const before = written(page.body);
  const ad = page.body.querySelector('[id="ad"]');
  const verdict = findBody(page, ad === null ? [] : [ad]);
  const kept = [...(verdict?.kept ?? [])];
  expect(kept.filter((element) => element.localName === 'p')).toEqual([
    ...page.body.querySelectorAll('main p'),
  ]);
  expect(written(page.body)).toBe(before);
});

test('a story too short for the first attempt is found by a further one', () => {
  const page = pageOf(`<div class="sidebar"><p>${line}</p><p>${line}</p></div>`);
  expect([...(findBody(page, [])?.kept ?? [])].map(({ localName }) => localName)).toContain('p');
});

test('a page without text has no story', () => {
  expect(findBody(pageOf('<div><img src="/a.jpg" alt=""></div>'), [])).toBeNull();
});

test('a short story in a script without spaces is enough, whatever longer notice stands below', () => {
  const sentence = '町の議会は月曜日に集まり、遅れて来た町長は、市場の建物を残すと述べ、拍手を受けた。';
  const notice = `<div id="footer"><p>${line.repeat(4)}</p></div>`;
  const page = pageOf(`<div id="story"><p>${sentence.repeat(5)}</p><p>${sentence}</p></div>${notice}`);
  const kept = [...(findBody(page, [])?.kept ?? [])];
  expect(kept.some((element) => element.closest('[id="story"]') !== null)).toBe(true);
  expect(kept.some((element) => element.closest('[id="footer"]') !== null)).toBe(false);
});

test.each([
  ['a box alone in another', (text: string) => `<div><h1>Hall</h1><div class="text">${text}</div></div>`],
  ['the body itself', (text: string) => `<h1>Hall</h1>${text}`],
])('a story without paragraphs, broken by empty boxes, is that of %s', (_where, wrap) => {
  const page = pageOf(wrap(`<div></div>${line.repeat(3)}`.repeat(5)));
  const verdict = findBody(page, []);
  const holder = page.body.querySelector('.text') ?? page.body;
  expect(verdict?.kept.has(holder)).toBe(true);
});
