/** The story of a link as its page's own text tells it, without a tab: where there is a DOM to read it in. */
import * as v from 'valibot';
import type { Article } from '../article.ts';
import { fetchPage } from '../library/fetch-page.ts';
import { FoundSchema } from '../messages/routes.ts';
import { excerptOf } from '../views/article/excerpt.ts';

/** In the package: Chromium's worker neither needs it nor could load it. */
const storyScript: string = '/story.js';

/** Words below which the text may be a teaser that only the page's scripts, or its own readers, see the rest of. */
const fewest = 150;

/** The story, or null where a tab has to be opened: nothing came, there is no story in it, or only the start of one. */
export async function fetchedStory(address: string, page: string): Promise<Article | null> {
  const document = await fetchPage({ address, page }).catch(() => null);
  if (document === null) return null;
  await import(/* @vite-ignore */ storyScript);
  const find: unknown = Reflect.get(globalThis, Symbol.for('galley.find'));
  const found = v.safeParse(FoundSchema, find instanceof Function ? find(document) : null);
  if (!found.success || found.output.at !== 'story') return null;
  const { article } = found.output;
  return article.wordCount < fewest || excerptOf(article) !== null ? null : article;
}
