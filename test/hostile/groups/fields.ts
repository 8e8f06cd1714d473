/** What a page says of itself: title, byline, dates, structured data. */
import { around, type HostilePage, page, paragraphs, quoted } from '../story.ts';

const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const story = (more: object): string =>
  data(
    JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...more }).replaceAll(
      '</',
      '<\\/',
    ),
  );

export const fields: readonly HostilePage[] = [
  around('field-title-script', 'a title that closes itself', ({ run }) => ({
    title: `Bell</title><script>${run}</script>`,
  })),
  around('field-title-entities', 'markup as text in the title', ({ run }) => ({
    headline: quoted(`<img src=x onerror="${run}"> rings`),
  })),
  around('field-byline-markup', 'markup as text in the byline', ({ run }) => ({
    byline: `Ilse ${quoted(`<svg onload="${run}">`)}`,
  })),
  around('field-og-markup', 'markup in meta tags', ({ run }) => ({
    head: [
      'og:title',
      'og:site_name',
      'og:description',
      'article:section',
      'author',
      'article:author',
      'og:image',
      'og:image:alt',
    ]
      .map(
        (name) =>
          `<meta property="${name}" name="${name}" content="${quoted(`"><img src=x onerror="${run}">`)}">`,
      )
      .join(''),
  })),
  around('field-bidi', 'letters that turn the line round', () => ({
    headline: 'Ferry crew \u202Efinds\u202C the \u2067lost\u2069 bell',
  })),
  around('field-zero-width', 'letters without width', () => ({
    headline: 'Fer\u200Bry c\u2060rew finds the b\uFEFFell',
    byline: 'Il\u200Bse Marrow',
  })),
  around('field-surrogate', 'half a letter', () => ({
    headline: 'Ferry crew finds the bell \uD83D and more',
    head: story({ headline: 'Bell \uDC00' }),
  })),
  around('field-control', 'control letters', () => ({
    headline: 'Ferry\u0007 crew\u001B[31m finds the bell',
  })),
  around('field-long-title', 'a title of a million letters', () => ({ title: 'Bell '.repeat(200_000) })),
  around('field-long-byline', 'a byline of 2,000 people', () => ({
    byline: Array.from({ length: 2_000 }, (_, at) => `Ann Ringer${at}`).join(', '),
  })),
  around('field-ld-proto', 'names that change objects', () => ({
    head: data(
      '{"@type":"NewsArticle","__proto__":{"headline":"Other"},"constructor":{"prototype":{"polluted":true}},"author":{"__proto__":{"name":"X"}}}',
    ),
  })),
  around('field-ld-broken', 'structured data that is no JSON', () => ({
    head: data('{"@type":"NewsArticle","headline":'),
  })),
  around('field-ld-types', 'structured data of the wrong kinds', () => ({
    head: story({
      headline: { a: [1] },
      author: [[[['x']]], 7, null, { name: { name: 'y' } }],
      datePublished: [[]],
      image: { url: { url: 5 } },
      wordCount: 'many',
    }),
  })),
  around('field-ld-cycle', 'structured data that names itself', () => ({
    head:
      story({
        '@id': '#a',
        author: { '@id': '#a' },
        publisher: { '@id': '#b' },
        mainEntityOfPage: { '@id': '#a' },
      }) + story({ '@id': '#b', author: { '@id': '#a' } }),
  })),
  around('field-ld-deep', 'structured data 5,000 deep', () => ({
    head: data(`{"@type":"NewsArticle","a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
  })),
  around('field-ld-body', 'a text of its own in structured data', ({ run }) => ({
    head: story({
      articleBody: `${paragraphs.join(' ')} <img src=x onerror="${run}">`,
      headline: `<script>${run}</script>`,
    }),
  })),
  around('field-date', 'dates that are none', () => ({
    head:
      story({ datePublished: '9999999-99-99T99:99:99Z', dateModified: '-0001-01-01' }) +
      '<meta property="article:published_time" content="now or never">',
    before: '<time datetime="275760-09-13T00:00:00Z">later</time>',
  })),
  {
    id: 'field-date-far',
    tries: 'a date in the year 10000 and no other',
    html: () =>
      page({
        byline: 'Ilse Marrow, <time datetime="Sat Jan 01 10000 00:00:00 GMT+0000">some day</time>',
      }).replace(/<meta property="article:published_time"[^>]*>/, ''),
    story: 'whole',
  },
  around('field-lang', 'a language that is none', () => ({
    htmlAttributes: `lang="x${'-y'.repeat(500)}" dir="sideways"`,
  })),
  around('field-class', 'names of a megabyte', () => ({
    bodyAttributes: `class="${'article ad '.repeat(90_000)}" id="${'x'.repeat(100_000)}"`,
  })),
];
