/** Finds the story in a page: reads like the flow in CONTRIBUTING. */
import type { Article } from '../article.ts';
import { makeArticle } from './assemble.ts';
import { textKey } from './block-text.ts';
import { findBody } from './body.ts';
import { copyPage, dropDeadParts, openForms, stamps } from './copy.ts';
import { saysMoreThan, textOf } from './dom.ts';
import { extendBody } from './extend.ts';
import { stampNotes } from './footnotes.ts';
import { goOn, isAtEase, type Spent, TooMuch, unhurried } from './haste.ts';
import { findHighlights } from './highlights.ts';
import { sparingNotes, withNotes } from './kept-notes.ts';
import { findCorrections } from './metadata/corrections.ts';
import { type Metadata, readMetadata } from './metadata/index.ts';
import type { Page } from './pass.ts';
import { repairs } from './repair/index.ts';
import { rescueBody } from './rescue.ts';
import { selectNoise } from './runner.ts';
import { surveyPage } from './survey.ts';
import { readUnits } from './units.ts';

/**
 * The story of a page as an Article, or null where there is none. Pure: reads the DOM only, needs no layout,
 * and leaves the document as it was. `url` is the page's absolute address.
 */
export function extractArticle(document: Document, url: string): Article | null {
  try {
    return findStory(document, url, unhurried);
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

/** The same for a page that stands still meanwhile: throws TooMuch where it is too large to be read in the time. */
export function findStory(document: Document, url: string, spent: Spent): Article | null {
  const address = storyAddress(url);
  const copy = address === null ? null : copyPage(document, address, spent);
  if (copy === null) return null;
  openForms(copy);
  for (const { mend } of repairs) mend(copy);
  const metadata = readMetadata(copy.document, copy.url);
  const highlights = isAtEase(spent) ? markPoints(copy, metadata) : [];
  markTaken(metadata.taken.filter((element) => !isDek(element, metadata.dek)));
  markNotes(copy, spent);
  dropDeadParts(copy);
  const page = surveyPage({ ...copy, title: metadata.title });
  const noise = sparingNotes(selectNoise(page), copy.document);
  const body = rescueBody(page, findBody(page, noise.keys()), noise);
  if (body === null) return null;
  goOn(spent);
  const story = withNotes(extendBody(page, body, noise));
  const units = readUnits(page, story, noise);
  goOn(spent);
  return makeArticle({ page, metadata, highlights, units });
}

/** The publisher's own highlights, which are marked as taken. */
function markPoints(copy: Page, { title }: Metadata): readonly string[] {
  const { highlights, taken } = findHighlights(copy.document, title);
  markTaken(taken, highlights.join(' ').length);
  return highlights;
}

/** Marks corrections, without which no story may be read however late it is, and footnotes, which no pass may take for clutter. */
function markNotes(copy: Page, spent: Spent): void {
  for (const { element, role } of findCorrections(copy.document)) element.setAttribute(stamps.note, role);
  if (isAtEase(spent)) stampNotes(copy.document, copy.base);
}

/** The address of a page as a story bears it: http or https, without user name and password, or null. */
function storyAddress(url: string): string | null {
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return null;
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}

/**
 * Marks what the header and the highlights card hold, so that it cannot come twice. A box with much more text
 * than was taken from it is left: better twice than not at all.
 */
function markTaken(elements: readonly Element[], length = 0): void {
  for (const element of elements)
    if (
      textOf(element).length < length * 1.3 + 400 &&
      (length > 0 || element.closest('h2, h3, h4, h5, h6') === null)
    )
      wholeLine(element).setAttribute(stamps.taken, '');
}

/** "Published on <time>, 3 minutes to read": what is left of a line when its date is taken is no text. */
function wholeLine(element: Element): Element {
  const line = element.parentElement;
  if (line === null || !/^(?:p|div|span|li)$/.test(line.localName) || saysMoreThan(line, 140)) return element;
  return line.querySelector('p, div, h1, h2, ul, figure, img, blockquote') === null ? line : element;
}

/** The standfirst is often the first paragraph of the body: it stays there, and views show it once. */
function isDek(element: Element, dek: string | null): boolean {
  return dek !== null && textKey(textOf(element)) === textKey(dek);
}
