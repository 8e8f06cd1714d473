/** A small story as a message may carry it. */
import type { Article } from '../../src/article.ts';

export function storyAt(name: string, text: string): Article {
  return {
    ...{ version: 1, url: `https://news.example/${name}`, canonicalUrl: null, title: `About the ${name}` },
    ...{ dek: null, kicker: null, byline: null, authors: [], siteName: null, publishedTime: null },
    ...{ modifiedTime: null, dateline: null, section: null, kind: 'news', language: 'en', direction: 'ltr' },
    ...{ free: null, leadImage: null, highlights: [], wordCount: 5, readingMinutes: 1, setAside: [] },
    body: [{ kind: 'paragraph', text: [{ text }] }],
  };
}
