/** The list with all that stands around it: shelves, search, order, and what can be done with what is picked. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Stock } from './catalogue.ts';
import { archive, change, favour, type Place, remove, restore } from './deeds.ts';
import { ShelfLine } from './list-bar.tsx';
import type { Summary } from './listing.ts';
import { allOf, extended, noPicks, toggled } from './picks.ts';
import type { RecoveryVerbs } from './recovery.tsx';
import { hashOfShelf } from './route.ts';
import type { RowVerbs } from './row.tsx';
import { Rows } from './rows.tsx';
import { listName, ShelfNav } from './shelf-nav.tsx';
import { tagsOf } from './shelves.ts';
import {
  ArchiveSign,
  BinSign,
  ReadSign,
  RestoreSign,
  StarOutlineSign,
  TagSign,
  UnreadSign,
} from './signs.tsx';
import { StoryList } from './story-list.tsx';
import { TagPanel } from './tag-panel.tsx';
import { PickBar, type PickVerb, Tools } from './tools.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  place: Place;
  isHidden: boolean;
  areTagsOpen: boolean;
  onTags: (open: 'open' | 'shut') => void;
  picture: RowVerbs['picture'];
  texts: RowVerbs['texts'];
  shortcut: string | null;
  recovery: RecoveryVerbs;
};

function pickVerbs(place: Place, stories: readonly Summary[], { areTagsOpen, onTags }: Props): PickVerb[] {
  if (place.desk.shelf.at === 'bin')
    return [{ word: 'libraryRestore', press: () => restore(place, stories), sign: <RestoreSign /> }];
  const areRead = stories.every(({ read }) => read);
  return [
    {
      word: stories.every(({ archived }) => archived) ? 'libraryUnarchive' : 'libraryArchive',
      press: () => archive(place, stories),
      sign: <ArchiveSign />,
    },
    {
      word: stories.every(({ favourite }) => favourite) ? 'libraryUnfavourite' : 'libraryFavourite',
      press: () => favour(place, stories),
      sign: <StarOutlineSign />,
    },
    {
      word: 'libraryTags',
      press: () => onTags(areTagsOpen ? 'shut' : 'open'),
      sign: <TagSign />,
      isOn: areTagsOpen,
    },
    {
      word: areRead ? 'libraryMarkUnread' : 'libraryMarkRead',
      press: () =>
        change(place, stories, { read: !areRead, word: areRead ? 'libraryMarkUnread' : 'libraryMarkRead' }),
      sign: areRead ? <UnreadSign /> : <ReadSign />,
    },
    { word: 'libraryDelete', press: () => remove(place, stories), sign: <BinSign /> },
  ];
}

/** What can be done with what is picked, and its tags where they are asked for. */
function Picked(props: Props): JSX.Element | null {
  const { place, areTagsOpen, onTags } = props;
  const { desk } = place;
  const stories = desk.storiesOf(desk.picks.keys);
  const all = desk.stock.at === 'ready' ? desk.stock.stories : [];
  const known = useMemo(() => tagsOf(all).map(({ name }) => name), [all]);
  if (stories.length === 0) return null;
  const none = () => {
    desk.setPicks(noPicks);
    desk.focus(stories[0]?.key ?? null);
  };
  return (
    <>
      <PickBar
        count={stories.length}
        verbs={pickVerbs(place, stories, props)}
        onAll={() => desk.setPicks(allOf(desk.keys))}
        onNone={none}
      />
      {areTagsOpen && (
        <TagPanel
          stories={stories}
          known={known}
          onTag={(name) => void desk.doings.change(stories, { tag: [name] }, 'libraryTagAdd')}
          onUntag={(name) => void desk.doings.change(stories, { untag: [name] }, 'libraryTagRemove')}
          onClose={() => {
            onTags('shut');
            desk.focus(stories[0]?.key ?? null);
          }}
        />
      )}
    </>
  );
}

function rowVerbs(place: Place, { picture, texts }: Props): RowVerbs {
  const { desk } = place;
  return {
    picture,
    texts,
    onRemove: (story) => remove(place, [story]),
    onArchive: (story) => archive(place, [story]),
    onRestore: (story) => restore(place, [story]),
    onPick: ({ key }, how) =>
      desk.setPicks(how === 'range' ? extended(desk.picks, key, desk.keys) : toggled(desk.picks, key)),
  };
}

/** Whether all stories are there, so that they can be counted. */
function isWhole(stock: Stock): stock is Stock & { at: 'ready' } {
  return stock.at === 'ready' && stock.isWhole;
}

function Shelf({ desk }: { desk: Desk }): JSX.Element {
  const { shelf, doings, listed, stock } = desk;
  const rename = (to: string) => {
    if (!('name' in shelf)) return;
    const [before, after] = [hashOfShelf(shelf), hashOfShelf({ at: 'tag', name: to })];
    const onUndone = () => {
      if (location.hash === after) location.replace(before);
    };
    void doings.rename({ from: shelf.name, to, onUndone }, listed);
    location.replace(after);
  };
  const isKnown = isWhole(stock) && (shelf.at !== 'bin' || stock.bin !== null);
  return (
    <ShelfLine
      key={hashOfShelf(shelf)}
      name={listName(shelf, desk.found)}
      count={isKnown ? listed.length : null}
      onRename={shelf.at === 'tag' ? rename : null}
      onForget={shelf.at === 'bin' ? () => void doings.forget(listed) : null}
    />
  );
}

/** The stories in each of their states. */
function Stories(props: Props): JSX.Element {
  const { place, shortcut } = props;
  const { desk } = place;
  return (
    <StoryList
      stock={desk.stock}
      shelf={desk.shelf}
      found={desk.found}
      known={desk.known}
      count={desk.listed.length}
      shortcut={shortcut}
      onRetry={() => void desk.catalogue.load()}
      recovery={props.recovery}
    >
      <Rows
        stories={desk.listed}
        form={desk.form}
        picks={desk.picks}
        clauses={desk.clauses}
        verbs={rowVerbs(place, props)}
        reveal={desk.reveal}
        are={isWhole(desk.stock) ? 'all' : 'some'}
      />
    </StoryList>
  );
}

export function ListPane(props: Props): JSX.Element {
  const { desk } = props.place;
  return (
    <main class="list" hidden={props.isHidden}>
      <ShelfNav known={isWhole(desk.stock) ? desk.stock.stories : null} shown={desk.shelf} />
      <div class="pane">
        <Tools
          typed={desk.typed}
          onType={desk.setTyped}
          onDown={() => desk.focus(desk.keys[0] ?? null)}
          order={desk.order}
          onOrder={desk.setOrder}
          isSearch={desk.isSearch}
          form={desk.form}
          onForm={desk.setForm}
        >
          <Picked {...props} />
        </Tools>
        <Shelf desk={desk} />
        <Stories {...props} />
      </div>
    </main>
  );
}
