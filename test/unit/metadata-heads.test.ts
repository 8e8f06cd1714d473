// @vitest-environment jsdom
/** Whole heads of stories: what comes out of each. */
import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../src/extract/metadata/dateline.ts';
import { readMetadata } from '../../src/extract/metadata/index.ts';
import { meta, pageOf, story } from './metadata-page.ts';
import { heads } from './sample-heads.ts';

describe('the head of a story', () => {
  it.each(heads.map((head) => [head.lang, head] as const))('in %s', (lang, { head = '', top, url, out }) => {
    const page = pageOf(head, `<article>${top}${story}</article>`, `lang="${lang}"`);
    const read = readMetadata(page, url ?? 'https://daily.example/world/river-rises');
    expect({
      ...read,
      publishedTime: read.publishedTime?.slice(0, out.publishedTime?.length ?? 10) ?? null,
    }).toMatchObject(out);
  });
});

describe('datelines', () => {
  it.each([
    ['WASHINGTON (Aug. 13) -- The river rose.', 'WASHINGTON'],
    ['دمشق، سوريا (CNN) -- ارتفع النهر ليلا.', 'دمشق، سوريا'],
    ['[서울=뉴시스] 강물이 불었다.', '서울'],
    ['新华社北京3月15日电 河水上涨。', '北京'],
    ['【ワシントン時事】川が増水した。', 'ワシントン'],
    ['नई दिल्ली, 15 मार्च (भाषा) - नदी बढ़ी।', 'नई दिल्ली'],
    ['(ANSA) - ROMA, 15 MAR - Il fiume sale.', 'ROMA'],
    ['МОСКВА, 15 марта. /ТАСС/. Река поднялась.', 'МОСКВА'],
    ['Madrid, 15 mar (EFE).- El río sube.', 'Madrid'],
    ['The river rose on Friday (again) - and fell.', null],
    ['LONDON (Reuters) - The river rose.', 'LONDON'],
    ['KYIV, Ukraine — The river rose.', 'KYIV, Ukraine'],
    ['Berlin (dpa) – Der Fluss stieg.', 'Berlin'],
    ['The river rose in London - again.', null],
    ['BREAKING - The river rose.', null],
  ])('of "%s"', (line, place) => expect(datelineOf(line)).toBe(place));
});

describe('what a page says of itself', () => {
  const kindAt = (path: string, title = 'River rises again') =>
    readMetadata(pageOf('', `<h1>${title}</h1>${story}`), `https://daily.example${path}`).kind;

  it('makes no live story of an address that has the word in another sense', () => {
    expect(kindAt('/live-healthy/teeth')).toBe('news');
    expect(kindAt('/blogs/live/zero-waste-guide')).toBe('news');
    expect(kindAt('/reviews')).toBe('news');
    expect(kindAt('/news/live/world-123456')).toBe('live');
    expect(kindAt('/world', 'En direct – La rivière monte')).toBe('live');
  });

  it('gives no section that is the site, the story or nothing', () => {
    const section = (name: string) =>
      readMetadata(
        pageOf(
          `${meta('article:section', name)}${meta('og:site_name', 'Daily Example')}`,
          `<h1>River rises again</h1>${story}`,
        ),
        'https://daily.example/a',
      ).section;
    expect(['Daily Example', 'River rises again', 'Uncategorized', 'news,nation'].map(section)).toEqual([
      null,
      null,
      null,
      'nation',
    ]);
  });

  it('finds the section in the trail that is shown, and the site in the title of the document', () => {
    const trail = '<div class="breadcrumb"><a href="/">Home</a> <a href="/world">World</a></div>';
    const read = readMetadata(
      pageOf(
        '<title>River rises again - Daily.example</title>',
        `${trail}<h1>River rises again</h1>${story}`,
      ),
      'https://daily.example/a',
    );
    expect(read).toMatchObject({ section: 'World', siteName: 'Daily.example' });
  });

  it('is not believed where it is dated in the future', () => {
    const head = `${meta('article:published_time', '2095-01-01T00:00:00Z')}${meta('date', '2013-03-15')}`;
    expect(
      readMetadata(pageOf(head, `<h1>River</h1>${story}`), 'https://daily.example/a').publishedTime,
    ).toBe('2013-03-15');
  });

  it('is not believed where its text is in quite another language', () => {
    const text =
      'El río ha subido durante la noche y los vecinos de la ciudad se han ido de las casas que están en la parte baja. ';
    const read = (attributes: string) =>
      readMetadata(pageOf('', `<p>${text.repeat(5)}</p>`, attributes), 'https://daily.example/a').language;
    expect(read('lang="en"')).toBe('es');
    expect(read('lang="ja"')).toBe('es');
    expect(read('lang="es-mx"')).toBe('es-MX');
  });
});
