/** Tells when a single-page site shows another page without loading one. */
import { pageOf, withoutQuery } from '../../addresses.ts';
import { headingsOf, titleOf } from './page.ts';

/** Who hears that the page was left, and the headline of the story that is read; null where there is none. */
export type Leaving = { leave: () => void; headline: () => string | null };

/** How often it is looked again, in milliseconds: a page changes what it shows after its address. */
const beat = 1_000;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Letters below which a headline such as "Live" begins many others: it is told where nothing else is said with it. */
const few = 12;

/** True where the page's title or a heading of the first level still says that headline. */
export function stillTells(document: Document, headline: string): boolean {
  const wanted = lettersOf(headline);
  const told = [titleOf(document), ...headingsOf(document)];
  const tells = (said: string): boolean => (wanted.length < few ? said === wanted : said.includes(wanted));
  return wanted !== '' && told.some((text) => tells(lettersOf(text.slice(0, 5_000))));
}

/**
 * Calls back when the page's address has changed, until the signal aborts; where its query alone has, when it tells of
 * another story: pages write how far one has scrolled, or the time, into it. The function that it gives looks at once, for
 * those who heard of a change in another way.
 */
export function watchLeaving(view: Window, { leave, headline }: Leaving, signal: AbortSignal): () => void {
  const start = pageOf(view.location.href);
  const look = (): void => {
    const now = pageOf(view.location.href);
    if (now === start) return;
    const isBeside = withoutQuery(now) === withoutQuery(start);
    if (!isBeside || !stillTells(view.document, headline() ?? '')) leave();
  };
  for (const event of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(event, look, { signal });
  const navigation: unknown = Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', look, { signal });
  const timer = setInterval(look, beat);
  signal.addEventListener('abort', () => clearInterval(timer));
  return look;
}
