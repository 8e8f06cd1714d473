/** Parts of a story as Markdown. */
import type { Block, Span } from '../../src/article.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { plainStory } from './stories.ts';

const frontMatter = /^---\n[\s\S]*?\n---\n\n# [^\n]*\n\n/;

/** A text of these blocks. */
export function body(...blocks: Block[]): string {
  return articleMarkdown({ ...plainStory, body: blocks })
    .replace(frontMatter, '')
    .trimEnd();
}

/** A text of these spans. */
export const line = (...spans: Span[]): string => body({ kind: 'paragraph', text: spans });
/** A text of these words. */
export const words = (given: string): string => line({ text: given });
