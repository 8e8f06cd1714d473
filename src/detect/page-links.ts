/** The links of the page, as headlines are found among them. */
import type { PageLink } from './headlines.ts';

/** Reads the links of the page it runs in; also put into tabs by itself, so it stands alone. */
export function linksOf(): PageLink[] {
  const placeOf = (link: Element): PageLink['place'] => {
    if (link.closest('nav, footer, [role="navigation"], [role="menu"]') !== null) return 'menu';
    return (link.closest('h1, h2, h3, h4') ?? link.querySelector('h1, h2, h3, h4')) ? 'heading' : 'other';
  };
  const wordsOf = (link: Element): string =>
    (link.querySelector('h1, h2, h3, h4') ?? link).textContent?.slice(0, 1_000) ?? '';
  return [...document.querySelectorAll('a[href]')].slice(0, 5_000).flatMap((link) => {
    const url = link instanceof HTMLAnchorElement ? link.href : '';
    return url.length > 8_192 ? [] : [{ url, text: wordsOf(link), place: placeOf(link) }];
  });
}
