/** Puts what was set aside back into its place in the story. */
import type { Article } from '../../article.ts';

/** The article with the entries of those indices back in the body, and still listed in `setAside`. */
export function putBack(article: Article, back: ReadonlySet<number>): Article {
  if (back.size === 0) return article;
  const entries = article.setAside.filter((_, index) => back.has(index));
  const at = (place: number) =>
    entries.filter(({ before }) => before === place).flatMap(({ blocks }) => blocks);
  const last = article.body.length;
  const after = entries.filter(({ before }) => before >= last).flatMap(({ blocks }) => blocks);
  return { ...article, body: [...article.body.flatMap((block, place) => [...at(place), block]), ...after] };
}
