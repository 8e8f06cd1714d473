/** How a page is asked for its story. */

/** Runs in the tab, so it stands alone: the story as the story script finds it, and whether the reader is open. */
export function tellStory(anyway: 'as-usual' | 'anyway'): unknown {
  const find: unknown = Reflect.get(globalThis, Symbol.for('galley.story'));
  const isOpen: unknown = Reflect.get(globalThis, Symbol.for('galley.reader-open'));
  if (!(find instanceof Function)) return null;
  return { found: find(location.href, anyway), readerOpen: isOpen === true };
}
