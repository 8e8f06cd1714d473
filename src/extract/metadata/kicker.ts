/** The short label above the headline. */
import { limits } from '../../text.ts';
import { keyOf } from './compare.ts';
import type { Sources } from './sources.ts';
import { ancestorsOf, shownText } from './visible-text.ts';

export type Kicker = { text: string; element: Element };

const named = /kicker|eyebrow|overline|dachzeile|cintillo|antetitulo|surtitre|occhiello|roofline|topline/;

/** The kicker just above the headline at `headline` in page order, or null. */
export function readKicker(sources: Sources, headline: number, title: string): Kicker | null {
  if (headline < 0) return null;
  for (const { element, at } of sources.walk.kickers.toReversed()) {
    if (at > headline + 6 || at < headline - 30) continue;
    if (
      !named.test(
        `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`.toLowerCase(),
      )
    )
      continue;
    const text = shownText(element, 80);
    const isBeside = ancestorsOf(element).some((box) => /^(?:nav|footer|aside)$/.test(box.localName));
    if (text.length > 1 && keyOf(text) !== keyOf(title) && !isBeside && element.querySelector('h1') === null)
      return { text: text.slice(0, limits.line), element };
  }
  return null;
}
