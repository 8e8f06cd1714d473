/** A story that is heard, its notes, and what it is when the browser is killed, one after the other in one browser. */
import { inEachBrowser } from './each-browser.ts';
import { insideStory } from './hearing/inside-story.ts';
import { killedBrowser } from './hearing/killed-browser.ts';
import { listening } from './hearing/listening.ts';
import { notes } from './hearing/notes.ts';

inEachBrowser({ listening, notes, insideStory, killedBrowser });
