/** The list with all that stands around it: shelves, search, order. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { archive, type Place, remove, restore } from './deeds.ts';
import { isSettled } from './found.ts';
import { ShelfLine } from './list-bar.tsx';
import { extended, toggled } from './picks.ts';
import type { RecoveryVerbs } from './recovery.tsx';
import { hashOfShelf } from './route.ts';
import type { RowVerbs } from './row.tsx';
import { Rows } from './rows.tsx';
import { listName, ShelfNav } from './shelf-nav.tsx';
import { isWhole } from './stock.ts';
import { StoryList } from './story-list.tsx';
import { Tools } from './tools.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  place: Place;
  isHidden: boolean;
  picture: RowVerbs['picture'];
  texts: RowVerbs['texts'];
  shortcut: string | null;
  recovery: RecoveryVerbs;
};

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

function Shelf({ desk }: { desk: Desk }): JSX.Element {
  const { shelf, doings, listed, stock } = desk;
  const renamedTo = useRef<string | null>(null);
  const wasRenamed = () => {
    const isIt = renamedTo.current === hashOfShelf(shelf);
    if (isIt) renamedTo.current = null;
    return isIt;
  };
  const rename = (to: string) => {
    if (!('name' in shelf)) return;
    const [before, after] = [hashOfShelf(shelf), hashOfShelf({ at: 'tag', name: to })];
    const onUndone = () => {
      if (location.hash === after) location.replace(before);
    };
    void doings.rename({ from: shelf.name, to, onUndone }, listed);
    renamedTo.current = after;
    location.replace(after);
  };
  const isKnown = isWhole(stock) && (shelf.at !== 'bin' || Array.isArray(stock.bin));
  return (
    <ShelfLine
      key={hashOfShelf(shelf)}
      name={listName(shelf, desk.found)}
      count={isKnown ? listed.length : null}
      wasRenamed={wasRenamed}
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
      isSettled={isSettled(desk.stock, desk)}
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
        />
        <Shelf desk={desk} />
        <Stories {...props} />
      </div>
    </main>
  );
}
