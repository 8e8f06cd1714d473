/** The ways to Galley, and what the browser lets it do, one after the other in one browser. */

import { access } from './doors/access.ts';
import { addressBar } from './doors/address-bar.ts';
import { ahead } from './doors/ahead.ts';
import { alwaysOpen } from './doors/always-open.ts';
import { killedWorker } from './doors/killed-worker.ts';
import { links } from './doors/links.ts';
import { menu } from './doors/menu.ts';
import { renewed } from './doors/renewed.ts';
import { inEachBrowser } from './each-browser.ts';

// At the end of the last one Galley is switched off.
inEachBrowser({ ahead, links, menu, alwaysOpen, addressBar, killedWorker, access, renewed });
