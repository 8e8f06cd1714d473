// @vitest-environment jsdom
/** The second looks at what Readability chose, through the whole of extraction. */
import { expect, test } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { restoreStory } from '../../src/extract/restore.ts';
import type { Unit } from '../../src/extract/units.ts';

function textOf(body: string): string {
  const html = `<title>The walls of Skerrin</title><body>${body}</body>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/05/01/the-walls-of-skerrin');
  return article === null ? '' : articleRecord(article).text;
}

const told = (what: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p>${what} ${at} tells, at some length, in a plain voice, what happened on the quay that morning, and who stood there until noon.</p>`,
  );

test('a story in a box with an unlucky name is chosen over the notice beside it', () => {
  const notice = `<div class="text">${told('The notice', 5).join('')}</div>`;
  const story = `<div class="extra-large"><div class="flow">${told('The stop', 24).join('')}</div></div>`;
  const text = textOf(`${notice}${story}`);
  expect(text).toContain('The stop 0 tells');
  expect(text).toContain('The stop 23 tells');
  expect(text).not.toContain('The notice 3');
});

test('a story that is cut into parts goes on after the part that was chosen', () => {
  const part = (from: string, count: number): string =>
    `<div class="row"><div class="column"><div class="text">${told(from, count).join('')}</div></div></div>`;
  const far = `<div class="half"><div>${part('The rest', 2)}</div></div>`;
  const text = textOf(`<div class="half"><div>${part('The start', 9)}</div></div><p>Boots</p>${far}`);
  expect(text).toContain('The start 0 tells');
  expect(text).toContain('The rest 1 tells');
});

test('the opening of a story that a page builder set in numbered boxes of the same kind is story', () => {
  const widget = (at: number, inner: string): string =>
    `<div class="widget-${at} widget"><div class="inner">${inner}</div></div>`;
  const rest = told('The stop', 12).join('');
  const text = textOf(
    `<div class="page"><h1>The walls of Skerrin</h1><div class="top"><div>${widget(1, told('The opening', 2).join(''))}</div></div><div class="rest"><div>${widget(2, rest)}</div></div><div class="low">${widget(3, told('The publisher', 1).join(''))}</div></div>`,
  );
  expect(text).toContain('The opening 0 tells');
  expect(text).toContain('The stop 11 tells');
  expect(text).not.toContain('The publisher');
});

test('a short line in the markup of the story is put back, with the list that it announces', () => {
  const box = (inner: string, at: number): string => `<div class="line-${at} line"><p>${inner}</p></div>`;
  const words = ['Раз.', 'Два.', 'Вот причалы:', 'Старый и новый', 'Три.', 'Реклама', 'Четыре.'];
  const html = words
    .map((word, at) => (word === 'Реклама' ? `<p class="ad">${word}</p>` : box(word, at)))
    .join('');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const body = { pass: 'body', reason: 'outside the story' };
  const units = [...page.querySelectorAll('p')].map((element, order): Unit => {
    const text = [{ text: element.textContent ?? '' }];
    const isList = order === 3;
    return {
      blocks: [
        isList
          ? { kind: 'list', ordered: false, start: 1, items: [{ text, list: null }] }
          : { kind: 'paragraph', text },
      ],
      element,
      order,
      aside: [2, 3, 5].includes(order) ? body : null,
    };
  });
  expect(restoreStory(units).map(({ aside }) => aside === null)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    true,
  ]);
});
