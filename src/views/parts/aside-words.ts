/** What was set aside, counted by kind, in words. No DOM. */
import { type Block, plain, type SetAside } from '../../article.ts';
import { blockLines } from '../../export/record.ts';
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
};

function kindOf(entry: SetAside): CountKey {
  return kinds[entry.reason] ?? 'asideOther';
}

/** One entry's kind in words, such as "1 advertisement". */
export function asideKind(entry: SetAside): string {
  return sayCount(kindOf(entry), 1);
}

/** "12 advertisements, 3 teasers", the most frequent first and what has no name last. */
export function asideCounts(entries: readonly SetAside[]): string {
  const counts = new Map<CountKey, number>();
  for (const entry of entries) counts.set(kindOf(entry), (counts.get(kindOf(entry)) ?? 0) + 1);
  const rank = (key: CountKey): number => (key === 'asideOther' ? 0 : (counts.get(key) ?? 0));
  const parts = [...counts].sort(([a], [b]) => rank(b) - rank(a)).map(([key, count]) => sayCount(key, count));
  return new Intl.ListFormat(wordsLanguage(), { type: 'unit' }).format(parts);
}

function pictureLine(block: Block): string[] {
  if (block.kind !== 'figure') return blockLines(block);
  return [plain(block.caption) || block.image.alt].filter(Boolean);
}

/** The first words of an entry, at most `limit` characters; '' where it holds no words. */
export function asideText(entry: SetAside, limit = 220): string {
  const text = entry.blocks.flatMap(pictureLine).join(' · ').trim();
  return text.length <= limit ? text : `${text.slice(0, limit).trimEnd()}…`;
}
