/** The story script, injected on demand: finds the story of its page and leaves word where it can be asked. */
import { headlinesOf, isFront } from '../detect/headlines.ts';
import { linksOf } from '../detect/page-links.ts';
import { findStory } from '../extract/index.ts';
import { keepStory } from '../extract/keep.ts';
import { filedAsFirst } from './filed-under.ts';

/** The reader script and the popup ask here; only scripts of ours see it. */
const here = Symbol.for('galley.story');
/** The runtime of the extension that left the story there; it has no id any more when that was reloaded. */
const by = Symbol.for('galley.by');
/** Tells whether the page leads to many stories, rather than being one. */
const front = Symbol.for('galley.front');
/** The same as the first for any document: the background reads one that it fetched. */
const find = Symbol.for('galley.find');

if (Reflect.get(globalThis, by)?.id === undefined) {
  Reflect.set(globalThis, by, chrome.runtime);
  const kept = keepStory(document, findStory);
  const filed = filedAsFirst();
  Reflect.set(globalThis, here, (...asked: Parameters<typeof kept>) => filed(kept(...asked)));
  Reflect.set(globalThis, front, () => isFront(headlinesOf(linksOf(), location.href), location.href));
  Reflect.set(globalThis, find, (page: Document) => keepStory(page, findStory)(page.URL));
}
