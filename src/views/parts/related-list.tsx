/** Below the story, on demand: the links to other stories that were set aside. */
import type { JSX } from 'preact';
import type { Article } from '../../article.ts';
import { sayCount } from '../../words.ts';
import { outward } from '../article/spans.tsx';
import { relatedLinks } from './related-links.ts';

/** Nothing at all where no link was set aside. */
export function RelatedList({ article }: { article: Article }): JSX.Element | null {
  const links = relatedLinks(article);
  if (links.length === 0) return null;
  return (
    <details class="asides related">
      <summary>{sayCount('asideRelatedLinks', links.length)}</summary>
      <ul>
        {links.map(({ url, words }) => (
          <li key={url}>
            <a href={url} dir="auto" {...outward}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
