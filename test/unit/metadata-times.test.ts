// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { spokenDate } from '../../src/extract/metadata/spoken-date.ts';
import { statedTime } from '../../src/extract/metadata/stated-time.ts';
import { graph, metadataOf, story } from './metadata-page.ts';

describe('stated times', () => {
  it.each([
    ['2013-03-15T14:20:27Z', '2013-03-15T14:20:27Z'],
    ['2013-03-15T14:20:27.125+01:00', '2013-03-15T14:20:27.125+01:00'],
    ['2013-03-15T14:20+0100', '2013-03-15T14:20+01:00'],
    ['2013-03-15 14:20:27 UTC', '2013-03-15T14:20:27Z'],
    ['20130315', '2013-03-15'],
    ['1363357227', '2013-03-15T14:20:27Z'],
    ['Fri, 15 Mar 2013 14:20:27 GMT', '2013-03-15T14:20:27Z'],
    ['Mon Aug 03 12:45:00 EDT 2015', '2015-08-03T12:45:00-04:00'],
    ['Mon Aug 03 12:45:00 XYZ 2015', '2015-08-03'],
    ['15 March 2013', '2013-03-15'],
    ['2013-13-45', null],
    ['1970-01-01', null],
    ['soon', null],
  ])('reads %s', (text, time) => {
    expect(statedTime(text)).toBe(time);
  });
});

describe('spoken dates', () => {
  it.each([
    ['en', 'Updated 11:08 AM EDT, Fri March 15, 2013', '2013-03-15T11:08:00-04:00'],
    ['en', 'Published 15th of March 2013', '2013-03-15'],
    ['en-US', '3/15/2013', '2013-03-15'],
    ['en-GB', '05/03/2013', '2013-03-05'],
    ['de', 'Stand: 15. März 2013, 14:20 Uhr', '2013-03-15'],
    ['de', '15.03.2013', '2013-03-15'],
    ['fr', 'Publié le 15 août 2013 à 14h20', '2013-08-15'],
    ['es', '15 de marzo de 2013', '2013-03-15'],
    ['pt', '1º de março de 2013', '2013-03-01'],
    ['it', '15 marzo 2013', '2013-03-15'],
    ['nl', '15 mrt. 2013', '2013-03-15'],
    ['pl', '15 września 2013', '2013-09-15'],
    ['ru', '15 марта 2013, 14:20', '2013-03-15'],
    ['tr', '15 Ağustos 2013', '2013-08-15'],
    ['ar', '١٥ مارس ٢٠١٣', '2013-03-15'],
    ['hi', '15 मार्च 2013', '2013-03-15'],
    ['ja', '2013年3月15日', '2013-03-15'],
    ['zh', '2013年03月15日 14:20', '2013-03-15'],
    ['ko', '2013년 3월 15일', '2013-03-15'],
    ['ko', '2013.03.15 14:20', '2013-03-15'],
  ])('are read in %s: %s', (language, text, time) => {
    expect(spokenDate(text, language)?.time).toBe(time);
  });

  it('are not read where there is none', () => {
    expect(spokenDate('In March 2013 he had 15 dogs and 31 February 2013')).toBeNull();
  });
});

describe('the times of a page', () => {
  const timesOf = (head: string, line = '', url?: string) => {
    const { publishedTime, modifiedTime } = metadataOf(
      head,
      `<h1>River rises again</h1>${line}${story}`,
      url,
    );
    return [publishedTime, modifiedTime];
  };

  it('have day and month in the order that the address of the page tells', () => {
    const of = (path: string) =>
      timesOf('', '<p class="date">First uploaded on: 06-02-2024</p>', `https://daily.example/${path}`)[0];
    expect(of('2024/02/06/river-rises')).toBe('2024-02-06');
    expect(of('2024/06/02/river-rises')).toBe('2024-06-02');
  });

  it('have one order in all lines of a page, and none where the month is a word', () => {
    const at = 'https://daily.example/2024/02/06/river-rises';
    const both = '<p class="date">Published: 06-02-2024</p><p class="date">Updated: 07-02-2024</p>';
    expect(timesOf('', both, at)).toEqual(['2024-02-06', '2024-02-07']);
    expect(timesOf('', '<p class="date">June 2, 2024</p>', at)[0]).toBe('2024-06-02');
  });

  it.each(['📅', '\uf073', 'Published→', 'Ann Lee│', 'By Ann Lee ●'])(
    'are read behind a sign: %s',
    (sign) => {
      expect(timesOf('', `<p class="date">${sign}March 14, 2024</p>`)[0]).toBe('2024-03-14');
    },
  );

  it('come from the whole graph of JSON-LD, in its own spelling', () => {
    const page = {
      '@type': 'WebPage',
      datePublished: '2013-03-15T14:20:27Z',
      dateModified: '2013-03-15T15:08:09Z',
    };
    expect(timesOf(graph({ '@graph': [page] }))).toEqual(['2013-03-15T14:20:27Z', '2013-03-15T15:08:09Z']);
  });

  it('come from meta tags and microdata', () => {
    expect(timesOf('<meta itemprop="datePublished" content="2013-03-15T14:20:27Z" name="pubdate">')[0]).toBe(
      '2013-03-15T14:20:27Z',
    );
    expect(timesOf('', '<span itemprop="datePublished" content="2013-03-15T14:20Z">today</span>')[0]).toBe(
      '2013-03-15T14:20Z',
    );
  });

  it('come from what is shown near the headline', () => {
    expect(timesOf('', '<time datetime="2013-03-15T14:20:27Z">today</time>')[0]).toBe('2013-03-15T14:20:27Z');
    expect(timesOf('', '<p>15. März 2013</p>')[0]).toBe('2013-03-15');
    expect(timesOf('', '<p>Published March 15, 2013</p><p>Updated March 16, 2013</p>')).toEqual([
      '2013-03-15',
      '2013-03-16',
    ]);
  });

  it('come from the address at last', () => {
    expect(timesOf('', '', 'https://daily.example/2013/03/15/river')[0]).toBe('2013-03-15');
    expect(timesOf('', '', 'https://daily.example/2013/12/river')[0]).toBeNull();
  });

  it('are never those of other stories', () => {
    expect(timesOf('', '<div class="related"><time datetime="2011-01-01">then</time></div>')[0]).toBeNull();
  });

  it('do not run backwards', () => {
    const head = graph({
      '@type': 'Article',
      datePublished: '2013-03-15T14:20:27Z',
      dateModified: '2012-01-01T00:00:00Z',
    });
    expect(timesOf(head)).toEqual(['2013-03-15T14:20:27Z', null]);
  });
});

it('are not those of what somebody is quoted with', () => {
  const post =
    '<blockquote class="post"><p>High water.</p><a href="https://x.example/1"><time datetime="2011-02-03">3 February 2011</time></a></blockquote>';
  const shown = '<p><time datetime="2013-03-15">15 March 2013</time></p>';
  expect(metadataOf('', `<h1>River rises</h1>${post}${story}`).publishedTime).toBeNull();
  expect(metadataOf('', `<h1>River rises</h1>${post}${shown}${story}`).publishedTime).toBe('2013-03-15');
});

describe('a shown date against a stated one', () => {
  const stated = '<meta property="article:published_time" content="2016-12-09T22:51:26Z">';
  const publishedOf = (line: string) =>
    metadataOf(stated, `<h1>River rises again</h1>${line}${story}`).publishedTime;

  it('is the same day where day and month are turned round', () => {
    expect(publishedOf('<span class="date">12.09.16</span>')).toBe('2016-12-09T22:51:26Z');
  });

  it('is the earlier day where it says one, but not in a caption', () => {
    expect(publishedOf('<span class="date">2 November 2016</span>')).toBe('2016-11-02');
    expect(publishedOf('<div class="photo-caption">The river on 2 November 2016</div>')).toBe(
      '2016-12-09T22:51:26Z',
    );
  });
});
