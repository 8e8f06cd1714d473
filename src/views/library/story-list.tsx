/** The list of saved stories in each of its states. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../words.ts';
import type { Listing, Rest } from './listing.ts';
import { Row, type RowVerbs } from './row.tsx';
import { whenSeen } from './when-seen.ts';

export type ListingVerbs = RowVerbs & { onMore: () => void; onRetry: () => void; shortcut: string | null };

/** `shortcut` is what saves a story, as the browser prints it, or null. */
function Empty({ shortcut }: { shortcut: string | null }): JSX.Element {
  return (
    <div class="plight">
      <h2>{say('libraryEmpty')}</h2>
      <p>{say('libraryEmptyHow')}</p>
      {shortcut !== null && <p>{say('libraryEmptyKey', shortcut)}</p>}
    </div>
  );
}

function Failed({ onRetry }: { onRetry: () => void }): JSX.Element {
  return (
    <div class="plight" role="alert">
      <h2>{say('libraryFailed')}</h2>
      <p>{say('libraryFailedHow')}</p>
      <button type="button" class="button edged" onClick={onRetry}>
        {say('libraryRetry')}
      </button>
    </div>
  );
}

/** The end of what is loaded: coming near it loads more. */
function Beyond({ rest, onMore }: { rest: Rest; onMore: () => void }): JSX.Element {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    if (rest === 'more' && end.current !== null) whenSeen(end.current, onMore, ending.signal);
    return () => ending.abort();
  }, [rest, onMore]);
  return (
    <div class="beyond" ref={end}>
      {rest === 'loading' && <p role="status">{say('libraryLoadingMore')}</p>}
      {rest === 'failed' && (
        <p role="alert">
          {say('libraryMoreFailed')}{' '}
          <button type="button" class="button edged" onClick={onMore}>
            {say('libraryRetry')}
          </button>
        </p>
      )}
    </div>
  );
}

export function StoryList({ listing, verbs }: { listing: Listing; verbs: ListingVerbs }): JSX.Element {
  if (listing.at === 'loading')
    return (
      <p class="state" role="status">
        {say('libraryLoading')}
      </p>
    );
  if (listing.at === 'failed') return <Failed onRetry={verbs.onRetry} />;
  if (listing.stories.length === 0 && listing.rest === 'end') return <Empty shortcut={verbs.shortcut} />;
  return (
    <>
      <ol class="rows" aria-label={say('libraryStories')}>
        {listing.stories.map((story) => (
          <Row key={story.key} story={story} verbs={verbs} />
        ))}
      </ol>
      <Beyond rest={listing.rest} onMore={verbs.onMore} />
    </>
  );
}
