/** What is new in a live report since the last visit, told by how its entries begin. */
import type { Place } from '../../place.ts';

export type Seen = NonNullable<Place['seen']>;

/** Most entries that are remembered, and how much of the beginning of each. */
const most = 80;
const length = 40;

/** An entry as it stands in the view: its time, and what it begins with. */
export type ShownEntry = { time: HTMLElement; mark: string };

/** The entries that a view shows. */
export function shownEntries(story: Element): ShownEntry[] {
  return [...story.querySelectorAll<HTMLElement>('.body > .entry-time')].map((time) => {
    const words = `${time.textContent ?? ''} ${time.nextElementSibling?.textContent ?? ''}`;
    return { time, mark: words.replace(/\s+/g, ' ').trim().slice(0, length) };
  });
}

/** What to remember of this visit. */
export function seenNow(entries: readonly { mark: string }[], now = new Date()): Seen {
  return { at: now.toISOString(), entries: entries.map(({ mark }) => mark).slice(0, most) };
}

/** The entries that were not there at the last visit; none on the first. */
export function newSince<T extends { mark: string }>(entries: readonly T[], seen: Seen | undefined): T[] {
  if (seen === undefined) return [];
  const known = new Set(seen.entries);
  return entries.slice(0, most).filter(({ mark }) => !known.has(mark));
}
