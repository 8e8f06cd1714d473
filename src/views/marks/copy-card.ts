/** Puts a quote with its source on the clipboard, as text and as HTML. */
import type { Article } from '../../article.ts';
import { type QuoteCard, quoteCardText } from '../../export/quote-card.ts';
import { fragmentLink } from '../../export/text-fragment.ts';
import type { Anchor } from '../../marks.ts';
import { wordsLanguage } from '../../words.ts';
import { momentOf } from '../article/times.ts';
import { putOnClipboard } from './clipboard.ts';
import { textOf } from './lines.ts';

/** Whether the story says these words once only. */
function isUnique(article: Article, exact: string): boolean {
  const text = textOf(article)
    .blocks.map((block) => block.text)
    .join('\n');
  return text.indexOf(exact) === text.lastIndexOf(exact);
}

/** The card of some words of a story. */
export function cardOf(article: Article, { exact, prefix, suffix }: Anchor): QuoteCard {
  const { url, title, siteName, publishedTime } = article;
  const day = publishedTime === null ? null : (momentOf(publishedTime, wordsLanguage())?.words ?? null);
  const facts = [siteName ?? new URL(url).host, day].filter((fact) => fact !== null);
  const link = fragmentLink(url, { exact, prefix, suffix, isUnique: isUnique(article, exact) });
  return { quote: exact, title, facts, link };
}

/** Made as elements that are never shown, so that nothing in the words can be markup. */
function cardHtml(document: Document, { quote, title, facts, link }: QuoteCard): string {
  const create = (name: string, ...inside: (Node | string)[]): Element => {
    const element: Element = Document.prototype.createElement.call(document, name);
    element.append(...inside);
    return element;
  };
  const lines = quote.split('\n').map((line) => create('p', line));
  const source = create('a', title);
  source.setAttribute('href', link);
  const card = create(
    'div',
    create('blockquote', ...lines),
    create('p', '— ', source, `, ${facts.join(', ')}`),
  );
  return new XMLSerializer().serializeToString(card);
}

/** Copies some words of a story as a card. Rejects where the browser does not let it. */
export async function copyCard(article: Article, words: Anchor, page = document): Promise<void> {
  const card = cardOf(article, words);
  await putOnClipboard(page, { text: quoteCardText(card), html: cardHtml(page, card) });
}
