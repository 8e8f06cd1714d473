/** The list of saved stories in each of its states. */
import type { ComponentChildren, JSX } from 'preact';
import { say, wordsLanguage } from '../../words.ts';
import type { Fault } from './faults.ts';
import type { Found } from './found.ts';
import { Recovery, type RecoveryVerbs } from './recovery.tsx';
import type { Shelf } from './shelves.ts';
import type { Stock } from './stock.ts';

/** `shortcut` is what saves a story, as the browser prints it, or null. */
function Empty({ shortcut }: { shortcut: string | null }): JSX.Element {
  return (
    <div class="plight">
      <h2>{say('libraryEmpty')}</h2>
      <p>{say('libraryEmptyHow')}</p>
      {shortcut !== null && <p>{say('libraryEmptyKey', shortcut)}</p>}
      <p>
        <a href="import.html">{say('importLink')}</a>
      </p>
    </div>
  );
}

/** What is going on with the search: at work, without its index, or with one that does not know all yet. */
function SearchState({ found, known }: { found: Found; known: number }): JSX.Element | null {
  if (found.at === 'searching' && found.before === null)
    return (
      <p class="state" role="status">
        {say('librarySearching')}
      </p>
    );
  if (found.at === 'failed')
    return (
      <p class="hint" role="status">
        {say('librarySearchFailed')}
      </p>
    );
  if (found.at === 'nothing-asked' || known >= 1) return null;
  const percent = new Intl.NumberFormat(wordsLanguage(), { style: 'percent' }).format(known);
  return (
    <p class="hint" role="status">
      {say('librarySearchKnows', percent)}
    </p>
  );
}

function Nothing({ shelf, found }: { shelf: Shelf; found: Found }): JSX.Element | null {
  if (found.at === 'searching') return null;
  if (found.at !== 'nothing-asked')
    return (
      <div class="plight" role="status">
        <h2>{say('libraryFoundNothing')}</h2>
        <p>{say('libraryFoundNothingHow')}</p>
      </div>
    );
  return (
    <div class="plight">
      <h2>{say(shelf.at === 'bin' ? 'libraryBinEmpty' : 'libraryShelfEmpty')}</h2>
      {shelf.at === 'bin' && <p>{say('libraryBinHow')}</p>}
    </div>
  );
}

function Loading(): JSX.Element {
  return (
    <p class="state" role="status">
      {say('libraryLoading')}
    </p>
  );
}

/** Why what is to be listed cannot be read, if so. */
function faultIn(stock: Stock, shelf: Shelf): Fault | null {
  if (stock.at === 'failed') return stock.why;
  return stock.at === 'ready' && shelf.at === 'bin' && typeof stock.bin === 'string' ? stock.bin : null;
}

type Props = {
  stock: Stock;
  shelf: Shelf;
  found: Found;
  known: number;
  count: number;
  /** Whether what is listed first stays first. */
  isSettled: boolean;
  shortcut: string | null;
  onRetry: () => void;
  recovery: RecoveryVerbs;
  children: ComponentChildren;
};

/** `children` are the stories, where there are any. */
export function StoryList({
  stock,
  shelf,
  found,
  known,
  count,
  isSettled,
  shortcut,
  onRetry,
  recovery,
  children,
}: Props): JSX.Element {
  const why = faultIn(stock, shelf);
  if (why !== null)
    return (
      <Recovery why={why} of={stock.at === 'failed' ? 'library' : 'bin'} verbs={recovery} onRetry={onRetry} />
    );
  if (stock.at !== 'ready' || !isSettled || (shelf.at === 'bin' && stock.bin === null)) return <Loading />;
  const isBare =
    stock.isWhole && stock.stories.length === 0 && found.at === 'nothing-asked' && shelf.at !== 'bin';
  if (isBare) return <Empty shortcut={shortcut} />;
  if (count === 0 && !stock.isWhole) return <Loading />;
  return (
    <>
      <SearchState found={found} known={known} />
      {count === 0 ? <Nothing shelf={shelf} found={found} /> : children}
    </>
  );
}
