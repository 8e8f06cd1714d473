/** A story and what a reader does with it, one after the other in one browser. */
import { inEachBrowser } from './each-browser.ts';
import { guide } from './story/guide.ts';
import { look } from './story/look.ts';
import { marks } from './story/marks.ts';
import { parts } from './story/parts.ts';
import { query } from './story/query.ts';
import { quotes } from './story/quotes.ts';
import { way } from './story/way.ts';

inEachBrowser({ guide, look, parts, way, marks, query, quotes });
