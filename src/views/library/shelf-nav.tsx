/** The way to every shelf. In a narrow window it opens on demand. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { say, type WordKey, wordsLanguage } from '../../words.ts';
import type { Found } from './found.ts';
import type { Summary } from './listing.ts';
import { hashOfShelf } from './route.ts';
import {
  type Count,
  type FixedShelf,
  fixedCounts,
  fixedShelves,
  type Shelf,
  sameName,
  sitesOf,
  tagsOf,
} from './shelves.ts';

const words: Readonly<Record<FixedShelf, WordKey>> = {
  inbox: 'libraryInbox',
  unread: 'libraryUnread',
  started: 'libraryStarted',
  favourites: 'libraryFavourites',
  archive: 'libraryArchived',
  all: 'libraryAll',
  bin: 'libraryBin',
};

/** What a shelf is called. */
export function shelfName(shelf: Shelf): string {
  return 'name' in shelf ? shelf.name : say(words[shelf.at]);
}

/** What the list is called: a search from the inbox looks everywhere. */
export function listName(shelf: Shelf, found: Found): string {
  return shelf.at === 'inbox' && found.at !== 'nothing-asked' ? say('libraryAll') : shelfName(shelf);
}

function isSameShelf(one: Shelf, other: Shelf): boolean {
  if (one.at !== other.at) return false;
  return !('name' in one) || !('name' in other) || sameName(one.name, other.name);
}

type LinkProps = { shelf: Shelf; shown: Shelf; count: number | null };

function ShelfLink({ shelf, shown, count }: LinkProps): JSX.Element {
  return (
    <li>
      <a href={hashOfShelf(shelf)} aria-current={isSameShelf(shelf, shown) ? 'page' : undefined}>
        <bdi>{shelfName(shelf)}</bdi>
        {count !== null && count > 0 && (
          <span class="count">{new Intl.NumberFormat(wordsLanguage()).format(count)}</span>
        )}
      </a>
    </li>
  );
}

function Named(props: {
  at: 'tag' | 'site';
  title: string;
  counts: readonly Count[];
  shown: Shelf;
}): JSX.Element | null {
  const { at, title, counts, shown } = props;
  if (counts.length === 0) return null;
  return (
    <details open={at === 'tag' || shown.at === at}>
      <summary>{title}</summary>
      <ul>
        {counts.map(({ name, count }) => (
          <ShelfLink key={name} shelf={{ at, name }} shown={shown} count={count} />
        ))}
      </ul>
    </details>
  );
}

const none: readonly Summary[] = [];

/** `known` are all stories that are not in the bin; null until they are all there, for then nothing is counted. */
export function ShelfNav({ known, shown }: { known: readonly Summary[] | null; shown: Shelf }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const stories = known ?? none;
  const fixed = useMemo(() => fixedCounts(stories), [stories]);
  const [tags, sites] = useMemo(() => [tagsOf(stories), sitesOf(stories)], [stories]);
  const close = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) setOpen(false);
  };
  return (
    <div class="shelves" data-open={isOpen ? '' : undefined}>
      <button
        type="button"
        class="button edged shelves-button"
        aria-expanded={isOpen}
        aria-controls="shelves"
        onClick={() => setOpen(!isOpen)}
      >
        <bdi>{shelfName(shown)}</bdi>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <nav id="shelves" aria-label={say('libraryShelves')} onClick={close}>
        <ul>
          {fixedShelves.map((at) => (
            <ShelfLink
              key={at}
              shelf={{ at }}
              shown={shown}
              count={at === 'bin' ? null : (fixed.get(at) ?? 0)}
            />
          ))}
        </ul>
        <Named at="tag" title={say('libraryTags')} counts={tags} shown={shown} />
        <Named at="site" title={say('librarySites')} counts={sites} shown={shown} />
      </nav>
    </div>
  );
}
