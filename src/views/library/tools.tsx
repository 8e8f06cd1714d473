/** What stands above a list and stays there: the search, the order, and what can be done with what is picked. */

import type { ComponentChildren, JSX } from 'preact';
import { listOrders } from '../../settings.ts';
import { say, sayCount, type WordKey } from '../../words.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import { type Order, orderOf } from './arrange.ts';
import { CardsSign, RowsSign } from './signs.tsx';
import type { Form } from './window.ts';

const orderWords: Readonly<Record<Order, WordKey>> = {
  saved: 'libraryOrderSaved',
  'saved-first': 'libraryOrderSavedFirst',
  published: 'libraryOrderPublished',
  longest: 'libraryOrderLongest',
  shortest: 'libraryOrderShortest',
  progress: 'libraryOrderProgress',
};

export const searchId = 'library-search';

type SearchProps = { typed: string; onType: (typed: string) => void; onDown: () => void };

/** The search box. Escape empties it, and the arrow down leads to what was found. */
function SearchBox({ typed, onType, onDown }: SearchProps): JSX.Element {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else if (event.key === 'Escape' && typed !== '') onType('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <input
        id={searchId}
        type="search"
        value={typed}
        placeholder={say('librarySearch')}
        aria-label={say('librarySearch')}
        aria-describedby="library-filters"
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p id="library-filters" class="filters">
        {say('libraryFilters')}{' '}
        <code dir="ltr">site: tag: by: before: after: is:unread has:notes "…" -…</code>
      </p>
    </search>
  );
}

type ToolsProps = SearchProps & {
  order: Order;
  onOrder: (order: Order) => void;
  form: Form;
  onForm: (form: Form) => void;
  children?: ComponentChildren;
};

export function Tools({ order, onOrder, form, onForm, children, ...search }: ToolsProps): JSX.Element {
  const turn = say(form === 'list' ? 'libraryAsCards' : 'libraryAsList');
  return (
    <div class="tools">
      <div class="tools-line">
        <SearchBox {...search} />
        <select
          aria-label={say('libraryOrder')}
          value={order}
          onChange={(event) => onOrder(orderOf(event.currentTarget.value))}
        >
          {listOrders.map((each) => (
            <option key={each} value={each}>
              {say(orderWords[each])}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          aria-label={turn}
          title={turn}
          onClick={() => onForm(form === 'list' ? 'cards' : 'list')}
        >
          {form === 'list' ? <CardsSign /> : <RowsSign />}
        </button>
      </div>
      {children}
    </div>
  );
}

export type PickVerb = { word: WordKey; press: () => void; sign: JSX.Element; isOn?: boolean };

/** What can be done with the stories that are picked. */
export function PickBar(props: {
  count: number;
  verbs: readonly PickVerb[];
  onAll: () => void;
  onNone: () => void;
}): JSX.Element {
  return (
    <div class="picked-line" role="toolbar" aria-label={sayCount('libraryPicked', props.count)}>
      <p role="status">{sayCount('libraryPicked', props.count)}</p>
      <button type="button" class="button" onClick={props.onAll} aria-keyshortcuts="Control+A">
        {say('libraryPickAll')}
      </button>
      <span class="picked-verbs">
        {props.verbs.map((verb) => (
          <IconButton key={verb.word} {...verb} />
        ))}
        <IconButton word="libraryPickNone" press={props.onNone} sign={<CloseSign />} keys="Escape" />
      </span>
    </div>
  );
}
