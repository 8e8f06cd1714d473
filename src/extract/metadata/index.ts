/** Everything that a page says about its story, from one reading of it. */
import type { Figure } from '../../article.ts';
import { limits } from '../../text.ts';
import { readAccess } from './access.ts';
import { statedBiographies } from './authors.ts';
import { readByline } from './byline.ts';
import { readCanonical } from './canonical.ts';
import { readDateline } from './dateline.ts';
import { readDek } from './dek.ts';
import { lineOf } from './json-ld.ts';
import { readKicker } from './kicker.ts';
import { type Kind, readKind } from './kind.ts';
import { directionOf, readLanguage } from './language.ts';
import { readLeadImage } from './lead-image.ts';
import { readSection } from './section.ts';
import { readSiteName } from './site-name.ts';
import { metaOf, readSources, type Sources } from './sources.ts';
import { removable } from './taken.ts';
import { readTimes } from './times.ts';
import { readTitle } from './title.ts';

/** What is known of a story apart from its text. Lines are clean; what is not known is null. */
export type Metadata = {
  /** '' where the page has none. */
  title: string;
  dek: string | null;
  kicker: string | null;
  byline: string | null;
  authors: string[];
  /** What the page tells machines of them, as keys. */
  biographies: string[];
  siteName: string | null;
  /** ISO 8601 with zone, or a bare date where no time is told. */
  publishedTime: string | null;
  modifiedTime: string | null;
  dateline: string | null;
  section: string | null;
  kind: Kind;
  language: string | null;
  direction: 'ltr' | 'rtl';
  free: boolean | null;
  canonicalUrl: string | null;
  leadImage: Figure | null;
  /** The story's text as JSON-LD states it: a guide to the container, never shown. */
  articleBody: string | null;
  wordCount: number | null;
  /** Elements that showed the above; none holds a paragraph of the story. */
  taken: Element[];
};

function readBody(sources: Sources): { articleBody: string | null; wordCount: number | null } {
  const body = sources.story?.['articleBody'] ?? sources.story?.['text'];
  const words = Number(lineOf(sources.story?.['wordCount']));
  return {
    articleBody: typeof body === 'string' && body.length > 200 ? body : null,
    wordCount: Number.isInteger(words) && words > 0 ? words : null,
  };
}

const cut = (line: string | null | undefined): string | null => line?.slice(0, limits.line) || null;

/** What the page shows: each field with the elements that showed it. */
function readShown(sources: Sources) {
  const siteName = readSiteName(sources);
  const stated = metaOf(sources, ['article:section', 'section']);
  const title = readTitle(sources, { siteName, url: sources.url, section: stated });
  const language = readLanguage(sources);
  const byline = readByline(sources, title, siteName);
  return {
    siteName,
    title,
    language,
    kicker: readKicker(sources, title.at, title.text),
    byline,
    times: readTimes(sources, title, language ?? ''),
    dek: readDek(sources, title, byline.authors),
    lead: readLeadImage(sources, title.at),
  };
}

/** Reads a page's metadata. Changes nothing; `url` is the page's absolute address. */
export function readMetadata(document: Document, url: string): Metadata {
  const sources = readSources(document, url);
  const { title, dek, kicker, byline, times, lead, language, siteName } = readShown(sources);
  const section = readSection(sources, title.text, siteName);
  const marks = [title, dek, kicker, lead].map((field) => field?.element);
  return {
    title: title.text,
    dek: cut(dek?.text),
    kicker: cut(kicker?.text),
    byline: byline.text,
    authors: byline.authors,
    biographies: statedBiographies(sources),
    siteName: cut(siteName),
    publishedTime: times.published,
    modifiedTime: times.modified,
    dateline: cut(readDateline(sources)),
    section: cut(section),
    kind: readKind(sources, [kicker?.text ?? null, section], title.said),
    language,
    direction: directionOf(language, document),
    free: readAccess(sources),
    canonicalUrl: readCanonical(sources),
    leadImage: lead?.figure ?? null,
    ...readBody(sources),
    taken: removable([...marks, ...byline.elements, ...times.elements]),
  };
}
