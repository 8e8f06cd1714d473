/** Whether a story says something else than it did. */
import type { Article } from '../article.ts';
import { bodyLines, storyLines } from './lines.ts';

/** Every line that a copy of the story knows, also those that were set aside in it. */
function known(article: Article): Set<string> {
  const aside = article.setAside.flatMap(({ blocks }) => bodyLines(blocks));
  return new Set([...storyLines(article), ...aside, '']);
}

/**
 * True where one of two copies of a story says a line that the other has nowhere: what one of them sets aside, by hand
 * or by a rule, is no change of the story. A live report changes all the time, and says so itself.
 */
export function isChanged(before: Article, after: Article): boolean {
  if (before.kind === 'live' || after.kind === 'live') return false;
  const [old, now] = [known(before), known(after)];
  return (
    storyLines(before).some((line) => !now.has(line)) || storyLines(after).some((line) => !old.has(line))
  );
}
