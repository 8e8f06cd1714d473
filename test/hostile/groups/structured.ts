/** Structured data, and what else a head says, of shapes that nobody reckons with. */
import { around, type HostilePage } from '../story.ts';

const data = (json: string): string =>
  `<script type="application/ld+json">${json.replaceAll('</', '<\\/')}</script>`;
const proto =
  '"__proto__":{"polluted":true,"url":"javascript:0","headline":"Other"},"constructor":{"prototype":{"polluted":true}},"prototype":{},"toString":null,"hasOwnProperty":1,"then":"x","toJSON":"x"';

const shapes: Readonly<Record<string, string>> = {
  'proto-everywhere': `{"@type":"NewsArticle",${proto},"author":[{${proto},"name":"Ilse Marrow"}],"publisher":{${proto}},"image":{${proto}},"@graph":[{${proto}}]}`,
  'names-twice':
    '{"@type":"NewsArticle","@type":"Recipe","headline":"One","headline":"Two","author":"A","author":null}',
  'types-odd':
    '{"@type":["NewsArticle",["NewsArticle"],null,7,{"a":1}],"@context":[[],{}],"headline":["Bell"],"author":true}',
  numbers:
    '{"@type":"NewsArticle","headline":1e999,"wordCount":-1,"datePublished":1e400,"author":0,"position":-0}',
  array: '[[[[{"@type":"NewsArticle","headline":"Bell"}]]],null,1,"x",true]',
  nothing: '',
  'null-alone': 'null',
  text: '"NewsArticle"',
  'trailing-commas': '{"@type":"NewsArticle","headline":"Bell",}',
  comments: '/* a */ {"@type":"NewsArticle"} // b',
  'control-letters': '{"@type":"NewsArticle","headline":"Be\u0007ll\nin two\tlines"}',
  'html-comment': '<!-- {"@type":"NewsArticle"} -->',
  cdata: '//<![CDATA[\n{"@type":"NewsArticle","headline":"Bell"}\n//]]>',
  surrogates: '{"@type":"NewsArticle","headline":"\\ud83d\\ud83d","author":{"name":"\\udc00"}}',
  'keys-many': `{"@type":"NewsArticle",${Array.from({ length: 3_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  'free-not':
    '{"@type":"NewsArticle","isAccessibleForFree":"maybe","hasPart":[{"isAccessibleForFree":false,"cssSelector":"*, :has(*) ]["}]}',
  'selector-body':
    '{"@type":"NewsArticle","isAccessibleForFree":false,"hasPart":{"cssSelector":"article, body, html"}}',
  live: '{"@type":"LiveBlogPosting","coverageStartTime":"x","liveBlogUpdate":[null,{"@type":"BlogPosting","articleBody":7},[[]]]}',
};

export const structured: readonly HostilePage[] = [
  ...Object.entries(shapes).map(([name, json]) =>
    around(`structured-${name}`, `structured data: ${name}`, () => ({ head: data(json) })),
  ),
  around('structured-types', 'data under every name of a type', () => ({
    head: [
      'application/ld+json; charset=utf-8',
      'APPLICATION/LD+JSON',
      'application/json',
      'text/json',
      ' application/ld+json ',
    ]
      .map((type) => `<script type="${type}">{"@type":"NewsArticle",${proto}}</script>`)
      .join(''),
  })),
  around('structured-micro', 'properties in the elements themselves that name each other', () => ({
    bodyAttributes: 'itemscope itemtype="https://schema.org/NewsArticle" itemref="body body x" id="body"',
    inside:
      '<div itemprop="author headline datePublished articleBody" itemscope itemref="body"><meta itemprop="name" content="Other"><p itemprop="articleBody">The rope of the bell was never found again.</p></div>',
  })),
  around('structured-next', 'the data of a framework', () => ({
    after: `<script id="__NEXT_DATA__" type="application/json">{"props":{${proto}}}</script><script>window.__INITIAL_STATE__ = {};</script>`,
  })),
  around('structured-meta', 'tags with every name and no value', () => ({
    head: [
      'author',
      'article:author',
      'og:title',
      'og:locale',
      'og:url',
      'article:published_time',
      'date',
      'robots',
      'news_keywords',
      'parsely-title',
      'sailthru.title',
      'dc.creator',
      'citation_author',
      'twitter:creator',
    ]
      .map(
        (name) =>
          `<meta name="${name}" property="${name}"><meta name="${name}" content=""><meta name="${name}" content="[object Object]"><meta itemprop="${name}" http-equiv="${name}" content="null">`,
      )
      .join(''),
  })),
  around('structured-links', 'links of each relation that lead nowhere', () => ({
    head: ['canonical', 'amphtml', 'author', 'alternate', 'license', 'me', 'next', 'prev', 'shortlink']
      .map(
        (rel) =>
          `<link rel="${rel}" href="javascript:0"><link rel="${rel}" href="http://[::"><link rel="${rel}">`,
      )
      .join(''),
  })),
];
