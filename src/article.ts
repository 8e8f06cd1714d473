/**
 * The Article: one news story as a plain value with no HTML in it. Views render it, exports print it, the library
 * stores it; what comes from outside (a message, a record, an import) is parsed with these schemas before it is trusted.
 */
import * as v from 'valibot';
import { isSafeImage, isSafeLink } from './addresses.ts';
import { isShallow, limits, noteId } from './text.ts';

const line = v.pipe(v.string(), v.maxLength(limits.line));
const LinkUrl = v.pipe(v.string(), v.maxLength(limits.url), v.check(isSafeLink, 'not a link we follow'));
const ImageUrl = v.pipe(v.string(), v.maxLength(2_800_000), v.check(isSafeImage, 'not an image we load'));
/** ISO 8601 with date and zone, such as 2013-03-15T14:20:27Z, or a bare date where no time is known. */
const IsoTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/),
);
const NoteId = v.pipe(v.string(), v.regex(noteId));
export const DirectionSchema = v.picklist(['ltr', 'rtl']);
/** A run of text with the same marks. A newline in `text` is a line break that carries meaning (verse). */
export const SpanSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(limits.text)),
  strong: v.optional(v.literal(true)),
  em: v.optional(v.literal(true)),
  code: v.optional(v.literal(true)),
  sub: v.optional(v.literal(true)),
  sup: v.optional(v.literal(true)),
  link: v.optional(LinkUrl),
  /** The mark of a footnote: the id of its note. */
  note: v.optional(NoteId),
  lang: v.optional(v.pipe(v.string(), v.maxLength(35))),
  dir: v.optional(DirectionSchema),
});
export type Span = v.InferOutput<typeof SpanSchema>;
const Text = v.array(SpanSchema);

/** A picture. `width` and `height` are CSS pixels as the page states them, or null. */
export const ImageSchema = v.strictObject({
  src: ImageUrl,
  alt: line,
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
});
export type Image = v.InferOutput<typeof ImageSchema>;

// Fields are written out: a spread keeps all schemas in scripts that need none of them.
export const FigureSchema = v.strictObject({
  kind: v.literal('figure'),
  image: ImageSchema,
  caption: Text,
  credit: v.nullable(line),
});
export type Figure = v.InferOutput<typeof FigureSchema>;

const ParagraphSchema = v.strictObject({ kind: v.literal('paragraph'), text: Text });
const HeadingSchema = v.strictObject({
  kind: v.literal('heading'),
  level: v.picklist([2, 3, 4, 5, 6]),
  text: Text,
});
const QuoteSchema = v.strictObject({
  kind: v.literal('quote'),
  /** A pull quote is set by the newsroom to catch the eye; a block quote is somebody else's words. */
  role: v.picklist(['block', 'pull']),
  paragraphs: v.array(Text),
  cite: Text,
});
const GallerySchema = v.strictObject({
  kind: v.literal('gallery'),
  figures: v.array(v.strictObject({ image: ImageSchema, caption: Text, credit: v.nullable(line) })),
});
const CellSchema = v.strictObject({
  text: Text,
  header: v.boolean(),
  colspan: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  rowspan: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
});
export type Cell = v.InferOutput<typeof CellSchema>;
const TableSchema = v.strictObject({
  kind: v.literal('table'),
  caption: Text,
  rows: v.array(v.array(CellSchema)),
});
/** Text whose line breaks and spaces count; MathML is kept as its source, language `mathml`. */
const CodeSchema = v.strictObject({
  kind: v.literal('code'),
  language: v.nullable(line),
  source: v.pipe(v.string(), v.maxLength(limits.text)),
});
/** A video, a social post, a map: never loaded, shown as a card that links to it. `text` is what it says. */
const EmbedSchema = v.strictObject({
  kind: v.literal('embed'),
  media: v.picklist(['video', 'audio', 'social', 'document', 'other']),
  provider: line,
  title: v.nullable(line),
  url: v.nullable(LinkUrl),
  text: Text,
});
const LeafSchema = v.variant('kind', [
  ParagraphSchema,
  HeadingSchema,
  QuoteSchema,
  FigureSchema,
  GallerySchema,
  TableSchema,
  CodeSchema,
  EmbedSchema,
  v.strictObject({ kind: v.literal('rule') }),
]);

export type ListItem = { text: Span[]; list: ListBlock | null };
export type ListBlock = { kind: 'list'; ordered: boolean; start: number; items: ListItem[] };
const ListSchema: v.GenericSchema<ListBlock> = v.strictObject({
  kind: v.literal('list'),
  ordered: v.boolean(),
  start: v.pipe(v.number(), v.integer()),
  items: v.array(v.strictObject({ text: Text, list: v.nullable(v.lazy(() => ListSchema)) })),
});

/** A box beside the story: facts, a correction, an update, a footnote. `title` may be empty. */
export type NoteBlock = {
  kind: 'note';
  role: 'box' | 'correction' | 'update' | 'footnote';
  title: string;
  /** Of a footnote that marks in the text lead to. */
  id?: string | undefined;
  blocks: Block[];
};
const NoteSchema: v.GenericSchema<NoteBlock> = v.strictObject({
  kind: v.literal('note'),
  role: v.picklist(['box', 'correction', 'update', 'footnote']),
  title: line,
  id: v.optional(NoteId),
  blocks: v.array(v.lazy(() => BlockSchema)),
});

type Leaf = v.InferOutput<typeof LeafSchema>;
type OfKind<K extends Leaf['kind']> = Extract<Leaf, { kind: K }>;
export type HeadingBlock = OfKind<'heading'>;
export type QuoteBlock = OfKind<'quote'>;
export type GalleryBlock = OfKind<'gallery'>;
export type TableBlock = OfKind<'table'>;
export type CodeBlock = OfKind<'code'>;
export type EmbedBlock = OfKind<'embed'>;
export type Block = Leaf | ListBlock | NoteBlock;

export const BlockSchema: v.GenericSchema<Block> = v.variant('kind', [
  LeafSchema,
  ListSchema as never,
  NoteSchema as never,
]);

/** Looked at before the schema goes down into them: there it would run out of stack. */
const Blocks = v.pipe(v.custom<Block[]>(isShallow), v.array(BlockSchema));

/** What a pass set aside: shown on demand, put back before body block `before`. */
export const SetAsideSchema = v.strictObject({
  pass: line,
  reason: line,
  before: v.pipe(v.number(), v.integer(), v.minValue(0)),
  blocks: Blocks,
  /** Where in the page's make it stood, such as `aside.promo<div.story`: what rules of a site go by. */
  origin: v.optional(line),
});
export type SetAside = v.InferOutput<typeof SetAsideSchema>;

export const kinds = ['news', 'opinion', 'analysis', 'live', 'sponsored', 'review'] as const;

export const ArticleSchema = v.strictObject({
  /** Grows by one with each change of this shape, with a step in the library for stored ones. */
  version: v.literal(1),
  /** The address the browser reports, never one that the page claims. */
  url: v.pipe(LinkUrl, v.regex(/^https?:/)),
  canonicalUrl: v.nullable(v.pipe(LinkUrl, v.regex(/^https?:/))),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title)),
  dek: v.nullable(line),
  kicker: v.nullable(line),
  byline: v.nullable(v.pipe(v.string(), v.maxLength(limits.byline))),
  authors: v.array(v.pipe(v.string(), v.maxLength(limits.byline))),
  siteName: v.nullable(line),
  publishedTime: v.nullable(IsoTime),
  modifiedTime: v.nullable(IsoTime),
  dateline: v.nullable(line),
  section: v.nullable(line),
  kind: v.picklist(kinds),
  /** BCP 47 tag, or null. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  direction: DirectionSchema,
  /** False where the page says that only an excerpt is shown, null where it says nothing. */
  free: v.nullable(v.boolean()),
  leadImage: v.nullable(FigureSchema),
  /** The publisher's own key points. */
  highlights: v.array(line),
  body: Blocks,
  /** Where in the page's make each block of the body stood; stories of earlier versions do not tell. */
  origins: v.optional(v.array(line)),
  wordCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  readingMinutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  setAside: v.array(SetAsideSchema),
});
export type Article = v.InferOutput<typeof ArticleSchema>;
