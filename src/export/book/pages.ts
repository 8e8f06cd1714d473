/** The pages of a book: cover, contents, and a page for each story. */
import type { ExportWords } from '../export-words.ts';
import type { Look } from '../html-file.ts';
import { pictureName } from '../markdown-file.ts';
import { element, type Markup, markupText } from '../markup.ts';
import { languageOf } from '../span-markup.ts';
import type { ExportedPicture, ExportedStory } from '../story.ts';
import { storyMarkup } from '../story-markup.ts';
import { noteScope } from '../story-scope.ts';

type Page = { title: string; language: string | null; direction: 'ltr' | 'rtl'; writing?: string };

/** A page as XHTML. */
function page({ title, language, direction, writing }: Page, ...inside: Markup[]): string {
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      ...languageOf(language),
      dir: direction,
      class: writing,
    },
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
    ),
    element('body', {}, ...inside),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${markupText(root)}\n`;
}

/** Pictures that every reading program must show; the others are named and linked. */
export function isShownInBooks({ type }: ExportedPicture): boolean {
  return type !== 'image/avif';
}

/** The page that shows the cover. */
export function coverPage(title: string, { language, direction }: ExportWords): string {
  const picture = element('img', { src: 'cover.svg', alt: title, role: 'doc-cover' });
  const cover = element('section', { 'epub:type': 'cover', class: 'cover' }, picture);
  return page({ title, language, direction }, cover);
}

/** A line of the contents. */
export type Entry = { file: string; title: string; language: string | null; direction: 'ltr' | 'rtl' };

/** The contents, which reading programs show in their own way as well. */
export function contentsPage(chapters: readonly Entry[], words: ExportWords): string {
  const entries = chapters.map(({ file, title, language, direction }) =>
    element('li', {}, element('a', { href: file, ...languageOf(language), dir: direction }, title)),
  );
  return page(
    { title: words.contents, language: words.language, direction: words.direction },
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
      element('h1', {}, words.contents),
      element('ol', {}, ...entries),
    ),
  );
}

type StoryLook = Look & { writing: 'horizontal' | 'vertical'; marks: 'with' | 'without' };

/** Lines run downwards only in scripts that are written so. */
const writtenDown = /^(?:ja|zh|ko)\b/;

/** A story as a page. */
export function storyPage(
  { title, story }: { title: string; story: ExportedStory },
  { words, findMarks, writing, marks }: StoryLook,
): string {
  const { article, pictures } = story;
  const shown = marks === 'with' ? story.marks : [];
  const scope = {
    words,
    marked: findMarks(article, shown),
    notes: noteScope(article, ''),
    pictureUrl: (address: string) => {
      const picture = pictures.get(address);
      return picture === undefined || !isShownInBooks(picture) ? null : pictureName(picture);
    },
  };
  const isDown = writing === 'vertical' && writtenDown.test(article.language ?? '');
  const look = { title, language: article.language, direction: article.direction };
  const chapter = element(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter' },
    ...storyMarkup(article, shown, scope),
  );
  return page(isDown ? { ...look, writing: 'vertical' } : look, chapter);
}
