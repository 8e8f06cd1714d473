/** What the popup shows, and how it comes to know it. No DOM, no browser: its ports are given. */
import { believeQuery } from '../../addresses.ts';
import type { Article } from '../../article.ts';

export type PopupState =
  | { at: 'loading' }
  | { at: 'story'; tabId: number; article: Article; readerOpen: boolean }
  /** `asked`: how the story was asked for that is not there. */
  | { at: 'none'; tabId: number; asked: 'as-usual' | 'anyway' }
  /** The browser lets no extension into this page. */
  | { at: 'forbidden' }
  /** The person has withdrawn Galley's access to sites; `origins` are the patterns to ask for. */
  | { at: 'no-access'; origins: string[] }
  | { at: 'failed'; why: 'too-large' | 'error' };

type Reply = {
  found: { at: 'story'; article: Article } | { at: 'none' } | { at: 'failed'; why: 'too-large' | 'error' };
  readerOpen: boolean;
};

export type LoadPorts = {
  /** The tab below the popup; its address is null where the browser does not tell it. */
  findTab: () => Promise<{ id: number; url: string | null } | null>;
  /** Rejects where the browser refuses. */
  inject: (tabId: number) => Promise<void>;
  /** Rejects where nothing answers. */
  ask: (tabId: number, anyway: 'as-usual' | 'anyway') => Promise<Reply>;
  hasAccess: (origins: string[]) => Promise<boolean>;
};

const everywhere = ['http://*/*', 'https://*/*'];

/** The match patterns under which a page at `url` is open to Galley, or null where none can be. */
export function originsOf(url: string | null): string[] | null {
  if (url === null) return everywhere;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? [`${protocol}//${hostname}/*`] : null;
}

async function refusal(url: string | null, ports: LoadPorts): Promise<PopupState> {
  const origins = originsOf(url);
  if (origins === null || (await ports.hasAccess(origins))) return { at: 'forbidden' };
  return { at: 'no-access', origins };
}

/** What a port gives, or null where it rejects. */
function orNull<T>(given: Promise<T>): Promise<T | null> {
  return given.catch(() => null);
}

/**
 * The article under the address that the browser tells, which a page cannot forge, without a login in it; with the query
 * that it had when the story was first read, as the reader files it.
 */
function under(url: string | null, article: Article): Article {
  if (url === null) return article;
  const address = new URL(url);
  believeQuery(address, article.url);
  address.username = '';
  address.password = '';
  return { ...article, url: address.href };
}

/** Finds the story of the tab below. Never rejects: what goes wrong is a state too. */
export async function loadStory(
  ports: LoadPorts,
  anyway: 'as-usual' | 'anyway' = 'as-usual',
): Promise<PopupState> {
  try {
    const tab = await ports.findTab();
    if (tab === null || originsOf(tab.url) === null) return { at: 'forbidden' };
    const isIn = await ports.inject(tab.id).then(
      () => true,
      () => false,
    );
    if (!isIn) return await refusal(tab.url, ports);
    const reply = await orNull(ports.ask(tab.id, anyway));
    // On pages of its own a browser may take the script and never run it; it does not tell their address.
    if (reply === null) return tab.url === null ? await refusal(null, ports) : { at: 'failed', why: 'error' };
    const { found, readerOpen } = reply;
    if (found.at === 'failed') return found;
    if (found.at === 'none') return { at: 'none', tabId: tab.id, asked: anyway };
    return { at: 'story', article: under(tab.url, found.article), tabId: tab.id, readerOpen };
  } catch {
    return { at: 'failed', why: 'error' };
  }
}
