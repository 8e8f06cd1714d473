/**
 * Fetches the page of a link that is to be saved, where the background has a document of its own, as in Firefox: a
 * worker knows no DOM. Asked for as a document, which takes no text for markup of ours, runs none of its scripts and
 * reads it in the page's own encoding.
 */
import { mayReach } from './private-host.ts';

export type PageRequest = {
  address: string;
  /** The address of the page with the link: it decides which hosts may be asked. */
  page: string;
};

export const pageLimits = { bytes: 20_000_000, milliseconds: 15_000 } as const;

/** Without cookies and referrer, as it would be asked by nobody. Null where there is no such request. */
function anonymousRequest(): XMLHttpRequest | null {
  if (typeof XMLHttpRequest === 'undefined') return null;
  const request: unknown = Reflect.construct(XMLHttpRequest, [{ mozAnon: true }]);
  return request instanceof XMLHttpRequest ? request : null;
}

/** What the head of the answer tells: a page of a place that may be asked, of a size that can be read. */
function isWelcome(request: XMLHttpRequest, page: string): boolean {
  const type = request.getResponseHeader('content-type') ?? '';
  const stated = Number(request.getResponseHeader('content-length') ?? 0);
  return (
    request.status === 200 &&
    /^text\/html\b/i.test(type.trim()) &&
    stated <= pageLimits.bytes &&
    mayReach(page, request.responseURL)
  );
}

/**
 * The page as an inert document, or null: where it cannot be asked for, is refused, slow, too large or no page.
 * Redirects can only be judged by where they ended; what came from a refused place is not read.
 */
export function fetchPage({ address, page }: PageRequest, make = anonymousRequest): Promise<Document | null> {
  const request = mayReach(page, address) ? make() : null;
  if (request === null) return Promise.resolve(null);
  return new Promise((done) => {
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = pageLimits.milliseconds;
    request.onreadystatechange = () => {
      if (request.readyState === request.HEADERS_RECEIVED && !isWelcome(request, page)) request.abort();
    };
    request.onprogress = ({ loaded }) => {
      if (loaded > pageLimits.bytes) request.abort();
    };
    request.onloadend = () => done(request.response instanceof Document ? request.response : null);
    request.send();
  });
}
