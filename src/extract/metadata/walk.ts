/** Walks the page's body once and keeps, in page order, the elements that the readers of single fields look at. */

/** An element and its place in page order. */
export type Placed = { readonly element: Element; readonly at: number };

export type Walk = {
  /** Every element of the body in page order. */
  all: readonly Element[];
  headlines: readonly Placed[];
  subheads: readonly Placed[];
  authors: readonly Placed[];
  dates: readonly Placed[];
  deks: readonly Placed[];
  images: readonly Placed[];
  kickers: readonly Placed[];
};

/** Most elements that are looked at; a story's head is well within them. */
const most = 40_000;

const hints = {
  authors:
    /\b(?:byline|author|writer|autor|auteur|autore|redakteur|verfasser|contributors?|creator|reporter)(?:s|es|en)?\b|byline|author(?!i)/,
  dates: /date|time|publish|pubdat|posted|datum|fecha|updated|modified/,
  deks: /\b(?:dek|deck|standfirst|sub-?title|sub-?head(?:line|ing)?|sub-?headline|sous-?titre|chapo|chapeau|summary|abstract|entradilla|bajada|subtitulo|sottotitolo|sommario|catenaccio|vorspann|teaser-?text|lead|lede|ingress|intro|excerpt|tagline|hed-?sub)\b|standfirst|subtitle|subhead|\bdek\b/,
  kickers:
    /kicker|eyebrow|overline|dachzeile|rubri|cintillo|antetitulo|surtitre|occhiello|roofline|topline|section-?(?:name|label|link|title)|category|channel/,
} as const;

/** camelCase, snake_case and BEM names as words with hyphens, in lower case. */
export function hintOf(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('rel') ?? ''} ${element.getAttribute('property') ?? ''}`;
  return raw.trim() === ''
    ? ''
    : raw
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/_+/g, '-')
        .toLowerCase();
}

/** True for a link to the page of one who writes. */
export function isAuthorLink(link: Element): boolean {
  if (link.localName !== 'a') return false;
  return (
    /\bauthor\b/i.test(link.getAttribute('rel') ?? '') ||
    /\/(?:authors?|profiles?|people|person|staff|contributors?|by|writers?|autor(?:en|es)?|auteurs?|autori?|redaktion|journalists?|team|experts?|columnists?)\/[^/?#]/i.test(
      link.getAttribute('href') ?? '',
    )
  );
}

type Lists = { -readonly [key in keyof Walk]: Walk[key] extends readonly (infer One)[] ? One[] : never };

function sort(lists: Lists, placed: Placed): void {
  const { element } = placed;
  const tag = element.localName;
  if (tag === 'h1') lists.headlines.push(placed);
  if (tag === 'h2' || tag === 'h3') lists.subheads.push(placed);
  if (tag === 'a' && isAuthorLink(element)) lists.authors.push(placed);
  if (tag === 'img' || tag === 'amp-img' || tag === 'picture') lists.images.push(placed);
  if (tag === 'time') lists.dates.push(placed);
  if (tag === 'address') lists.authors.push(placed);
  const hint = hintOf(element);
  if (hint === '') return;
  if (
    tag !== 'h1' &&
    /\b(?:headline|article-title|entry-title|post-title|story-title)\b/.test(hint) &&
    /^(?:h2|div|span|p)$/.test(tag)
  )
    lists.headlines.push(placed);
  if (hints.authors.test(hint)) lists.authors.push(placed);
  if (tag !== 'time' && hints.dates.test(hint)) lists.dates.push(placed);
  if (hints.deks.test(hint)) lists.deks.push(placed);
  if (hints.kickers.test(hint)) lists.kickers.push(placed);
}

/** The marked elements of the page's body, each list in page order. */
export function walkPage(document: Document): Walk {
  const lists: Lists = {
    all: [],
    headlines: [],
    subheads: [],
    authors: [],
    dates: [],
    deks: [],
    images: [],
    kickers: [],
  };
  const all = document.body?.getElementsByTagName('*') ?? [];
  const count = Math.min(all.length, most);
  for (let at = 0; at < count; at += 1) {
    const element = all[at];
    if (element === undefined) break;
    lists.all.push(element);
    sort(lists, { element, at });
  }
  return lists;
}
