// @vitest-environment jsdom
/**
 * The ledger is complete: every word of a page's main column is in the article or in what was set aside. The main
 * column is the `article` or `main` element around the story, or else the smallest element that holds it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/article.ts';
import { blockText } from '../../src/extract/block-text.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { plain } from '../../src/text.ts';
import { documentOf } from '../pages/expectations.ts';
import { sampleStories } from '../pages/source.ts';

const silent =
  'script, style, template, noscript, svg, option, datalist, textarea, canvas, iframe, video, audio, object';
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The visible texts of an element, each as it stands. */
function textsIn(root: Element): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    if (node.parentElement?.closest(silent) === null) texts.push(node.nodeValue ?? '');
  }
  return texts;
}

function captions(block: Block): string {
  if (block.kind === 'figure') return block.image.alt;
  return block.kind === 'gallery' ? block.figures.map(({ image }) => image.alt).join('\n') : '';
}

function said(article: Article): string {
  const blocks = [...article.body, ...article.setAside.flatMap((entry) => entry.blocks)];
  const { title, dek, kicker, byline, siteName, section, dateline, leadImage, authors, highlights } = article;
  const lead = leadImage === null ? [] : [blockText(leadImage), leadImage.image.alt];
  const header = [
    title,
    dek,
    kicker,
    byline,
    siteName,
    section,
    dateline,
    ...lead,
    ...authors,
    ...highlights,
  ];
  return [...header, ...blocks.map(blockText), ...blocks.map(captions)].join('\n');
}

/** Where the first and the last line of the story stand, and the column around both. */
function mainColumn(document: Document, article: Article): Element {
  const lines = article.body.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : []));
  const key = (text: string): string => wordsOf(text).join('');
  const holds = (element: Element, line: string): boolean =>
    key(element.textContent ?? '').includes(key(line));
  let column: Element = document.body;
  for (;;) {
    const inner: Element | undefined = [...column.children].find((child) =>
      lines.every((line) => holds(child, line)),
    );
    if (inner === undefined) break;
    column = inner;
  }
  return column.closest('article, main, [role="main"]') ?? column;
}

/** Texts of the main column of which a word is neither in the article nor in its ledger. */
function lost(document: Document, url: string): string[] | null {
  const article = extractArticle(document, url);
  if (article === null) return null;
  const all = said(article);
  const known = new Set(wordsOf(all));
  const whole = wordsOf(all).join('');
  // Scripts without spaces and words with a reading beside them (ruby) are found as they stand.
  const isThere = (text: string): boolean =>
    wordsOf(text).every((word) => known.has(word)) ||
    (text.length > 1 && whole.includes(wordsOf(text).join('')));
  return textsIn(mainColumn(document, article)).filter((text) => !isThere(text));
}

test.each(sampleStories())('$slug loses no word', (page) => {
  expect(lost(documentOf(page), page.source.url)).toEqual([]);
});

describe('the fixtures of the passes', () => {
  test.each(readdirSync('test/passes'))('%s loses no word', (file) => {
    const html = readFileSync(`test/passes/${file}`, 'utf8');
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(lost(document, 'https://courier.example/2026/03/14/harbour/ferry')).toEqual([]);
  });
});

test('a word that stands nowhere is seen to be lost', () => {
  const story =
    '<p>The council voted on Tuesday to repair the old sea wall before the winter storms return.</p>';
  const html = `<title>Wall</title><main><h1>Town mends wall</h1>${story.repeat(1)}<p>It took nine years, four mayors and, in the end, one storm to get there, said the harbour master.</p></main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/wall');
  expect(article === null ? null : said({ ...article, body: [] }).includes('mayors')).toBe(false);
});
