/** Marks as views outside of the library keep them: by the background. */

import type { MarkedStory } from '../marks.ts';
import { askBackground } from '../messages.ts';
import type { PrintStory } from '../views/marks/copy-story.ts';
import type { MarkPort } from '../views/marks/mark-book.ts';

/** The marks of one story, asked of the background, which sees to it that a tab speaks of its own alone. */
export function askMarks(story: MarkedStory): MarkPort {
  return {
    load: async () => (await askBackground('marks-of', { url: story.url })).marks,
    keep: (drafts) => askBackground('keep-marks', { story, drafts: [...drafts] }),
    print: askPrinted,
  };
}

/** A story as text, made by the background: what prints it is no weight in a page. */
export const askPrinted: PrintStory = (article, marks, form) =>
  askBackground('print-story', { article, marks: marks.slice(0, 2_000), form });
