/** The story script, injected on demand: finds the story of its page and leaves word where it can be asked. */
import { extractArticle } from '../extract/index.ts';
import { keepStory } from '../extract/keep.ts';

/** The reader script and the popup ask here; only scripts of ours see it. */
const here = Symbol.for('galley.story');

if (!(Reflect.get(globalThis, here) instanceof Function))
  Reflect.set(globalThis, here, keepStory(document, extractArticle));
