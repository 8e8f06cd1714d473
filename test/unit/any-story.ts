/** Stories that nobody saved, with any article, marks, pictures and older texts. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Article } from '../../src/article.ts';
import type { ExportedPicture, ExportedStory } from '../../src/export/story.ts';
import { type PictureType, pictureEndings } from '../../src/export/story.ts';
import type { Mark } from '../../src/marks.ts';
import { anyArticle, image } from './any-article.ts';
import { line, maybe, words } from './hostile-words.ts';
import { plainStory } from './stories.ts';

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
  article: anyArticle,
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
  versions: fc.array(fc.record({ until: time, article: anyArticle, pictures }), { maxLength: 1 }),
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
