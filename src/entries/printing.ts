/** A story as text, for the clipboard. */
import { richText } from '../export/html-file.ts';
import { markdownFile } from '../export/markdown-file.ts';
import { textFile } from '../export/text-file.ts';
import type { PrintStory } from '../views/marks/copy-story.ts';
import { strokesOf } from '../views/marks/strokes.ts';
import { exportWords } from '../views/parts/export-words.ts';

/** The story with its marks. */
export const printStory: PrintStory = async (article, marks, form) => {
  const words = exportWords();
  if (form === 'rich')
    return {
      text: textFile({ article, marks }, words),
      html: richText({ article, marks }, { words, findMarks: strokesOf }),
    };
  const story = { article, marks, savedAt: null, tags: [], pictures: new Map() };
  return { text: markdownFile(story, { words, pictures: 'linked' }), html: null };
};
