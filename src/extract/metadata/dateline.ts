/** Where the story was filed: the place that opens its first paragraph. */
import { cleanLine } from '../../clean-text.ts';
import { quick } from '../quick.ts';
import type { Sources } from './sources.ts';
import { storyLine } from './sources.ts';

const dash = String.raw`\s*(?:--+|—|–|-|:|,?\s*\d{1,2}\.?\s?\p{L}{2,10}\.?\s*(?:--+|—|–))\s+`;
const agency = String.raw`(?:\s*[,/(]\s*(?:[A-Z][\w.]{1,20}(?:[ /][A-Z][\w.]{1,20}){0,2})\s*\)?)?`;
/** "LONDON, March 3 (Agency) -", "Washington (AFP) –", "KYIV, Ukraine —": one to four words, capitals or a dash after an agency. */
const capitals = quick(
  new RegExp(
    String.raw`^([\p{Lu}][\p{Lu}.'’-]+(?:[ ,]{1,2}[\p{Lu}][\p{L}.'’-]+){0,4})${agency}(?:,\s\p{L}{3,9}\.?\s\d{1,2})?(?:\s*\([^()]{2,30}\))?${dash}`,
    'u',
  ),
);
const filed = quick(
  /^([\p{Lu}][\p{L}.'’-]+(?:[ ,]{1,2}[\p{Lu}][\p{L}.'’-]+){0,3})\s*(?:,\s\p{L}{3,9}\.?\s\d{1,2}\s*)?\(([^()]{2,30})\)\s*(?:--+|—|–|-|:)\s/u,
);
const dpa = quick(
  /^([\p{Lu}][\p{L}.'’-]+(?:[ /][\p{Lu}][\p{L}.'’-]+){0,3})\s*\((?:dpa|afp|ap|reuters|ots|sid|epd|kna|apa|efe|ansa|pap|тасс|риа)[^()]{0,12}\)/iu,
);

/** The same in scripts without capitals: "دمشق، سوريا (CNN) --", "[서울=연합뉴스]", "新华社北京3月15日电", "【ワシントン時事】". */
const others: readonly RegExp[] = [
  quick(
    /^([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai} ،,]{2,40}?)\s*\([^()]{2,30}\)\s*(?:--+|—|–|-|ـ|:)/u,
  ),
  quick(
    /^[[(【]([\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}]{2,10})\s?[=＝]\s?[^\])】]{2,24}[\])】]/u,
  ),
  quick(/^【([\p{Script=Katakana}\p{Script=Han}ー]{2,10}?)(?:\d{1,2}日)?(?:時事|共同|ロイター|発)】?/u),
  quick(
    /^(?:\p{Script=Han}{2,5}[社网網讯訊])?[（(]?(?:记者.{2,8})?(\p{Script=Han}{2,6}?)(?:\d{1,2}月)?\d{1,2}日[电電讯訊]/u,
  ),
  quick(
    /^([\p{Script=Devanagari}\p{Script=Bengali} ]{2,24})[,，]\s?[\d०-९০-৯]{1,2}\s[\p{L}\p{M}]{2,12}\s?(?:\([^()]{2,20}\))?\s?[:।–—-]/u,
  ),
  quick(/^\([A-Z]{2,12}\)\s*[-–—]\s*(\p{Lu}[\p{Lu}' ]{2,30})(?:,[^-–—]{3,12})?\s[-–—]\s/u),
  quick(
    /^(\p{Lu}[\p{L}.' -]{2,30}),?\s\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?\s*(?:\([\p{Lu}\p{L} /]{2,20}\)|\/[\p{Lu}\p{L}. ]{2,20}\/)\s*[.–—-]/u,
  ),
];

function inOtherScripts(line: string): string | undefined {
  for (const pattern of others) {
    const place = pattern.exec(line)?.[1];
    if (place !== undefined) return place;
  }
  return undefined;
}

/** What each of them has: a bracket, a dash or a colon and a space, a stroke, the sign for a wire, a day behind a comma. */
const sign = /[([（【/]|[—–:ـ-]\s|日[电電讯訊]|[,，]\s?[\d०-९০-৯]/;

/** The place in a dateline that opens `firstParagraph`, such as "KYIV, Ukraine", or null where it opens otherwise. */
export function datelineOf(firstParagraph: string): string | null {
  const line = cleanLine(firstParagraph.slice(0, 200));
  if (!sign.test(line)) return null; // Most open without one, and a browser takes long to make what follows.
  const match = filed.exec(line) ?? dpa.exec(line) ?? capitals.exec(line);
  const place = (match?.[1] ?? inOtherScripts(line) ?? '').trim().replace(/(?<![,،\s])[,،\s]+$/, '');
  return place.length < (/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(place) ? 3 : 2) ||
    place.length > 60 ||
    /^(?:I|A|THE|BREAKING|UPDATE[D]?|NEW|LIVE|WATCH|EXCLUSIVE|NOTE|EDITOR.*|CORRECTION)$/.test(place)
    ? null
    : place;
}

/** The place that JSON-LD states, or null. */
export function readDateline(sources: Sources): string | null {
  return storyLine(sources, ['dateline'])?.replace(/(?:(?<!\s)\s+)?\([^()]{0,40}\)\s*$/, '') || null;
}
