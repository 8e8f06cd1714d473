// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseJsonLd } from '../../src/extract/metadata/json-ld.ts';
import { graph, metadataOf, story } from './metadata-page.ts';

describe('JSON-LD', () => {
  it.each([
    ['trailing commas', '{"headline":"River rises",}'],
    ['raw line breaks', '{"headline":"River\nrises"}'],
    ['comments around it', '<!-- {"headline":"River rises"} -->'],
    ['CDATA', '//<![CDATA[\n{"headline":"River rises"}\n//]]>'],
    ['a semicolon behind it', '{"headline":"River rises"};'],
    ['escaped quotes', '{&quot;headline&quot;:&quot;River rises&quot;}'],
    ['a wrong escape', '{"headline":"River \\rises".replace}'.replace('.replace', '')],
  ])('is read with %s', (_, script) => {
    expect(parseJsonLd(script)).toMatchObject({ headline: expect.stringMatching(/^River/) });
  });

  it('is null where nothing can be made of it', () => {
    expect(parseJsonLd('{"headline": ')).toBeNull();
    expect(parseJsonLd('')).toBeNull();
  });

  // What looks at a run of spaces from each of them ends in the time limit of the test.
  it('is read to its end where it holds long runs of space', () => {
    expect(parseJsonLd(`{"headline":${' '.repeat(400_000)}x`)).toBeNull();
  });

  it('is of the story, not of one in a list', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Other', datePublished: '2001-01-01' }],
    };
    const own = { '@type': ['NewsArticle'], headline: 'River', datePublished: '2013-03-15' };
    expect(metadataOf(graph([list, own]), `<h1>River</h1>${story}`).publishedTime).toBe('2013-03-15');
  });

  it('tells the text, its length and whether it is free', () => {
    const articleBody = 'The river rose. '.repeat(20);
    const data = metadataOf(
      graph({ '@type': 'Article', articleBody, wordCount: '60', isAccessibleForFree: 'False' }),
      story,
    );
    expect(data).toMatchObject({ articleBody, wordCount: 60, free: false });
    expect(metadataOf('<meta property="article:content_tier" content="free">', story).free).toBe(true);
    expect(metadataOf('', story).free).toBeNull();
  });
});
