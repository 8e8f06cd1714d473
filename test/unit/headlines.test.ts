import { describe, expect, test } from 'vitest';
import { type Headline, headlinesOf, isFront, type PageLink } from '../../src/detect/headlines.ts';

const page = 'https://www.paper.example/';
const link = (path: string, text: string, place: PageLink['place'] = 'other'): PageLink => ({
  url: new URL(path, page).href,
  text,
  place,
});

test('headlines are listed once, in their order, by the words of their heading', () => {
  const links = [
    link('/2026/05/town-mends-wall', 'A picture of the old sea wall in the storm of January', 'other'),
    link('/2026/05/town-mends-wall', ' Town mends its\n sea wall at last ', 'heading'),
    link('/2026/05/town-mends-wall#comments', '12 comments', 'other'),
    link('https://sport.paper.example/2026/05/regatta-off', 'The regatta is off for want of wind', 'other'),
  ];
  expect(headlinesOf(links, page)).toEqual([
    { url: 'https://www.paper.example/2026/05/town-mends-wall', title: 'Town mends its sea wall at last' },
    { url: 'https://sport.paper.example/2026/05/regatta-off', title: 'The regatta is off for want of wind' },
  ]);
});

test.each<[string, PageLink]>([
  ['a menu', link('/2026/05/town-mends-wall', 'All about the town and its wall', 'menu')],
  ['a section', link('/world', 'News from all over the wide world')],
  ['the front', link('/', 'The Paper, the news of the coast')],
  ['a word', link('/2026/05/town-mends-wall', 'More')],
  ['another site', link('https://other.example/2026/05/a-long-story', 'A story that somebody else wrote')],
  ['no web address', link('javascript:void(0)', 'A button that is set as a link')],
])('%s is no headline', (_, given) => {
  expect(headlinesOf([given], page)).toEqual([]);
});

test('a script without spaces has headlines too', () => {
  const given = link('/2026/05/sakura-bus-returns', '桜のバスが十年ぶりに町へ帰る', 'heading');
  expect(headlinesOf([given], page)).toHaveLength(1);
});

describe('a page is a front', () => {
  const stories = (path: (at: number) => string): Headline[] =>
    Array.from({ length: 12 }, (_, at) => ({
      url: new URL(path(at), page).href,
      title: 'A story of the coast that is told in full elsewhere',
    }));
  const dated = stories((at) => `/2026/05/${at + 1}/ferry-captain-refuses-to-sail-${at}`);

  test.each<[string, string, Headline[]]>([
    ['the front door', '/', dated],
    ['a section', '/harbour-news', dated],
    ['a list of posts', '/blog', dated],
    ['a local edition', '/local/eastport', stories((at) => `/local/eastport/crooked-lamp-post-id${at}.html`)],
    [
      'an index file of old',
      '/news/2005/index.html',
      stories((at) => `/news/2005/05/14/lamp-post-${at}.html`),
    ],
    ['one with numbers for names', '/', stories((at) => `/articles/ASX5${at}1000.html`)],
    ['one in letters of its own', '/', stories((at) => `/politics/2026/قبطان-العبارة-يرفض-${at}`)],
    ['a script that is asked', '/section.php?id=3', stories((at) => `/news/story.php?section=3&id=20${at}`)],
  ])('%s', (_, path, headlines) => {
    expect(isFront(headlines, new URL(path, page).href)).toBe(true);
  });

  test.each<[string, string, Headline[]]>([
    ['a story among stories', '/2026/05/14/lamp-post-stays', dated],
    ['a story by number', '/articles/ASX591000.html', stories((at) => `/articles/ASX5${at}1000.html`)],
    ['a story with a short slug', '/stories/green-crane', stories((at) => `/stories/lamp-post-stays-${at}`)],
    ['a page with few links', '/harbour-news', dated.slice(0, 5)],
    ['an address that does not parse', 'nowhere', dated],
  ])('but not %s', (_, path, headlines) => {
    expect(isFront(headlines, path === 'nowhere' ? path : new URL(path, page).href)).toBe(false);
  });
});
