/** What stands above a list and stays there: the search and the order. */

import type { JSX } from 'preact';
import { listOrders } from '../../settings.ts';
import { say, type WordKey } from '../../words.ts';
import { orderOf, type SearchOrder } from './arrange.ts';
import { CardsSign, RowsSign } from './signs.tsx';
import type { Form } from './window.ts';

const orderWords: Readonly<Record<SearchOrder, WordKey>> = {
  best: 'libraryOrderBest',
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
  order: SearchOrder;
  onOrder: (order: SearchOrder) => void;
  /** Whether words are searched for, so that there is a best. */
  isSearch: boolean;
  form: Form;
  onForm: (form: Form) => void;
};

type OrderProps = Pick<ToolsProps, 'order' | 'onOrder' | 'isSearch'>;

function OrderBox({ order, onOrder, isSearch }: OrderProps): JSX.Element {
  const offered: readonly SearchOrder[] = isSearch ? ['best', ...listOrders] : listOrders;
  return (
    <select
      aria-label={say('libraryOrder')}
      value={order}
      onChange={({ currentTarget: { value } }) => onOrder(value === 'best' ? value : orderOf(value))}
    >
      {offered.map((each) => (
        <option key={each} value={each} selected={each === order}>
          {say(orderWords[each])}
        </option>
      ))}
    </select>
  );
}

export function Tools({ form, onForm, ...props }: ToolsProps): JSX.Element {
  const turn = say(form === 'list' ? 'libraryAsCards' : 'libraryAsList');
  return (
    <div class="tools">
      <div class="tools-line">
        <SearchBox {...props} />
        <OrderBox {...props} />
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
    </div>
  );
}
