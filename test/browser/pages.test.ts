/** Pages of all kinds and the reader over them, one after the other in one browser. */

import { inEachBrowser } from './each-browser.ts';
import { detection } from './pages/detection.ts';
import { hands } from './pages/hands.ts';
import { hugePages } from './pages/huge-pages.ts';
import { inSight } from './pages/in-sight.ts';
import { keys } from './pages/keys.ts';
import { leaving } from './pages/leaving.ts';
import { lightbox } from './pages/lightbox.ts';
import { live } from './pages/live.ts';
import { livePage } from './pages/live-page.ts';
import { textGround } from './pages/text-ground.ts';

// None of them leaves anything behind.
inEachBrowser(
  { leaving, keys, hands, inSight, livePage, live, lightbox, textGround, hugePages, detection },
  { between: 'nothing' },
);
