// @vitest-environment jsdom
/**
 * The ledger is complete: every word of a page's main column is in the article or in what was set aside, as often as
 * in the column. That is the `article` or `main` element around the story, or else the smallest that holds it.
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
/** Boxes whose text stands apart, and what parts text inside one. */
const blocks =
  'p, div, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption, section, article, main, header, footer, aside, dt, dd, ul, ol, table, figure, pre, button, nav, form, body, time, caption, summary, details';

const parting = `br, ${blocks}`;

/** Words; of scripts that put no spaces between them, each sign. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
    ) ?? [];

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What stands where two texts of one box meet: words of both may be one, such as a large initial and what follows. */
const seam = '\u{e000}';

/** The visible text of an element; what stands in boxes of its own is parted. */
function textIn(root: Element): string {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  let box: Element | null = null;
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    if (node instanceof Element) {
      if (node.matches(parting)) text += ' ';
      continue;
    }
    if (node.parentElement?.closest(silent) !== null) continue;
    const own = node.parentElement?.closest(blocks) ?? null;
    text += `${own === box ? seam : ' '}${node.nodeValue ?? ''}`;
    box = own;
  }
  return text;
}

/** The words of such a text: those that meet at a seam as one where that is told, else each by itself. */
function wordsAt(text: string, told: ReadonlyMap<string, number>): string[] {
  return text.split(/\s+/).flatMap((run) => {
    const whole = wordsOf(run.replaceAll(seam, ''));
    return whole.every((word) => told.has(word)) ? whole : wordsOf(run.replaceAll(seam, ' '));
  });
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

/** Words of the main column that article and ledger together say less often, each with how often it is missing. */
function lost(document: Document, article: Article | null): Record<string, number> | null {
  if (article === null) return null;
  const told = countsOf(wordsOf(said(article)));
  const missing: Record<string, number> = {};
  for (const [word, times] of countsOf(wordsAt(textIn(mainColumn(document, article)), told))) {
    const less = times - (told.get(word) ?? 0);
    if (less > 0) missing[word] = less;
  }
  return missing;
}

test.each(sampleStories())('$slug loses no word', (page) => {
  const document = documentOf(page);
  expect(lost(document, extractArticle(document, page.source.url))).toEqual({});
});

describe('the fixtures of the passes', () => {
  test.each(readdirSync('test/passes'))('%s loses no word', (file) => {
    const html = readFileSync(`test/passes/${file}`, 'utf8');
    const document = new DOMParser().parseFromString(html, 'text/html');
    const article = extractArticle(document, 'https://courier.example/2026/03/14/harbour/ferry');
    expect(lost(document, article)).toEqual({});
  });
});

test('a word that is told less often than it stands there is seen to be lost', () => {
  const line =
    'It took nine years, four mayors and, in the end, one storm to get there, said the harbour master.';
  const html = `<title>Wall</title><main><h1>Town mends wall</h1><p>The council voted on Tuesday to repair the old sea wall before the winter storms return.</p><p>${line}</p><p>${line.replace('there', 'so far')}</p></main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/wall');
  if (article === null) throw new Error('no story');
  expect(lost(page, article)).toEqual({});
  expect(lost(page, { ...article, body: article.body.slice(0, 2) })).toMatchObject({ mayors: 1, storm: 1 });
});
