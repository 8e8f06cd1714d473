/** Characters of a path that is deep enough for a story. */
const deep = 12;

/** True for a link to another page of the site, deep enough for a story. `base` is what addresses are relative to. */
export function leadsWithin(link: Element, base: string, url: string): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || !URL.canParse(href, base)) return false;
  const [target, here] = [new URL(href, base), new URL(url)];
  return target.host === here.host && target.pathname !== here.pathname && target.pathname.length > deep;
}
