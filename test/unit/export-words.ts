/** English words for exported files. */
import type { ExportWords } from '../../src/export/export-words.ts';

export const englishWords: ExportWords = {
  language: 'en',
  direction: 'ltr',
  highlights: 'Highlights',
  marks: 'Marks and notes',
  contents: 'Contents',
  correction: 'Correction',
  update: 'Update',
  footnote: 'Footnote',
  pictureMissing: 'A picture that is not in this file',
  collection: 'Stories from Galley',
  savedOn: (time) => `Saved on ${time.slice(0, 10)}`,
  day: (time) => (Number.isNaN(Date.parse(time)) ? '' : time.slice(0, 10)),
};
