/** What was set aside, counted by kind, in words. No DOM. */
import type { Block, SetAside } from '../../article.ts';
import { blockLines } from '../../export/record.ts';
import { plain } from '../../text.ts';
import { type CountKey, sayCount, wordsLanguage } from '../../words.ts';

/** The reasons that the noise passes give. One that is not here counts as something else. */
const kinds: Readonly<Record<string, CountKey>> = {
  advertisement: 'asideAds',
  teasers: 'asideTeasers',
  teaser: 'asideTeasers',
  'related stories': 'asideRelated',
  'newsletter box': 'asideNewsletters',
  'share buttons': 'asideShare',
  videos: 'asideVideos',
  comments: 'asideComments',
  'about the author': 'asideAuthor',
  'cookie note': 'asideCookies',
  'subscription offer': 'asideOffers',
  navigation: 'asideNavigation',
  'page controls': 'asideControls',
  form: 'asideForms',
  'said before': 'asideRepeats',
  'notice of the publisher': 'asideNotices',
  'caption without its picture': 'asideCaptions',
  'set apart after the story': 'asideAfter',
  'stands after the story': 'asideAfter',
  'shown in the header': 'asideHeader',
  'set aside by you': 'asideByYou',
  'set aside by your rule': 'asideByRule',
  'outside the story': 'asideOutside',
  'stands before the story': 'asideBefore',
};

function kindOf(entry: SetAside): CountKey {
  return kinds[entry.reason] ?? 'asideOther';
}

/** Entries of one kind, each with its index in the ledger, and the kind counted in words. */
export type AsideGroup = { words: string; entries: { index: number; entry: SetAside }[] };

/** What says little of what was set aside stands last: other pieces, and lines that the reader sees above. */
const last: readonly CountKey[] = ['asideOutside', 'asideOther', 'asideHeader'];

/** The ledger by kind, the most frequent first. */
export function asideGroups(ledger: readonly SetAside[]): AsideGroup[] {
  const groups = new Map<CountKey, AsideGroup['entries']>();
  for (const [index, entry] of ledger.entries())
    groups.set(kindOf(entry), [...(groups.get(kindOf(entry)) ?? []), { index, entry }]);
  const rank = (key: CountKey): number =>
    last.includes(key) ? -last.indexOf(key) : (groups.get(key)?.length ?? 0);
  return [...groups]
    .sort(([a], [b]) => rank(b) - rank(a))
    .map(([key, entries]) => ({ words: sayCount(key, entries.length), entries }));
}

/** "12 advertisements, 3 teasers". Lines that the header shows are not missed, so they count only where nothing else does. */
export function asideCounts(ledger: readonly SetAside[]): string {
  const missed = ledger.filter((entry) => kindOf(entry) !== 'asideHeader');
  const words = asideGroups(missed.length > 0 ? missed : ledger).map((group) => group.words);
  return new Intl.ListFormat(wordsLanguage(), { type: 'unit' }).format(words);
}

function pictureLine(block: Block): string[] {
  if (block.kind !== 'figure') return blockLines(block);
  return [plain(block.caption) || block.image.alt].filter(Boolean);
}

/** Whether the first words of an entry are all that there is to see of it. */
export function isToldByWords(entry: SetAside): boolean {
  const text = asideText(entry);
  return !text.endsWith('…') && entry.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'heading');
}

/** The first words of an entry, at most `limit` characters; '' where it holds no words. */
export function asideText(entry: SetAside, limit = 220): string {
  // A caption often stands twice, as the words of its picture and below it.
  const text = [...new Set(entry.blocks.flatMap(pictureLine))].join(' · ').trim();
  return text.length <= limit ? text : `${text.slice(0, limit).trimEnd()}…`;
}
