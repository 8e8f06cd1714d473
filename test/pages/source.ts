/** What `source.json` beside each sample page says: why the page is here and what must come out of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const Common = {
  /** Why the page is here: which habit of real templates it stands for. */
  why: v.string(),
  /** The address the page would have on the web; its path is also its path on the sample site. */
  url: v.pipe(v.string(), v.url()),
  /** More paths under which the sample site answers with this page. */
  alsoAt: v.optional(v.array(v.string()), []),
  /** Response headers that the sample site adds. */
  headers: v.optional(v.record(v.string(), v.string()), {}),
};

const StorySource = v.strictObject({
  ...Common,
  article: v.literal(true),
  title: v.string(),
  byline: v.nullable(v.string()),
  publishedTime: v.nullable(v.string()),
  highlights: v.array(v.string()),
  /** How many paragraph blocks the body has, those inside boxes not counted. */
  paragraphs: v.number(),
  /** More fields of the record (`src/export/record.ts`) that must come out just so. */
  record: v.optional(v.record(v.string(), v.union([v.string(), v.boolean(), v.null()])), {}),
  /** Paths of the pictures that must come out, in order; `a|b` where either will do. */
  images: v.optional(v.array(v.string())),
  /** What must stand below the pictures, in order: caption and credit. */
  captions: v.optional(v.array(v.strictObject({ caption: v.string(), credit: v.nullable(v.string()) }))),
  /** Whom the quotes must name. */
  cites: v.optional(v.array(v.string())),
  /** Addresses of the embeds that must come out, in order. */
  embeds: v.optional(v.array(v.string())),
  mustAppear: v.array(v.string()),
  mustNotAppear: v.array(v.string()),
});
const OtherSource = v.strictObject({ ...Common, article: v.literal(false) });
const SourceSchema = v.variant('article', [StorySource, OtherSource]);

/** A sample page: its folder's name, its folder, its path on the sample site, and what source.json says. */
export type SamplePage<Source> = { slug: string; folder: string; path: string; source: Source };
export type Story = SamplePage<v.InferOutput<typeof StorySource>>;
export type Sample = SamplePage<v.InferOutput<typeof SourceSchema>>;

export const pagesFolder = `${dirname(fileURLToPath(import.meta.url))}/`;
const aside = new Set(['draw', 'pictures', 'styles']);

function readSample(slug: string): Sample {
  const folder = join(pagesFolder, slug);
  const source = v.parse(SourceSchema, JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')));
  return { slug, folder, path: new URL(source.url).pathname, source };
}

/** All sample pages, by slug. Throws where a folder has no valid source.json. */
export function samplePages(): Sample[] {
  return readdirSync(pagesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !aside.has(entry.name))
    .map((entry) => readSample(entry.name))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The sample pages that are one story each. */
export function sampleStories(): Story[] {
  return samplePages().flatMap(({ source, ...page }) => (source.article ? [{ ...page, source }] : []));
}

/** The page's HTML as it is served. */
export function pageHtml(page: { folder: string }): string {
  return readFileSync(join(page.folder, 'page.html'), 'utf8');
}
