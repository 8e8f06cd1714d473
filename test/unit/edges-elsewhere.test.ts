// @vitest-environment jsdom
/** What closes a page and leads elsewhere, in several languages, and what only looks like it. */
import { expect, test } from 'vitest';
import { blockText } from '../../src/extract/block-text.ts';
import { extractArticle } from '../../src/extract/index.ts';

const prose =
  'The ferry that crosses the Sound was built in 1931 and has been late, by its own log, on eleven thousand days, and nobody on Skerrin has ever been heard to complain about it.';
const story = Array.from({ length: 6 }, (_, day) => `<p>Day ${day + 1}. ${prose}</p>`).join('');

function textOf(rest: string): string {
  const html = `<title>Ferry</title><article><h1>The ferry that is always late</h1>${story}${rest}</article>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/03/14/harbour/ferry');
  return (article?.body ?? []).map(blockText).join('\n');
}

const teasers = '<p>A boat for nine minutes.</p><p>The lighthouse without a keeper.</p>';

test.each([
  'Further reading',
  'Weitere Artikel',
  'À lire aussi',
  'Te puede interesar',
  'Leia mais',
  'Читайте также',
  'اقرأ أيضًا',
  '関連記事',
  '延伸阅读',
])('a closing section headed "%s" is set aside with its teasers', (heading) => {
  expect(textOf(`<h2>${heading}</h2>${teasers}`)).not.toMatch(/lighthouse|nine minutes/);
});

test('a chapter of the story under such a heading stays', () => {
  expect(textOf(`<h2>Further reading</h2><p>In the library of Skerrin. ${prose}</p>`)).toContain(
    'library of Skerrin',
  );
});

test('a heading that only begins like it stays with its text', () => {
  expect(textOf(`<h2>Related men and women of the crew</h2><p>They are cousins.</p>`)).toContain('cousins');
});

test('a button among the paragraphs goes, a list of links set as lines stays', () => {
  expect(textOf(`<p><a href="/demo">Book a crossing</a></p><p>Then. ${prose}</p>`)).not.toContain(
    'Book a crossing',
  );
  const list = ['Kirkhaven', 'Skerrin', 'Portmore', 'Salt Lane'].map(
    (port) => `<p><a href="/${port}">${port}</a></p>`,
  );
  expect(textOf(`${list.join('')}<p>Then. ${prose}</p>`)).toContain('Portmore');
});

test('boxes that style sheets call hidden are set aside, those shown on wide windows are not', () => {
  const hidden = '<div class="hidden"><p>The ferry, told in one line.</p></div>';
  expect(textOf(hidden)).not.toContain('told in one line');
  expect(
    textOf(
      '<div class="hidden md:block"><p>The crew sings on Sundays, and the harbour listens.</p></div><p>Then. '.concat(
        prose,
        '</p>',
      ),
    ),
  ).toContain('crew sings');
});

test('a pull quote that repeats the story goes, a quote that says something new stays', () => {
  const pulled =
    '<blockquote class="pull"><p>Nobody on Skerrin has ever been heard to complain about it</p></blockquote>';
  const own =
    '<blockquote><p>I have missed it twice, and both times I was glad of the hour.</p></blockquote>';
  const text = textOf(`${pulled}<p>Then. ${prose}</p>${own}<p>So. ${prose}</p>`);
  expect(text.split('\n').filter((line) => line.startsWith('Nobody on Skerrin'))).toEqual([]);
  expect(text).toContain('I have missed it twice');
});
