/** Tells late pictures from what only counts readers, where both are hidden. */
import { parseAddress } from '../../addresses.ts';
import type { Page } from '../pass.ts';

const hostOf = (image: Element, { base }: Page): string =>
  parseAddress(image.getAttribute('src') ?? '', base)?.host ?? '';

const isUnseen = (image: Element): boolean =>
  image.matches('[hidden], [style*="display:none"], [style*="display: none"]');

/** A host of this document's pictures: that of one that is seen, of the one that stands for the page, and its own. */
function hostsOf(page: Page, seen: readonly Element[]): ReadonlySet<string | undefined> {
  const cards = page.document.querySelectorAll('meta[property="og:image"]');
  const stated = [...cards].map((card) => card.getAttribute('content') ?? '');
  const own = [page.url, ...stated].map((address) => parseAddress(address, page.base)?.host);
  return new Set([...own, ...seen.map((image) => hostOf(image, page))]);
}

/**
 * Late pictures are hidden until they have come; so is what only counts readers, from where nothing else comes, and with
 * no caption.
 */
export function dropUnseen(page: Page, images: readonly Element[]): void {
  const seen = images.filter((image) => !isUnseen(image));
  if (seen.length === images.length) return;
  const hosts = hostsOf(page, seen);
  for (const image of images)
    if (
      isUnseen(image) &&
      !hosts.has(hostOf(image, page)) &&
      !image.closest('figure')?.querySelector('figcaption')
    )
      image.removeAttribute('src');
}
