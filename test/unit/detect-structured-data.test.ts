// @vitest-environment jsdom
/** Types are read from JSON-LD however it is written. */
import { expect, test } from 'vitest';
import { isArticleType, readTypes } from '../../src/detect/structured-data.ts';

function typesOf(json: string): string[] {
  const html = `<script type="application/ld+json">${json}</script>`;
  return readTypes(new DOMParser().parseFromString(html, 'text/html').documentElement);
}

test.each([
  ['one', '{"@type":"NewsArticle","headline":"x"}'],
  ['several types', '{"@type":["NewsArticle","Thing"]}'],
  ['an array', '[{"@type":"Organization"},{"@type":"NewsArticle"}]'],
  ['a graph', '{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle"}]}'],
  ['the main entity', '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle"}}'],
  ['a full address', '{"@type":"http://schema.org/NewsArticle"}'],
  ['a trailing comma', '{"@type":"NewsArticle","headline":"x",}'],
  ['a bare line break', '{"@type" : "NewsArticle","headline":"two\nlines"}'],
  ['no end', '{"@type":"NewsArticle","author":{"@type":"Person"'],
  ['broken, several types', '{"@type":["Thing", "NewsArticle"],,}'],
])('reads %s', (_, json) => {
  expect(typesOf(json)).toContain('newsarticle');
});

test('a story inside a list is not the page', () => {
  const list = '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"},{"@type":"NewsArticle"}]}';
  expect(typesOf(list)).toEqual(['itemlist']);
});

test('reads microdata, without the parts of an item', () => {
  const html =
    '<div itemscope itemtype="https://schema.org/BlogPosting"><b itemprop="author" itemscope itemtype="https://schema.org/Person">A</b></div>';
  expect(readTypes(new DOMParser().parseFromString(html, 'text/html').documentElement)).toEqual([
    'blogposting',
  ]);
});

test.each(['not json', 'null', '7', '{"@type":7}', '{"@graph":{"@graph":{"@graph":{"@graph":{}}}}}'])(
  'finds nothing in %s',
  (json) => {
    expect(typesOf(json)).toEqual([]);
  },
);

test('knows which types are stories', () => {
  expect(
    ['newsarticle', 'reportagenewsarticle', 'article', 'blogposting', 'liveblogposting', 'report'].every(
      isArticleType,
    ),
  ).toBe(true);
  expect(['product', 'webpage', 'itemlist', 'creativework', 'qapage'].some(isArticleType)).toBe(false);
});
