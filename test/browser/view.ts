/** A document that a test looks into: the page, the popup, a page of Galley's own, or the reader's shadow root. */

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** What scripts get as their first argument: `document`, or in the reader its closed shadow root. */
export type Root = ParentNode;
export type Script<A extends readonly Json[], R> = (root: Root, ...args: A) => R | Promise<R>;

export type View = {
  /** Runs a function in the document. It sees nothing of this file: what it needs comes as arguments. */
  run: <A extends readonly Json[], R>(script: Script<A, R>, ...args: A) => Promise<R>;
  /** Runs a library's source first, so that its global is there for scripts. */
  inject: (source: string) => Promise<void>;
  /** A PNG of what is to be seen. */
  screenshot: () => Promise<Uint8Array>;
  /** Lets the system ask for light or dark colours. */
  prefer: (scheme: 'light' | 'dark') => Promise<void>;
};

/** How to come to the root in a document: an expression. */
export const documentRoot = 'document';

/**
 * The reader's root. Closed roots are open to extensions only, so this works in the world of Galley's
 * content scripts (Chromium) and in a privileged sandbox (Firefox). Asked of each element, a page of many thousands would
 * do nothing else.
 */
export const readerRoot = `(() => {
  const open = (host) => typeof host.openOrClosedShadowRoot !== 'undefined'
    ? host.openOrClosedShadowRoot
    : chrome.dom.openOrClosedShadowRoot(host);
  const hosts = [...document.querySelectorAll('[data-galley-reader], html > div, body > div')].filter((element) => element instanceof HTMLElement);
  const roots = hosts.map(open).filter((root) => root !== null);
  return roots.find((root) => root.querySelector('article[data-story]') !== null) ?? null;
})()`;

/** An expression whose value is a promise of the script's result as JSON. */
export function expressionOf(
  script: (...args: never[]) => unknown,
  root: string,
  args: readonly Json[],
): string {
  return `(async () => {
    const __name = (value) => value;
    const result = await (${script})(${[root, ...args.map((arg) => JSON.stringify(arg) ?? 'undefined')].join(', ')});
    return JSON.stringify(result ?? null);
  })()`;
}

/**
 * Waits until `look` gives a value that is not null, false or undefined, and gives it.
 * Throws after `seconds` with what was waited for; errors while looking count as not yet.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | false | undefined>,
  seconds = 20,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown = null;
  while (Date.now() < end) {
    const seen = await look().catch((error: unknown) => {
      last = error;
      return null;
    });
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${seconds} s for ${what}${last === null ? '' : `; last error: ${String(last)}`}`);
}
