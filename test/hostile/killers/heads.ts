/** What stands in heads and is read as metadata. */
import { type Killer, many, page } from './killer.ts';

export const heads: Killer[] = [
  {
    name: 'blocks of JSON-LD',
    most: 5_000,
    html: (size) =>
      page({
        head: many(
          size,
          (at) =>
            `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane ${at}","author":{"name":"Ada ${at}"}}</script>`,
        ),
      }),
  },
  {
    name: 'JSON-LD in JSON-LD',
    most: 10_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">${'{"@type":"NewsArticle","mainEntity":'.repeat(size)}1${'}'.repeat(size)}</script>`,
      }),
  },
  {
    name: 'lists in lists of JSON-LD',
    most: 100_000,
    html: (size) =>
      page({ head: `<script type="application/ld+json">${'['.repeat(size)}${']'.repeat(size)}</script>` }),
  },
  {
    name: 'JSON-LD with many nodes',
    most: 50_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"@graph":[${many(size, (at) => `{"@id":"#${at}","@type":"NewsArticle","headline":"Crane ${at}","author":{"@id":"#${at + 1}"}},`)}{}]}</script>`,
      }),
  },
  {
    name: 'JSON-LD that is broken',
    most: 1_000_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"headline":"${'\n,}\\ &quot;'.repeat(size / 10)}</script>`,
      }),
  },
  {
    name: 'JSON-LD of spaces',
    most: 1_000_000,
    html: (size) =>
      page({ head: `<script type="application/ld+json">{"headline":${' '.repeat(size)}x</script>` }),
  },
  {
    name: 'JSON-LD with many authors',
    most: 50_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","author":[${many(size, (at) => `{"name":"Ada Quill ${at}"},`)}{"name":"Bo"}]}</script>`,
      }),
  },
  {
    name: 'JSON-LD with a long text',
    most: 5_000_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'They spoke at length. '.repeat(size / 22)}"}</script>`,
      }),
  },
  {
    name: 'meta tags',
    most: 50_000,
    html: (size) =>
      page({ head: many(size, (at) => `<meta property="article:author" content="Ada Quill ${at}">`) }),
  },
  {
    name: 'meta tags of one kind',
    most: 50_000,
    html: (size) => page({ head: many(size, (at) => `<meta property="og:image" content="/i/${at}.jpg">`) }),
  },
  {
    name: 'a title of megabytes',
    most: 2_000_000,
    html: (size) =>
      page({
        head: `<title>${'The crane - of | Skerrin: '.repeat(size / 26)}</title><meta property="og:title" content="${'The crane | '.repeat(size / 12)}">`,
      }),
  },
  {
    name: 'items of microdata',
    most: 20_000,
    html: (size) =>
      page({
        inside: many(
          size,
          (at) =>
            `<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="headline">Crane ${at}</span><span itemprop="author">Ada</span></div>`,
        ),
      }),
  },
  {
    name: 'styles in the head',
    most: 5_000_000,
    html: (size) => page({ head: `<style>${'p{color:red}'.repeat(size / 12)}</style>` }),
  },
];
