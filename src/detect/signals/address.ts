/** What the shape of the address says, as publishing systems build it. */
import { asNumber, onScale, type Sight, type Signal } from '../sight.ts';

/** What can be told from the path alone. */
type PathSignal = (sight: Pick<Sight, 'path'>) => number;

const parts = (path: string): string[] => path.split('/').filter(Boolean);
const lastPart = (path: string): string => (parts(path).at(-1) ?? '').replace(/\.\w{2,5}$/, '');
const matches =
  (pattern: RegExp): PathSignal =>
  ({ path }) =>
    asNumber(pattern.test(path));

/** The front door: nothing in the path but a language or an index file. */
export const homeAddress = ({ path, query }: Pick<Sight, 'path' | 'query'>): number =>
  asNumber(
    /^\/([a-z]{2}([-_][a-z]{2})?\/?)?((index|default|home)\.\w+)?$/.test(path) && !/\d{3}/.test(query),
  );

/** The words of the slug: headlines have many, sections and products few. */
export const longSlug: Signal = ({ path }) => onScale(lastPart(path).split(/[-_+]|%20/).length, [2, 9]);

/** At most two parts, the last of one short word: a section or an entry page. */
export const shortAddress: PathSignal = ({ path }) =>
  asNumber(parts(path).length <= 2 && /^[^-_\d]{0,15}$/.test(lastPart(path)));

/** Year and month, or a whole date, in the path. */
export const dateInAddress: Signal = matches(/[/_-](19|20)\d\d[/_-]?([01]?\d|[a-z]{3})[/_-]/);

export const storyPath: Signal = matches(
  /\/(news|blogs?|articles?|stor(y|ies)|posts?|magazine|journal|press|insights?|opinion|features?|reviews?|guides?|recipes?|learn|advice|tips|resources?|newsletters?|archives?)\/.*[^/]{6}/,
);
export const sectionPath: PathSignal = matches(
  /\/(categor(y|ies)|tags?|topics?|sections?|search|authors?)\/?[^/]*\/?$/,
);
export const shopPath: Signal = matches(
  /\/(products?|p|dp|itm|items?|shop|store|buy|cart|collections?|product-category|c|catalog(ue)?)\//,
);
export const docsPath: Signal = ({ path, host }) =>
  asNumber(
    /^(docs?|developers?|wiki|api|manual|help|support)\./.test(host) ||
      /\/(docs?|documentation|manual|reference|api|wiki|handbook|tutorials?|latest|stable)\//.test(path),
  );
export const forumPath: Signal = ({ path, query, host }) =>
  asNumber(
    /^(forums?|community|discuss(ions?)?|boards?)\./.test(host) ||
      /\/(forums?|threads?|topics?\/\d|t\/|discussions?|questions?\/\d|community|showthread|viewtopic|r\/)/.test(
        path,
      ) ||
      /[?&](t|tid|topic|thread)=\d/.test(query),
  );
export const servicePath: Signal = matches(
  /\/(services?|solutions?|about(-us)?|pricing|plans|features|contact|platform|locations?|programs?|careers?|company|tools?|login)(\/|\.\w+$|$)/,
);
