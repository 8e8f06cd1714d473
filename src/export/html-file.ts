/** A saved story as one HTML file that needs nothing else, asks for nothing, and runs nothing. */

import { base64 } from './base64.ts';
import type { ExportWords } from './export-words.ts';
import { element, type Markup, markupText } from './markup.ts';
import { sheet } from './sheet.ts';
import { languageOf } from './span-markup.ts';
import { type ExportedStory, isPictureType } from './story.ts';
import { storyMarkup } from './story-markup.ts';
import { noteScope, type StoryScope } from './story-scope.ts';
import type { FindMarks } from './strokes.ts';

export type Look = { words: ExportWords; findMarks: FindMarks };

/** Only what is in the file may be shown; a browser that opens it loads nothing. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** A picture as an address that carries it; one that the story carries itself stays; null where there is none. */
function pictureUrls({ pictures }: ExportedStory): StoryScope['pictureUrl'] {
  return (address) => {
    const picture = pictures.get(address);
    if (picture !== undefined) return `data:${picture.type};base64,${base64(picture.bytes)}`;
    const type = /^data:([^;,]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
    return isPictureType(type) ? address : null;
  };
}

function head({ article }: ExportedStory): Markup {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, article.title),
  );
}

/** The file as text. */
export function htmlFile(story: ExportedStory, { words, findMarks }: Look): string {
  const { article, marks } = story;
  const { lang } = languageOf(article.language);
  const scope: StoryScope = {
    words,
    marked: findMarks(article, marks),
    notes: noteScope(article, ''),
    pictureUrl: pictureUrls(story),
  };
  const saved = element(
    'footer',
    { lang: words.language, dir: words.direction },
    words.savedOn(story.savedAt),
  );
  const body = element('body', {}, element('article', {}, ...storyMarkup(article, marks, scope), saved));
  const text = markupText(element('html', { lang, dir: article.direction }, head(story), body));
  // The sheet is ours, and the one thing in the file that is not escaped: the first end of a head is that of ours.
  return `<!DOCTYPE html>\n${text.replace('</head>', () => `<style>${sheet}</style></head>`)}\n`;
}

/** The story alone as HTML, for the clipboard: without pictures, which no program would fetch for the better. */
export function richText(
  story: Pick<ExportedStory, 'article' | 'marks'>,
  { words, findMarks }: Look,
): string {
  const { article, marks } = story;
  const notes = noteScope(article, '');
  const pictureUrl = (address: string): string | null => (address.startsWith('data:') ? null : address);
  const scope: StoryScope = { words, marked: findMarks(article, marks), notes, pictureUrl };
  const { lang } = languageOf(article.language);
  return markupText(element('div', { lang, dir: article.direction }, ...storyMarkup(article, marks, scope)));
}
