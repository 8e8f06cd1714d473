/** What can be done on the library page, by button or by key, and where the focus goes after it. */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { Deed } from './keys.ts';
import { neighbour, type Summary, stepFrom } from './listing.ts';
import type { SavedList } from './saved-list.ts';
import { focusedKey, focusRow } from './use-library.ts';

/** Moves the focus to a story of the list, once it is there, or to the page's heading; and there again. */
export function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const awaited = useRef<string | null>(null);
  const latest = useRef<string | null>(null);
  const focus = useCallback((key: string | null) => {
    latest.current = key;
    if (key === null) heading.current?.focus();
    else awaited.current = focusRow(key) === 'done' ? null : key;
  }, []);
  const refocus = useCallback(() => focus(latest.current), [focus]);
  useLayoutEffect(() => {
    if (awaited.current !== null && focusRow(awaited.current) === 'done') awaited.current = null;
  });
  return { heading, focus, refocus };
}

export type Place = {
  list: SavedList;
  /** The story that is shown, or null for the list. */
  key: string | null;
  back: () => void;
  focus: (key: string | null) => void;
  /** Gives the focus back to what is shown, when what had it goes. */
  refocus: () => void;
};

/** Removes a story; if it is the one that is shown, the list comes back. */
export function removeStory(story: Summary, { list, key, back, focus }: Place): void {
  const next = neighbour(list.state.listing, story.key);
  if (key === null) focus(next);
  void list.remove(story);
  if (key !== null) back();
}

function isNoticeFocused(): boolean {
  return document.activeElement?.closest('.toast') != null;
}

/** Brings back what was removed last. */
export async function undoRemoval({ list, key, focus, refocus }: Place): Promise<void> {
  const restored = await list.undo();
  if (restored === null) return;
  if (key === null) focus(restored);
  else if (isNoticeFocused()) refocus();
}

/** Takes the notice away, with the focus if that was in it. */
export function dismissNotice({ list, refocus }: Place): void {
  if (isNoticeFocused()) refocus();
  list.dismiss();
}

function removeFocused(place: Place): 'done' | 'left' {
  const { listing } = place.list.state;
  const focused = place.key === null ? focusedKey() : null;
  const story = listing.at === 'ready' ? listing.stories.find(({ key }) => key === focused) : undefined;
  if (story === undefined) return 'left';
  removeStory(story, place);
  return 'done';
}

/** Does what a key asks for; `'left'` when it means nothing here. */
export function act(deed: Deed, place: Place): 'done' | 'left' {
  switch (deed.at) {
    case 'remove':
      return removeFocused(place);
    case 'undo':
      if (!place.list.canUndo) return 'left';
      void undoRemoval(place);
      return 'done';
    case 'back':
      if (place.key === null) return 'left';
      place.back();
      return 'done';
    case 'step': {
      const aim = place.key === null ? stepFrom(place.list.state.listing, focusedKey(), deed.step) : null;
      if (aim === null) return 'left';
      place.focus(aim);
      return 'done';
    }
  }
}
