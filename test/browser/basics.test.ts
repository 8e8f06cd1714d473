/** What everybody does with Galley, from its first page on, one after the other in one browser. */
import { find } from './basics/find.ts';
import { printing } from './basics/printing.ts';
import { reading } from './basics/reading.ts';
import { shortcut } from './basics/shortcut.ts';
import { toolbar } from './basics/toolbar.ts';
import { untouched } from './basics/untouched.ts';
import { welcome } from './basics/welcome.ts';
import { inEachBrowser } from './each-browser.ts';

// The first page is there in a fresh browser only; none of them leaves anything behind.
inEachBrowser({ welcome, shortcut, toolbar, reading, untouched, find, printing }, { between: 'nothing' });
