/** A story whose text is in the file, as an Article. */

import * as v from 'valibot';
import { type Article, ArticleSchema } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { limits } from '../text.ts';
import { inertDocument } from './inert.ts';
import type { ImportItem, Inside } from './item.ts';
import { isoTime } from './times.ts';

export type Extract = (document: Document, url: string) => Article | null;

/** The longest text that is read as one page. */
const longest = 20_000_000;

/** The story of an item, with what the service knows of it before what its text says; null where it has none. */
export async function storyOf(item: ImportItem, extract: Extract, now = new Date()): Promise<Article | null> {
  const html = item.inside === null ? '' : await item.inside.html();
  if (item.inside === null || html === '' || html.length > longest) return null;
  const article = extract(pageFor(item, html), item.url);
  if (article === null) return null;
  const told = { ...article, ...toldBy(item, item.inside, now) };
  return v.is(ArticleSchema, told) ? told : article;
}

/** The page that the text stood in, as far as it is known. */
function pageFor({ title, inside }: ImportItem, html: string): Document {
  const picture = inside?.picture ?? null;
  const page = inertDocument(html);
  if (picture !== null) page.head.append(leadPicture(page, picture));
  // Scripts are off here, so what stands in for them is markup like any other.
  for (const fallback of page.querySelectorAll('noscript')) fallback.replaceWith(...fallback.childNodes);
  const story = page.createElement('article');
  story.append(...page.body.childNodes);
  page.body.replaceChildren(story);
  if (title === null) return page;
  page.title = title;
  if (story.querySelector('h1') === null) {
    const heading = page.createElement('h1');
    heading.textContent = title;
    story.prepend(heading);
  }
  return page;
}

function leadPicture(page: Document, address: string): Element {
  const meta = page.createElement('meta');
  meta.setAttribute('property', 'og:image');
  meta.setAttribute('content', address);
  return meta;
}

function toldBy(item: ImportItem, inside: Inside, now: Date): Partial<Article> {
  const byline = line(inside.byline, limits.byline);
  const publishedTime = isoTime(inside.publishedTime, now);
  const [siteName, dek] = [line(inside.siteName, limits.line), line(inside.dek, limits.line)];
  const language = /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(inside.language ?? '') ? inside.language : null;
  return {
    ...(item.title === null ? {} : { title: item.title }),
    ...(byline === null ? {} : { byline, authors: [byline] }),
    ...(publishedTime === null ? {} : { publishedTime }),
    ...(siteName === null ? {} : { siteName }),
    ...(dek === null ? {} : { dek }),
    ...(language === null ? {} : { language: language.replace('_', '-') }),
  };
}

function line(text: string | null, longestLine: number): string | null {
  const clean = cleanLine(text ?? '')
    .slice(0, longestLine)
    .toWellFormed();
  return clean === '' ? null : clean;
}
