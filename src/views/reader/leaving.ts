/** Tells when a single-page site shows another page without loading one. */

/** Parameters that only say where a reader came from, as the makers of the tools that add them document them. */
const tracking = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid|_ga|_gl)$/;

/**
 * The address as far as it names a page: the hash counts only where it is a route, such as `#/story/3`, and
 * parameters that track the reader do not count.
 */
export function pageOf(address: string): string {
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  // Read as text: in Firefox a content script cannot iterate over searchParams.
  const counts = (part: string): boolean => !tracking.test(part.replace(/=.*/, ''));
  url.search = url.search.slice(1).split('&').filter(counts).join('&');
  return url.href;
}

/**
 * Calls back when the page's address has changed, until the signal aborts. The function that it gives looks at
 * once, for those who heard of a change in another way.
 */
export function watchLeaving(view: Window, leave: () => void, signal: AbortSignal): () => void {
  const start = pageOf(view.location.href);
  const look = (): void => {
    if (pageOf(view.location.href) !== start) leave();
  };
  for (const event of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(event, look, { signal });
  const navigation: unknown = Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', look, { signal });
  return look;
}
