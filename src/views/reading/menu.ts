/** What the menu “More” offers, in its order. No DOM. */
import type { WordKey } from '../../words.ts';
import type { Acts } from './acts.ts';
import { type Act, keyOf } from './keys.ts';

/** `switch` is for what is on or off, which the menu then tells. */
type Entry = { word: WordKey; act: Act; kind?: 'switch' };

export const menuTable: readonly Entry[] = [
  { word: 'versionsShow', act: { at: 'changes' } },
  { word: 'guideContents', act: { at: 'contents' } },
  { word: 'marksTitle', act: { at: 'marks' } },
  { word: 'keysListen', act: { at: 'listen', to: 'toggle' } },
  { word: 'moreDim', act: { at: 'dim' }, kind: 'switch' },
  { word: 'moreRuler', act: { at: 'ruler' }, kind: 'switch' },
  { word: 'keysAsides', act: { at: 'asides' } },
  { word: 'keysPoint', act: { at: 'point' } },
  { word: 'moreAlways', act: { at: 'always' }, kind: 'switch' },
  { word: 'keysTurn', act: { at: 'turn' } },
  { word: 'moreCopyMarkdown', act: { at: 'copy', as: 'markdown' } },
  { word: 'moreCopyRich', act: { at: 'copy', as: 'rich' } },
  { word: 'moreExport', act: { at: 'export' } },
  { word: 'guideKeys', act: { at: 'keys' } },
];

/** An entry as it is shown: with its key, and with its state where it has one. */
export type Offer = {
  word: WordKey;
  /** What is said in the place of `word`. */
  words: string | null;
  act: Act;
  key: string | null;
  state: 'on' | 'off' | null;
};

/** What can be done in this view at this moment. */
export function offersOf(acts: Pick<Acts, 'can' | 'isOn' | 'wordsOf'>): Offer[] {
  return menuTable
    .filter(({ act }) => acts.can(act))
    .map(({ word, act, kind }) => ({
      word,
      words: acts.wordsOf(act),
      act,
      key: keyOf(act),
      state: kind === undefined ? null : acts.isOn(act) ? 'on' : 'off',
    }));
}

/** The entry that a key leads to from the one that has the focus; null for keys that mean nothing in a menu. */
export function menuStep(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home' || key === 'PageUp') return 0;
  return key === 'End' || key === 'PageDown' ? count - 1 : null;
}
