/** Which addresses a story may hold: what breaks these rules cannot be expressed in an Article. */

const linkProtocols = new Set(['http:', 'https:', 'mailto:']);
const imageProtocols = new Set(['http:', 'https:']);
const imageData = /^data:image\/(?:png|jpeg|gif|webp|avif);/i;

function hasProtocol(url: string, allowed: ReadonlySet<string>): boolean {
  return URL.canParse(url) && allowed.has(new URL(url).protocol);
}

/** True for an absolute http, https or mailto address without user name or password. */
export function isSafeLink(url: string): boolean {
  return hasProtocol(url, linkProtocols) && new URL(url).username === '' && new URL(url).password === '';
}

/** True for an absolute http or https image address, or a raster image in a data URL of at most 2 MB. */
export function isSafeImage(url: string): boolean {
  if (imageData.test(url)) return url.length <= 2_800_000;
  return hasProtocol(url, imageProtocols) && new URL(url).username === '';
}
