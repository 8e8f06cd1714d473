/**
 * What shows an opened story is no weight on the way to the list: it comes when the list can be seen, or when a story is
 * wanted before that.
 */
import type { ComponentProps, JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { say } from '../../words.ts';

type View = typeof import('./opened-story.tsx').OpenedStory;

let known: View | null = null;

/** Loads it, so that a story is shown at once. */
export async function loadStoryView(): Promise<View> {
  known ??= (await import('./opened-story.tsx')).OpenedStory;
  return known;
}

/** Tried again with all of the page: browsers remember what could not be loaded. */
function Failed(): JSX.Element {
  return (
    <div class="plight" role="alert">
      <h1>{say('libraryFailed')}</h1>
      <p>{say('libraryFailedHow')}</p>
      <button type="button" class="button strong" onClick={() => location.reload()}>
        {say('libraryRetry')}
      </button>
    </div>
  );
}

/** The story that is opened; it takes the focus where it comes late. */
export function StoryView(props: ComponentProps<View>): JSX.Element | null {
  const [OpenedStory, setView] = useState(() => known);
  const [isLate] = useState(OpenedStory === null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    if (isLate)
      loadStoryView().then(
        (view) => setView(() => view),
        () => setFailed(true),
      );
  }, [isLate]);
  useLayoutEffect(() => {
    if (isLate && OpenedStory !== null) props.page.place.toMain();
  }, [isLate, OpenedStory]);
  if (isFailed) return <Failed />;
  return OpenedStory === null ? null : <OpenedStory {...props} />;
}
