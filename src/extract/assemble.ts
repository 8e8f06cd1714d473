/** Puts the Article together from the units of the main column and the metadata of the page. */
import type { Article, Block, Figure, SetAside } from '../article.ts';
import { limits } from '../text.ts';
import { blockText } from './block-text.ts';
import { attachCaptions } from './captions.ts';
import { joinCounters } from './counters.ts';
import { trimEdges } from './edges/index.ts';
import { withoutFurniture } from './furniture.ts';
import { joinGalleries } from './galleries.ts';
import { pictureKey } from './image.ts';
import { datelineOf } from './metadata/dateline.ts';
import type { Metadata } from './metadata/index.ts';
import { restoreOpening } from './opening.ts';
import { originOf } from './origin.ts';
import { withOutline } from './outline.ts';
import type { Page } from './pass.ts';
import { countWords, readingMinutes } from './reading-time.ts';
import { withoutRepeats } from './repeats.ts';
import { restoreStory } from './restore.ts';
import { withoutTwins } from './twins.ts';
import type { Unit } from './units.ts';

export type Parts = { page: Page; metadata: Metadata; highlights: readonly string[]; units: readonly Unit[] };

/** The article of these parts, or null where no text is left. */
export function makeArticle(parts: Parts): Article | null {
  const { metadata, page } = parts;
  const captioned = attachCaptions(restoreStory(restoreOpening(parts.units, page)), metadata.leadImage);
  const shown = joinGalleries(withoutTwins(captioned.units));
  const said = withoutRepeats({ ...parts, units: shown });
  const units = withoutFurniture(trimEdges(joinCounters(said), { ...metadata, url: page.url }));
  const story = units.filter(({ aside }) => aside === null);
  const body = withOutline(story.flatMap(({ blocks }) => blocks));
  const text = body.map(blockText).join('\n');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const words = countWords(text);
  return {
    version: 1,
    url: page.url,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title || titleFrom(body),
    dek: metadata.dek,
    kicker: metadata.kicker,
    byline: metadata.byline,
    authors: metadata.authors,
    siteName: metadata.siteName,
    publishedTime: metadata.publishedTime,
    modifiedTime: metadata.modifiedTime,
    dateline: metadata.dateline ?? datelineOf(firstParagraph(body)),
    section: metadata.section,
    kind: metadata.kind,
    language: metadata.language,
    direction: metadata.direction,
    free: metadata.free,
    leadImage: leadOf(captioned.lead, body),
    highlights: [...parts.highlights],
    body,
    origins: story.flatMap(({ blocks, element }) => blocks.map(() => originOf(element))),
    wordCount: words + countWords(parts.highlights.join('\n')),
    readingMinutes: readingMinutes(words),
    setAside: ledger(units),
  };
}

function firstParagraph(body: readonly Block[]): string {
  const first = body.find((block) => block.kind === 'paragraph');
  return first === undefined ? '' : blockText(first);
}

function titleFrom(body: readonly Block[]): string {
  const heading = body.find((block) => block.kind === 'heading');
  const text = heading === undefined ? firstParagraph(body).slice(0, 80) : blockText(heading);
  return text.slice(0, limits.title) || '—';
}

/** The lead picture stands once: in the header, unless the story itself opens with it. */
function leadOf(lead: Figure | null, body: readonly Block[]): Figure | null {
  const key = pictureKey(lead?.image.src ?? '');
  const isInBody = body.some((block) => block.kind === 'figure' && pictureKey(block.image.src) === key);
  return isInBody ? null : lead;
}

/** What was set aside, each with the number of the body block before which it stood. */
function ledger(units: readonly Unit[]): SetAside[] {
  const entries: SetAside[] = [];
  let before = 0;
  for (const { aside, blocks, element } of units) {
    if (aside === null) before += blocks.length;
    else entries.push({ ...aside, before, blocks, origin: originOf(element) });
  }
  return entries;
}
