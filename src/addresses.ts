/** Which addresses a story may hold: what breaks these rules cannot be expressed in an Article; and which name one page. */

const linkProtocols = new Set(['http:', 'https:', 'mailto:']);
const imageProtocols = new Set(['http:', 'https:']);
const imageData = /^data:image\/(?:png|jpeg|gif|webp|avif);/i;

/** An address against the one of its page, or null where it is none. */
export function parseAddress(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null; // To ask first whether it parses would be to parse it twice.
  }
}

/** True for an absolute http, https or mailto address without user name or password. */
export function isSafeLink(url: string): boolean {
  const parsed = parseAddress(url);
  return parsed !== null && leadsSafely(parsed);
}

/** `isSafeLink` for what is parsed already. */
export function leadsSafely({ protocol, username, password }: URL): boolean {
  return linkProtocols.has(protocol) && username === '' && password === '';
}

/** True for an absolute http or https image address, or a raster image in a data URL of at most 2 MB. */
export function isSafeImage(url: string): boolean {
  if (imageData.test(url)) return url.length <= 2_800_000;
  const parsed = parseAddress(url);
  return parsed !== null && imageProtocols.has(parsed.protocol) && parsed.username === '';
}

/** Parameters that only say where a reader came from, as the makers of the tools that add them document them. */
const tracking =
  /^(?:(?:utm_|mtm_|pk_|gad_|_hs)\w+|_ga|_gl|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|msclkid|twclid|ttclid|ys?clid|igsh(?:id)?|mc_cid|mc_eid|mkt_tok)$/;

/**
 * The address as far as it names a page: the hash counts only where it is a route, such as `#/story/3`, and
 * parameters that track the reader do not count.
 */
export function pageOf(address: string): string {
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  // Read as text: in Firefox a content script cannot iterate over searchParams.
  const counts = (part: string): boolean => !tracking.test(part.replace(/=.*/, ''));
  const kept = url.search.slice(1).split('&').filter(counts).join('&');
  url.search = kept && `?${kept}`;
  return url.href;
}

/** The address without its query: what a page may write anew while it shows the same story. */
export function withoutQuery(address: string): string {
  return address.replace(/\?[^#]*/, '');
}

/** Takes the query from what a page says of its address, where that is the same but for it: it may write into it as it likes. */
export function believeQuery(url: URL, claimed: string): void {
  const said = parseAddress(claimed);
  if (said?.origin === url.origin && said.pathname === url.pathname) url.search = said.search;
}

/** Text of an address without its escapes, or as it is where it holds one that stands for nothing: pages write what they like. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
