// @vitest-environment jsdom
/** Each signal on a small page made for it, and on one without. */
import { expect, test } from 'vitest';
import { look } from '../../src/detect/sight.ts';
import * as address from '../../src/detect/signals/address.ts';
import * as other from '../../src/detect/signals/other.ts';
import * as stated from '../../src/detect/signals/stated.ts';
import * as story from '../../src/detect/signals/story.ts';
import { weighed } from '../../src/detect/signals.ts';

const sentence =
  'The harbour board met on Friday evening to hear why the old crane had been painted green without a vote.';
const times = (count: number, part: string): string => part.repeat(count);
const site = 'https://paper.example';

function seen(html: string, path = '/x') {
  return look(new DOMParser().parseFromString(html, 'text/html'), `${site}${path}`);
}
const at = (path: string) => seen('', path);
const headed = (after: string) => seen(`<h1>The crane that turned green overnight</h1>${after}`);

const speaks: [string, number, number][] = [
  ['home', address.homeAddress(at('/en/index.html')), address.homeAddress(at('/news/crane'))],
  [
    'long slug',
    address.longSlug(at('/why-the-old-harbour-crane-turned-green')),
    address.longSlug(at('/crane')),
  ],
  ['short', address.shortAddress(at('/harbour/')), address.shortAddress(at('/harbour/news/crane'))],
  ['date', address.dateInAddress(at('/2024/05/crane')), address.dateInAddress(at('/crane-2024'))],
  ['story path', address.storyPath(at('/news/green-crane')), address.storyPath(at('/news/'))],
  ['section path', address.sectionPath(at('/category/harbour/')), address.sectionPath(at('/crane'))],
  ['shop path', address.shopPath(at('/products/lamp')), address.shopPath(at('/crane'))],
  ['docs path', address.docsPath(at('/docs/intro')), address.docsPath(at('/doctors'))],
  ['forum path', address.forumPath(at('/showthread.php?t=1')), address.forumPath(at('/crane?page=1'))],
  ['service path', address.servicePath(at('/services/painting')), address.servicePath(at('/servicemen'))],
  ['code', other.inlineCode(seen(times(9, '<code>x</code>'))), other.inlineCode(seen('<p>x</p>'))],
  ['prices', other.prices(seen(times(9, '<b class="item-price">1</b>'))), other.prices(seen('<b>1</b>'))],
  ['filters', other.filters(seen('<select></select>')), other.filters(seen('<input>'))],
  [
    'next page',
    other.nextPage(seen('<link rel="next" href="/2">')),
    other.nextPage(seen('<link rel="icon">')),
  ],
  ['buttons', other.buttons(seen('<a class="btn-large">Buy</a>')), other.buttons(seen('<a>Buy</a>'))],
  ['replies', other.replies(seen('<i class="reply-box"></i>')), other.replies(seen('<i></i>'))],
  ['members', other.members(seen('<i class="username"></i>')), other.members(seen('<i></i>'))],
  ['links', other.manyLinks(seen(times(200, '<a>x</a>'))), other.manyLinks(seen(times(20, '<a>x</a>')))],
  [
    'articles',
    other.manyArticles(seen(times(20, '<article></article>'))),
    other.manyArticles(seen('<article>')),
  ],
  [
    'scattered',
    other.scattered(seen(times(9, `<div><p>${sentence}</p></div>`))),
    other.scattered(seen(times(9, `<p>${sentence}</p>`))),
  ],
  [
    'og:type',
    stated.graphArticle(seen('<meta property="og:type" content="article">')),
    stated.graphArticle(seen('')),
  ],
  [
    'published',
    stated.publishedMeta(seen('<meta property="article:published_time" content="2024-05-06">')),
    stated.publishedMeta(seen('<meta property="article:section" content="Harbour">')),
  ],
  ['author', stated.authorMeta(seen('<meta name="author" content="A. Bell">')), stated.authorMeta(seen(''))],
  [
    'post',
    stated.postTemplate(seen('<body class="single-post dark">')),
    stated.postTemplate(seen('<body class="page">')),
  ],
  [
    'page',
    stated.pageTemplate(seen('<body class="page-id-7">')),
    stated.pageTemplate(seen('<body class="post">')),
  ],
  ['headline', story.longHeadline(headed('')), story.longHeadline(seen('<h1>News</h1>'))],
  [
    'date near',
    story.dateNearHeadline(headed('<p>14 May 2024</p>')),
    story.dateNearHeadline(headed('<p>May</p>')),
  ],
  ['date, Japanese', story.dateNearHeadline(headed('2024年5月6日')), story.dateNearHeadline(headed('2024'))],
  [
    'byline near',
    story.bylineNearHeadline(headed('<p>Von Ada Bell</p>')),
    story.bylineNearHeadline(headed('<p>Ada</p>')),
  ],
  [
    'byline',
    story.someByline(seen('<a rel="author">Ada</a>')),
    story.someByline(seen(times(40, '<a rel="author">A</a>'))),
  ],
  ['time', story.someTime(seen('<time>May</time>')), story.someTime(seen(times(30, '<time>May</time>')))],
  [
    'article',
    story.oneArticle(seen('<article></article>')),
    story.oneArticle(seen(times(2, '<article></article>'))),
  ],
  [
    'captions',
    story.captions(seen('<figcaption>x</figcaption>')),
    story.captions(seen('<figure>x</figure>')),
  ],
  [
    'prose',
    story.muchProse(seen(times(20, `<p>${sentence}</p>`))),
    story.muchProse(seen(times(20, '<p>Short.</p>'))),
  ],
  [
    'run',
    story.longRun(seen(times(20, `<p>${sentence}</p>`))),
    story.longRun(seen(times(20, `<div><p>${sentence}</p></div>`))),
  ],
];

test.each(speaks)('%s speaks where it should, and is silent where not', (_, with_, without) => {
  expect(with_).toBeGreaterThan(without);
  expect(with_).toBeLessThanOrEqual(1);
  expect(without).toBeGreaterThanOrEqual(0);
});

test('text between line breaks counts as running text', () => {
  expect(story.muchProse(seen(`<div>${times(20, `${sentence}<br><br>`)}</div>`))).toBeGreaterThan(0.3);
});

test('a sentence in a script without spaces is shorter', () => {
  const line = '港の古いクレーンが投票もなく緑色に塗られた理由を聞くために委員会が開かれた。';
  expect(story.muchProse(seen(times(60, `<p>${line}</p>`)))).toBeGreaterThan(0.3);
});

test('every signal has a weight', () => {
  const all = [address, other, stated, story].flatMap((module) => Object.values(module));
  expect(new Set(weighed.map(([signal]) => signal))).toEqual(new Set(all));
});
