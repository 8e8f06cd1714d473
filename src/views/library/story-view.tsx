/**
 * What shows an opened story is no weight on the way to the list: it comes when the list can be seen, or when a story is
 * wanted before that.
 */
import type { ComponentProps, JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

type View = typeof import('./opened-story.tsx').OpenedStory;

let known: View | null = null;

/** Loads it, so that a story is shown at once. */
export async function loadStoryView(): Promise<View> {
  known ??= (await import('./opened-story.tsx')).OpenedStory;
  return known;
}

/** The story that is opened; it takes the focus where it comes late. */
export function StoryView(props: ComponentProps<View>): JSX.Element | null {
  const [OpenedStory, setView] = useState(() => known);
  const [isLate] = useState(OpenedStory === null);
  useEffect(() => {
    if (isLate) void loadStoryView().then((view) => setView(() => view));
  }, [isLate]);
  useLayoutEffect(() => {
    if (isLate && OpenedStory !== null) props.page.place.toMain();
  }, [isLate, OpenedStory]);
  return OpenedStory === null ? null : <OpenedStory {...props} />;
}
