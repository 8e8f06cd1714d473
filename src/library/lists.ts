/** Which stories a list shows, and in which order: pure, over what lists show of all stories. */
import type { Listed } from './listing.ts';
import { tagId } from './tags.ts';

/** Where a story stands: what is not archived is in the inbox. */
export type Shelf = 'inbox' | 'archive' | 'favourites' | 'all';
export type ReadingStage = 'unread' | 'in-progress' | 'read';

/** What a list is narrowed to; null for anything. */
export type Filter = {
  shelf: Shelf;
  tag: string | null;
  site: string | null;
  reading: ReadingStage | null;
};

export type Order = { by: 'saved' | 'published' | 'length' | 'progress'; from: 'most' | 'least' };

/** Who has read no more than this has only looked. */
const looked = 0.02;

/** Each story is in one stage. */
export function stageOf({ read, share }: Pick<Listed, 'read' | 'share'>): ReadingStage {
  if (read) return 'read';
  return share !== null && share > looked && share < 0.95 ? 'in-progress' : 'unread';
}

/** The site of a story, by which it is listed with others of it: its host without `www`. */
export function siteOf({ url }: Pick<Listed, 'url'>): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function isOn(shelf: Shelf, { archived, favourite }: Listed): boolean {
  switch (shelf) {
    case 'inbox':
      return !archived;
    case 'archive':
      return archived;
    case 'favourites':
      return favourite;
    case 'all':
      return true;
  }
}

/** The stories that a filter lets through, in their order. */
export function filtered<T extends Listed>(stories: readonly T[], filter: Filter): T[] {
  const tag = filter.tag === null ? null : tagId(filter.tag);
  return stories.filter(
    (story) =>
      isOn(filter.shelf, story) &&
      (tag === null || story.tags.some((name) => tagId(name) === tag)) &&
      (filter.site === null || siteOf(story) === filter.site) &&
      (filter.reading === null || stageOf(story) === filter.reading),
  );
}

/** What a story is put in order by; null where it has none, which stands last. */
function measureOf({ by }: Order, story: Listed): number | null {
  switch (by) {
    case 'saved':
      return Date.parse(story.savedAt);
    case 'published':
      return story.publishedTime === null ? null : Date.parse(story.publishedTime);
    case 'length':
      return story.wordCount;
    case 'progress':
      return story.read ? 1 : (story.share ?? 0);
  }
}

/** The stories in order; of equal ones the one saved later stands first. */
export function ordered<T extends Listed>(stories: readonly T[], order: Order): T[] {
  const sign = order.from === 'most' ? -1 : 1;
  const measured = stories.map((story) => ({ story, measure: measureOf(order, story) }));
  measured.sort((one, two) => {
    if (one.measure !== two.measure) {
      if (one.measure === null) return 1;
      if (two.measure === null) return -1;
      return sign * (one.measure - two.measure);
    }
    return one.story.key < two.story.key ? 1 : -1;
  });
  return measured.map(({ story }) => story);
}

/** A site with its name as most of its stories say it, and how many they are. */
export type SiteCount = { site: string; name: string; count: number };

/** All sites, by how many stories each has. */
export function sitesOf(stories: readonly Listed[]): SiteCount[] {
  const names = new Map<string, Map<string | null, number>>();
  for (const story of stories) {
    const own = names.get(siteOf(story)) ?? new Map<string | null, number>();
    names.set(siteOf(story), own.set(story.siteName, (own.get(story.siteName) ?? 0) + 1));
  }
  const counts = [...names].map(([site, own]): SiteCount => {
    const [[name] = [null]] = [...own].sort(([, one], [, two]) => two - one);
    return { site, name: name ?? site, count: [...own.values()].reduce((sum, count) => sum + count, 0) };
  });
  return counts.sort((one, two) => two.count - one.count || one.name.localeCompare(two.name));
}

/** How many stories there are on each shelf and in each stage of those in the inbox. */
export function countsOf(stories: readonly Listed[]): Record<Shelf | ReadingStage, number> {
  const counts = { inbox: 0, archive: 0, favourites: 0, all: 0, unread: 0, 'in-progress': 0, read: 0 };
  for (const story of stories) {
    counts.all += 1;
    counts[story.archived ? 'archive' : 'inbox'] += 1;
    if (story.favourite) counts.favourites += 1;
    if (!story.archived) counts[stageOf(story)] += 1;
  }
  return counts;
}
