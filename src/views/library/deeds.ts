/** What can be done on the library page, by button or by key. */
import type { WordKey } from '../../words.ts';
import type { Change } from './catalogue.ts';
import type { Deed } from './keys.ts';
import { type Step, type Summary, stepFrom } from './listing.ts';
import { allOf, noPicks, spanned, toggled } from './picks.ts';
import { linkId } from './row.tsx';
import { searchId } from './tools.tsx';
import type { Desk } from './use-desk.ts';
import { focusedKey } from './use-library.ts';

export type Place = {
  desk: Desk;
  /** The story that is shown, or null for the list. */
  shown: Summary | null;
  key: string | null;
  back: () => void;
  toMain: () => void;
  openTags: () => void;
};

/** The stories that are meant: the one that is shown, those that are picked, or the one that has the focus. */
export function meant({ desk, shown, key }: Place): readonly Summary[] {
  if (key !== null) return shown === null ? [] : [shown];
  if (desk.picks.keys.size > 0) return desk.storiesOf(desk.picks.keys);
  const focused = focusedKey();
  return focused === null ? [] : desk.storiesOf(new Set([focused]));
}

function settle({ desk, key }: Place, stories: readonly Summary[]): void {
  if (key !== null) return;
  desk.follow(stories.map((story) => story.key));
  desk.setPicks(noPicks);
}

/** Archives, tags and so on, and keeps the focus where it makes sense. */
export function change(
  place: Place,
  stories: readonly Summary[],
  { word, ...what }: Change & { word: WordKey },
): void {
  if (stories.length === 0) return;
  settle(place, stories);
  void place.desk.doings.change(stories, what, word);
}

/** Puts stories into the bin; where one of them is shown, the list comes back. */
export function remove(place: Place, stories: readonly Summary[]): void {
  if (stories.length === 0 || place.desk.shelf.at === 'bin') return;
  settle(place, stories);
  void place.desk.doings.remove(stories);
  if (place.key !== null) place.back();
}

/** Archives stories, or all of them back to the inbox where they are archived already. */
export function archive(place: Place, stories: readonly Summary[]): void {
  const archived = !stories.every((story) => story.archived);
  change(place, stories, { archived, word: archived ? 'libraryArchive' : 'libraryUnarchive' });
}

/** Makes stories favourites, or none of them any more. */
export function favour(place: Place, stories: readonly Summary[]): void {
  const favourite = !stories.every((story) => story.favourite);
  change(place, stories, { favourite, word: favourite ? 'libraryFavourite' : 'libraryUnfavourite' });
}

/** Takes stories out of the bin. */
export function restore(place: Place, stories: readonly Summary[]): void {
  if (stories.length === 0) return;
  settle(place, stories);
  void place.desk.doings.restore(stories);
}

function isNoticeFocused(): boolean {
  return document.activeElement?.closest('.toast') != null;
}

/** Takes back what was done last. */
export async function undoLast({ desk, key, toMain }: Place): Promise<void> {
  const wasInNotice = isNoticeFocused() || document.activeElement === document.body;
  const restored = await desk.doings.undo();
  if (restored === null) return;
  if (key !== null && wasInNotice) toMain();
  if (key === null) desk.follow(restored);
}

/** Takes the notice away, with the focus if that was in it. */
export function dismissNotice({ desk, key, toMain }: Place): void {
  if (isNoticeFocused()) key === null ? desk.refocus() : toMain();
  desk.doings.dismiss();
}

function step({ desk }: Place, by: Step, mode: 'step' | 'extend'): 'done' | 'left' {
  const from = focusedKey();
  const aim = stepFrom(desk.keys, from, by);
  if (aim === null) return 'left';
  if (mode === 'extend')
    desk.setPicks(spanned({ ...desk.picks, anchor: desk.picks.anchor ?? from ?? aim }, aim, desk.keys));
  else if (desk.picks.anchor !== null) desk.setPicks({ ...desk.picks, anchor: null });
  desk.focus(aim);
  return 'done';
}

function pickFocused({ desk }: Place): 'done' | 'left' {
  const key = focusedKey();
  if (key === null || document.activeElement?.id !== linkId(key)) return 'left';
  if (document.activeElement instanceof HTMLInputElement) return 'left';
  desk.setPicks(toggled(desk.picks, key));
  return 'done';
}

/** Escape takes back one thing after the other: what is picked, what is searched, the story. */
function goBack({ desk, key, back }: Place): 'done' | 'left' {
  if (key !== null) back();
  else if (desk.picks.keys.size > 0) desk.setPicks(noPicks);
  else if (desk.typed !== '') desk.setTyped('');
  else return 'left';
  return 'done';
}

function onMeant(place: Place, deed: (place: Place, stories: readonly Summary[]) => void): 'done' | 'left' {
  const stories = meant(place);
  if (stories.length === 0 || place.desk.shelf.at === 'bin') return 'left';
  deed(place, stories);
  return 'done';
}

function onList(place: Place, deed: Deed): 'done' | 'left' {
  if (place.key !== null) return 'left';
  if (deed.at === 'step' || deed.at === 'extend') return step(place, deed.step, deed.at);
  if (deed.at === 'pick') return pickFocused(place);
  if (deed.at === 'pick-all') place.desk.setPicks(allOf(place.desk.keys));
  if (deed.at === 'search') document.getElementById(searchId)?.focus();
  return 'done';
}

/** Does what a key asks for; `'left'` when it means nothing here. In a story its own keys come first. */
export function act(deed: Deed, place: Place): 'done' | 'left' {
  switch (deed.at) {
    case 'back':
      return goBack(place);
    case 'undo':
      if (!place.desk.doings.canUndo) return 'left';
      void undoLast(place);
      return 'done';
    case 'remove':
      return place.key === null ? onMeant(place, remove) : 'left';
    case 'archive':
      return place.key === null ? onMeant(place, archive) : 'left';
    case 'favourite':
      return place.key === null ? onMeant(place, favour) : 'left';
    case 'tags':
      return place.key === null ? onMeant(place, () => place.openTags()) : 'left';
    default:
      return onList(place, deed);
  }
}
