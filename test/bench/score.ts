/** How much of the truth a text has, and what is in it beside. Pure. */
import type { CorpusPage } from './corpus.ts';
import type { Extracted } from './in-page.ts';

/** Whole lines that are furniture, never story: ad labels, sharing, "read more", subscriptions, navigation. */
const noiseLine =
  /^(?:advert(?:isement|isements|orial|ising)?|ads?|sponsored(?: content| links?)?|anzeige|werbung|publicit[ée]|publicidad(?:e)?|pubblicità|advertentie|reklama|реклама|reklam|إعلان|विज्ञापन|広告|广告|廣告|광고|(?:story )?continues below(?: advertisement)?|article continues below.{0,30}|scroll to continue.{0,30}|share(?: this)?(?: (?:story|article|post|page|on .{1,20}))?:?|share (?:on|via|to) .{1,20}|tweet(?: this)?|pin it|email this.{0,20}|copy link|print(?: this)?(?: page| article)?|follow us.{0,30}|read (?:more|next|also)(?: articles| stories)?[:.…»>→]*|(?:you (?:may|might) )?also (?:read|like)[:.]?|you (?:may|might) also like[:.…]*|related(?: (?:articles|stories|posts|content|topics|links|news))?[:.]?|recommended(?: for you| reading| stories)?[:.]?|more from .{1,40}|more stories|most (?:read|popular|viewed)|trending(?: now)?|subscribe(?: now| today)?[!.]?|sign up(?: now| for .{1,40})?[!.]?|newsletter|skip to (?:main )?content|skip ad(?:vertisement)?|(?:leave|post|add) a (?:comment|reply)|comments?(?: \(\d+\))?|\d+ comments|previous(?: post| article)?|next(?: post| article)?|watch now|log in|sign in|back to top|click here|facebook|twitter|linkedin|pinterest|whatsapp|reddit|instagram)$/iu;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
const fold = (text: string): string =>
  squash(
    text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-'),
  ).toLowerCase();

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export type Overlap = { f1: number; precision: number; recall: number };

/** Multiset overlap of lower-cased words. Two empty texts agree. */
export function overlap(found: string, truth: string): Overlap {
  const [got, want] = [wordsOf(found), wordsOf(truth)];
  if (got.length === 0 && want.length === 0) return { f1: 1, precision: 1, recall: 1 };
  const wanted = count(want);
  let common = 0;
  for (const [word, times] of count(got)) common += Math.min(times, wanted.get(word) ?? 0);
  if (common === 0) return { f1: 0, precision: 0, recall: 0 };
  const precision = common / got.length;
  const recall = common / want.length;
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

function share(snippets: readonly string[], text: string): { hit: number; of: number } {
  const body = fold(text);
  return { hit: snippets.filter((snippet) => body.includes(fold(snippet))).length, of: snippets.length };
}

const people = (author: string): string[] =>
  author
    .replace(/^\s*(?:written |posted )?by:?\s+/i, '')
    .split(/\s*(?:,|;|&|\||\band\b)\s*/i)
    .map(fold)
    .filter(Boolean)
    .sort();

/** The calendar day of a date in any usual notation, as written, not moved to another zone; or ''. */
export function dayOf(date: string | null): string {
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const parsed = new Date(date ?? '');
  return Number.isNaN(parsed.getTime()) ? '' : parsed.toISOString().slice(0, 10);
}

/** The verdict on one page; null where the truth has nothing to compare with. */
export type Score = Overlap & {
  with: { hit: number; of: number };
  without: { hit: number; of: number };
  noiseLines: string[];
  titleRepeated: boolean;
  title: boolean | null;
  author: boolean | null;
  date: boolean | null;
};

/** Compares what was extracted with the truth of its page. */
export function score(found: Extracted, { truth }: CorpusPage): Score {
  const title = fold(truth.title ?? found.title ?? '');
  return {
    ...overlap(found.text, truth.text),
    with: share(truth.with, found.text),
    without: share(truth.without, found.text),
    noiseLines: found.lines.map(squash).filter((line) => line.length < 90 && noiseLine.test(line)),
    titleRepeated: title !== '' && found.lines.some((line) => fold(line) === title),
    title: truth.title ? fold(found.title ?? '') === title : null,
    author: truth.author ? people(found.author ?? '').join('|') === people(truth.author).join('|') : null,
    date: truth.date ? dayOf(found.date) === dayOf(truth.date) : null,
  };
}

/** Lines of `text` that hold words which `other` has not, worst first, for a person to read. */
export function strangers(lines: readonly string[], other: string): string[] {
  const left = count(wordsOf(other));
  const strange: { line: string; share: number; size: number }[] = [];
  for (const line of lines) {
    const words = wordsOf(line);
    let unknown = 0;
    for (const word of words) {
      const rest = left.get(word) ?? 0;
      if (rest === 0) unknown++;
      else left.set(word, rest - 1);
    }
    if (unknown > 0) strange.push({ line: squash(line), share: unknown / words.length, size: unknown });
  }
  const bad = strange.filter((entry) => entry.share >= 0.5);
  return bad.sort((one, two) => two.size - one.size).map(({ line }) => line);
}
