/** Stories that nobody wrote: whatever the schemas accept, with hostile words in every field. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Article, Block, Figure, ListBlock, NoteBlock, Span } from '../../src/article.ts';
import type { ExportedPicture, ExportedStory } from '../../src/export/story.ts';
import { type PictureType, pictureEndings } from '../../src/export/story.ts';
import type { Mark } from '../../src/marks.ts';
import { plainStory } from './stories.ts';

/** Words that have broken exporters of others, and some that only look as if they would. */
export const hostile = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><![CDATA[x]]>',
  '<!-- --><svg onload=alert(1)>',
  '</style></head><body onload=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  'title: x\n---\n# Not a heading\n---',
  '[click](javascript:alert(1))',
  '![](https://tracker.example/x.png)',
  '[^1]: <iframe src=//evil.example>',
  '`` ` ``` ~~~ | a | b | \\| $x$ {{x}} <%= x %>',
  '\u202etxt.exe\u202c \u2066isolated\u2069 \u200b\ufeff',
  'nul\u0000 bell\u0007 escape\u001b[31m \u0085\u2028\u2029',
  'half \ud83d and half \ude00',
  '../../etc/passwd',
  'CON',
  'a\\b/c:d*e?f"g<h>i|j',
  '👩‍👩‍👧‍👦 नमस्ते 港の鐘 مرحبا \u0301',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'long '.repeat(200),
] as const;

/** The smallest picture: one grey pixel, PNG. */
export const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const line = words.map((text) => text.slice(0, 2_000));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const link = fc.constantFrom(
  'https://news.example/a?b=1&c="2"#<d>',
  "http://news.example/it's/(here)",
  'mailto:desk@news.example?subject=%22%3E',
  'https://xn--e1afmkfd.example/путь/到',
);
const image = fc.constantFrom(
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

const article: fc.Arbitrary<Article> = fc.record({
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

const time = fc
  .integer({ min: 1_400_000_000, max: 1_800_000_000 })
  .map((at) => new Date(at * 1000).toISOString());
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

const mark: fc.Arbitrary<Mark> = fc.record({
  id: hex(32),
  colour: fc.constantFrom('yellow' as const, 'green' as const, 'blue' as const, 'pink' as const),
  note: words,
  anchor: fc.record({
    part: fc.constantFrom(
      'title' as const,
      'dek' as const,
      'lead' as const,
      'highlight' as const,
      'body' as const,
    ),
    block: fc.nat(9),
    offset: fc.nat(99),
    exact: words.map((text) => text || 'x'),
    prefix: fc.constant(''),
    suffix: fc.constant(''),
  }),
  madeAt: time,
  changedAt: time,
});

/** A picture of these bytes, which need not be one. */
export function pictureOf(bytes: Uint8Array, type: PictureType = 'image/png'): ExportedPicture {
  return { bytes: new Uint8Array(bytes), type, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const types = Object.keys(pictureEndings).filter((type): type is PictureType => type in pictureEndings);
const picture = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.constantFrom(...types))
  .map(([bytes, type]) => pictureOf(bytes, type));

const pictures = fc.array(fc.tuple(image, picture), { maxLength: 3 }).map((entries) => new Map(entries));

/** Any saved story whose words are whole characters, as the library keeps them. */
export const anyStory: fc.Arbitrary<ExportedStory> = fc.record({
  key: fc.tuple(fc.integer({ min: 1e9, max: 2e9 }), hex(8)).map(([at, end]) => `${at}0000000-${end}`),
  article,
  savedAt: time,
  updatedAt: time,
  readAt: maybe(time),
  archived: fc.boolean(),
  favourite: fc.boolean(),
  progress: maybe(fc.constantFrom(0, 0.25, 1)),
  state: fc.constant({ tags: [{ name: 'harbour', on: true, at: '2026-03-14T08:00:00.000Z' }] }),
  tags: fc.array(
    line.map((text) => text.slice(0, 100) || 'tag'),
    { maxLength: 3 },
  ),
  marks: fc.array(mark, { maxLength: 3 }),
  pictures,
  removedMarks: fc.array(
    fc.record({ id: hex(32), gone: fc.constant(true as const), madeAt: time, changedAt: time }),
    { maxLength: 1 },
  ),
  versions: fc.array(fc.record({ until: time, article, pictures }), { maxLength: 1 }),
});

/** A saved story with this article, and nothing else known of it. */
export function storyOf(given: Partial<Article> = {}): ExportedStory {
  return {
    key: '20260312214000000-0a1b2c3d',
    article: { ...plainStory, ...given },
    savedAt: '2026-03-13T08:00:00.000Z',
    updatedAt: '2026-03-13T08:00:00.000Z',
    readAt: null,
    archived: false,
    favourite: false,
    progress: null,
    tags: [],
    state: { tags: [] },
    marks: [],
    removedMarks: [],
    pictures: new Map(),
    versions: [],
  };
}
