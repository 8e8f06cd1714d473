/** Marks of a story that has none, for tests of views that are about something else. */
import type { MarksFor } from '../../src/views/marks/mark-book.ts';

export const noMarks: MarksFor = () => ({
  load: async () => [],
  keep: async () => ({ at: 'kept' }),
});
