/** The words of ours that stand in exported files, in the language of whoever exports. */
export type ExportWords = {
  /** BCP 47 tag and direction of these words. */
  language: string;
  direction: 'ltr' | 'rtl';
  highlights: string;
  marks: string;
  contents: string;
  correction: string;
  update: string;
  footnote: string;
  /** What stands where a picture is not in the file. */
  pictureMissing: string;
  /** The title of a file with many stories, such as “Stories from Galley”. */
  collection: string;
  /** “Saved on 12 March 2026”, and a day alone. */
  savedOn: (time: string) => string;
  day: (time: string) => string;
};
