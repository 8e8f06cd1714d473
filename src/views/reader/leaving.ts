/** Tells when a single-page site shows another page without loading one. */
import { pageOf } from '../../addresses.ts';

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
