// @vitest-environment jsdom
/** The second looks at what Readability chose, through the whole of extraction. */
import { expect, test } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';

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
