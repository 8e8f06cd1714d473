/** Articles that nobody wrote: whatever the schema accepts, with hostile words in every field. */
import fc from 'fast-check';
import type { Article, Block, Figure, ListBlock, NoteBlock, Span } from '../../src/article.ts';
import { line, maybe, words } from './hostile-words.ts';

/** The smallest picture: one grey pixel, PNG. */
export const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

const link = fc.constantFrom(
  'https://news.example/a?b=1&c="2"#<d>',
  "http://news.example/it's/(here)",
  'mailto:desk@news.example?subject=%22%3E',
  'https://xn--e1afmkfd.example/путь/到',
);
/** Any address of a picture. */
export const image = fc.constantFrom(
  'https://pictures.example/a.jpg?x="><script>',
  'https://pictures.example/b.png',
  'http://pictures.example/c (1).webp',
  `data:image/png;base64,${pixel}`,
);

const flag = fc.constant(true as const);
const span: fc.Arbitrary<Span> = fc.record(
  {
    text: words,
    strong: flag,
    em: flag,
    code: flag,
    sub: flag,
    sup: flag,
    link,
    note: fc.constantFrom('1', '2', 'ア'),
    lang: fc.constantFrom('fr', 'zh-Hant', 'no_such', 'x"y', ''),
    dir: fc.constantFrom('ltr' as const, 'rtl' as const),
  },
  { requiredKeys: ['text'] },
);
const spans = fc.array(span, { maxLength: 4 });

const figure: fc.Arbitrary<Figure> = fc.record({
  kind: fc.constant('figure' as const),
  image: fc.record({
    src: image,
    alt: line,
    width: maybe(fc.integer({ min: 1, max: 4_000 })),
    height: maybe(fc.integer({ min: 1, max: 4_000 })),
  }),
  caption: spans,
  credit: maybe(line),
});

const list: fc.Arbitrary<ListBlock> = fc.letrec<{ list: ListBlock }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.integer({ min: -3, max: 40 }),
    items: fc.array(
      fc.record({ text: spans, list: fc.option(tie('list'), { nil: null, depthSize: 'small' }) }),
      { maxLength: 3 },
    ),
  }),
})).list;

const span1 = fc.integer({ min: 1, max: 3 });
const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: spans }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const, 5 as const, 6 as const),
    text: spans,
  }),
  list,
  fc.record({
    kind: fc.constant('quote' as const),
    role: fc.constantFrom('block' as const, 'pull' as const),
    paragraphs: fc.array(spans, { maxLength: 3 }),
    cite: spans,
  }),
  figure,
  fc.record({
    kind: fc.constant('gallery' as const),
    figures: fc.array(
      figure.map(({ kind: _kind, ...rest }) => rest),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: spans,
    rows: fc.array(
      fc.array(fc.record({ text: spans, header: fc.boolean(), colspan: span1, rowspan: span1 }), {
        maxLength: 3,
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({ kind: fc.constant('code' as const), language: maybe(line), source: words }),
  fc.record({
    kind: fc.constant('embed' as const),
    media: fc.constantFrom('video' as const, 'audio' as const, 'social' as const, 'other' as const),
    provider: line,
    title: maybe(line),
    url: maybe(link),
    text: spans,
  }),
  fc.record({ kind: fc.constant('rule' as const) }),
);

const note: fc.Arbitrary<NoteBlock> = fc.record(
  {
    kind: fc.constant('note' as const),
    role: fc.constantFrom('box' as const, 'correction' as const, 'update' as const, 'footnote' as const),
    title: line,
    id: fc.constantFrom('1', '2', 'ア'),
    blocks: fc.array(leaf, { maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'role', 'title', 'blocks'] },
);

/** Any article. */
export const anyArticle: fc.Arbitrary<Article> = fc.record({
  version: fc.constant(1 as const),
  url: fc.constantFrom('https://news.example/a?b=1&c=2', 'http://news.example/"quoted"'),
  canonicalUrl: fc.constant(null),
  title: words.map((text) => text.slice(0, 500) || 'Untitled'),
  dek: maybe(line),
  kicker: maybe(line),
  byline: maybe(words.map((text) => text.slice(0, 300))),
  authors: fc.array(
    words.map((text) => text.slice(0, 300)),
    { maxLength: 2 },
  ),
  siteName: maybe(line),
  publishedTime: maybe(fc.constantFrom('2026-03-12T21:40:00Z', '2013-02-31', '2026-03-12')),
  modifiedTime: fc.constant(null),
  dateline: maybe(line),
  section: maybe(line),
  kind: fc.constantFrom('news' as const, 'opinion' as const),
  language: maybe(fc.constantFrom('en', 'ar', 'ja', 'no_such', 'zh-Hant-TW', '"><x')),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  free: maybe(fc.boolean()),
  leadImage: maybe(figure),
  highlights: fc.array(line, { maxLength: 3 }),
  body: fc.array(fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: note }), { maxLength: 8 }),
  wordCount: fc.nat(5_000),
  readingMinutes: fc.nat(20),
  setAside: fc.constant([]),
});
