/** Galley without a mouse and without eyes, one after the other in one browser. */
import { inEachBrowser } from './each-browser.ts';
import { accessibility } from './everyone/accessibility.ts';
import { keyboardWalk } from './everyone/keyboard-walk.ts';

inEachBrowser({ keyboardWalk, accessibility });
