// @vitest-environment jsdom
/** The verdict on whole pages: the sample site's, and small ones that try to mislead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectNewsPage } from '../../src/detect/index.ts';

const folder = join('test', 'pages');
const slugs = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'source.json')));
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

test.each(slugs)('%s is what its source says', (slug) => {
  const source: unknown = JSON.parse(readFileSync(join(folder, slug, 'source.json'), 'utf8'));
  const page = readFileSync(join(folder, slug, 'page.html'), 'utf8');
  expect(source).toMatchObject({ article: detectNewsPage(parse(page), Reflect.get(Object(source), 'url')) });
});

const paragraph =
  '<p>The harbour board met on Friday evening to hear why the old crane had been painted green without a vote, and by whom.</p>';
const story = `<h1>The crane that turned green overnight</h1><p>By Ada Bell, 14 May 2024</p><div>${paragraph.repeat(12)}</div>`;

test('a plain story without any markup for machines is a story', () => {
  expect(detectNewsPage(parse(story), 'https://paper.example/2024/05/14/green-crane-harbour')).toBe(true);
});

test('an empty page is none, whatever its address', () => {
  expect(detectNewsPage(parse(''), 'https://paper.example/news/2024/05/green-crane-in-the-harbour')).toBe(
    false,
  );
});

test('teasers under many headlines are no story', () => {
  const teaser =
    '<article><h2><a href="/a">A crane</a></h2><time>May</time><p>The board met on Friday.</p></article>';
  expect(detectNewsPage(parse(`<h1>Harbour</h1>${teaser.repeat(30)}`), 'https://paper.example/harbour')).toBe(
    false,
  );
});

test('an address that does not parse is a front door, not a fault', () => {
  expect(detectNewsPage(parse(''), 'nowhere')).toBe(false);
});

test('a form that takes over names of the document changes nothing', () => {
  const traps =
    '<form name="title"></form><form name="links"></form><img name="body"><form name="querySelectorAll"></form>';
  expect(detectNewsPage(parse(traps + story), 'https://paper.example/2024/05/14/green-crane-harbour')).toBe(
    true,
  );
});

test('the page is left as it was', () => {
  const page = parse(story);
  const before = page.documentElement.outerHTML;
  detectNewsPage(page, 'https://paper.example/2024/05/14/green-crane');
  expect(page.documentElement.outerHTML).toBe(before);
});
