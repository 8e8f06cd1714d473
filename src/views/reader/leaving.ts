/** Tells when a single-page site shows another page without loading one. */

/** The address as far as it names a page: the hash counts only where it is a route, such as `#/story/3`. */
export function pageOf(address: string): string {
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href;
}

/** Calls back once when the page's address has changed, until the signal aborts. */
export function watchLeaving(view: Window, leave: () => void, signal: AbortSignal): void {
  const start = pageOf(view.location.href);
  const look = (): void => {
    if (pageOf(view.location.href) !== start) leave();
  };
  for (const event of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(event, look, { signal });
  const navigation: unknown = Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', look, { signal });
}
