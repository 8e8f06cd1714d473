/** The words in exported files, in the language of the interface. */
import type { ExportWords } from '../../export/export-words.ts';
import { say, wordsDirection, wordsLanguage } from '../../words.ts';

/** A day as people write it out; '' for what is no time. A bare date stays that date in every zone. */
function dayIn(language: string, time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  const zone = time.includes('T') ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', ...zone }).format(date);
}

/** What exporters are given to say. */
export function exportWords(): ExportWords {
  const language = wordsLanguage();
  const day = (time: string): string => dayIn(language, time);
  return {
    language,
    direction: wordsDirection(),
    highlights: say('articleHighlights'),
    marks: say('marksTitle'),
    contents: say('guideContents'),
    correction: say('articleCorrection'),
    update: say('articleUpdate'),
    footnote: say('articleFootnote'),
    pictureMissing: say('articlePictureMissing'),
    collection: say('exportCollection'),
    savedOn: (time) => say('librarySavedOn', day(time)),
    day,
  };
}
