/** The formats in which stories leave Galley, in the order in which they are offered. */
export const formats = [
  'epub',
  'html',
  'markdown',
  'markdown-pictures',
  'text',
  'json',
  'bookmarks',
] as const;
export type Format = (typeof formats)[number];
