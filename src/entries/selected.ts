/** What is selected in a page as a story of its own. */
import type { Article, Block } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { countWords, readingMinutes } from '../extract/reading-time.ts';
import type { Found } from '../messages/routes.ts';
import { limits } from '../text.ts';

/** The selected text with its paragraphs where the page tells it, else as the browser knows it. */
function selectedText(view: Window, known: string): string {
  const own = String(view.getSelection() ?? '');
  return own.trim() === '' ? known : own;
}

function bare(view: Window): Article {
  const { document, location } = view;
  const url = new URL(location.href);
  url.username = '';
  url.password = '';
  const nothing = {
    ...{ canonicalUrl: null, dek: null, kicker: null, byline: null, siteName: null, publishedTime: null },
    ...{ modifiedTime: null, dateline: null, section: null, free: null, leadImage: null },
  };
  const lists = { authors: [], highlights: [], body: [], setAside: [], wordCount: 0, readingMinutes: 1 };
  const title = cleanLine(document.title).slice(0, limits.title) || url.host;
  const language = rootLanguage(document);
  return { version: 1, kind: 'news', direction: 'ltr', url: url.href, title, language, ...nothing, ...lists };
}

function rootLanguage(document: Document): string | null {
  const root = Document.prototype.querySelector.call(document, ':root');
  return root?.getAttribute('lang')?.slice(0, 35) || null;
}

/** A story of the selection, with title and address of the page; none where nothing is selected. */
export function selectedStory(view: Window, whole: Found, known: string): Found {
  const lines = selectedText(view, known).slice(0, limits.text).split(/\n+/);
  const body = lines
    .map(cleanLine)
    .filter((line) => line !== '')
    .map((text): Block => ({ kind: 'paragraph', text: [{ text }] }));
  if (body.length === 0) return { at: 'none' };
  const page = whole.at === 'story' ? whole.article : bare(view);
  const wordCount = countWords(lines.join(' '));
  const own = { body, wordCount, readingMinutes: readingMinutes(wordCount) };
  const without = { dek: null, leadImage: null, highlights: [], setAside: [] };
  return { at: 'story', article: { ...page, ...without, ...own } };
}
