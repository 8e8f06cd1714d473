/** What a view or an export shows below the header. */
import type { Article, Block } from '../article.ts';
import { plain } from '../text.ts';

/** The body without a first paragraph that only says what the dek says, for views that show the dek above it. */
export function bodyBelowDek({ body, dek }: Article): Block[] {
  const first = body.findIndex((block) => block.kind === 'paragraph');
  const block = body[first];
  const isDek = block?.kind === 'paragraph' && plain(block.text).trim() === dek;
  return isDek ? body.toSpliced(first, 1) : body;
}
