/** Which addresses a story may hold: what breaks these rules cannot be expressed in an Article. */

const linkProtocols = new Set(['http:', 'https:', 'mailto:']);
const imageProtocols = new Set(['http:', 'https:']);
const imageData = /^data:image\/(?:png|jpeg|gif|webp|avif);/i;

/** An address against the one of its page, or null where it is none. */
export function parseAddress(url: string, base?: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
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
