/** The keys of a story that is read: one table, from which the cheat sheet is printed as well. No DOM. */
import type { WordKey } from '../../words.ts';

/** How a whole story is copied. */
export type CopyForm = 'markdown' | 'rich';

export type Act =
  | { at: 'move'; over: 'block' | 'subhead' | 'picture'; by: 1 | -1 }
  | { at: 'edge'; to: 'top' | 'end' }
  | { at: 'size'; by: 1 | -1 }
  | { at: 'theme' }
  | { at: 'save' }
  | { at: 'dim' }
  | { at: 'listen'; to: 'toggle' }
  | { at: 'listen'; to: 'skip'; over: 'sentence' | 'block'; by: 1 | -1 }
  | { at: 'listen'; to: 'speed'; by: 1 | -1 }
  | { at: 'voice'; to: 'toggle' | 'pause' | 'close' }
  | { at: 'voice'; to: 'skip'; over: 'sentence'; by: 1 | -1 }
  | { at: 'asides' }
  | { at: 'point' }
  | { at: 'ruler' }
  | { at: 'always' }
  | { at: 'enlarge' }
  | { at: 'turn' }
  | { at: 'contents' }
  | { at: 'mark'; to: 'mark' | 'colour' | 'note' | 'copy' | 'select' }
  | { at: 'marks' }
  | { at: 'copy'; as: CopyForm }
  | { at: 'export' }
  | { at: 'changes' }
  | { at: 'close' }
  | { at: 'keys' };
/** The acts of one name. */
export type ActOf<At extends Act['at']> = Extract<Act, { at: At }>;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** `also` is a key with the same effect that is heard elsewhere, and only printed. */
type Entry = { keys: readonly [string, ...string[]]; also?: string; word: WordKey; act: Act };

/** Each key with what it does and the words for it, in the order of the cheat sheet. */
export const keyTable: readonly Entry[] = [
  { keys: ['j'], word: 'keysNextBlock', act: { at: 'move', over: 'block', by: 1 } },
  { keys: ['k'], word: 'keysPreviousBlock', act: { at: 'move', over: 'block', by: -1 } },
  { keys: ['n'], word: 'keysNextSubhead', act: { at: 'move', over: 'subhead', by: 1 } },
  { keys: ['p'], word: 'keysPreviousSubhead', act: { at: 'move', over: 'subhead', by: -1 } },
  { keys: ['i'], word: 'keysNextPicture', act: { at: 'move', over: 'picture', by: 1 } },
  { keys: ['I'], word: 'keysPreviousPicture', act: { at: 'move', over: 'picture', by: -1 } },
  { keys: ['z'], word: 'keysEnlarge', act: { at: 'enlarge' } },
  { keys: ['o'], word: 'keysTurn', act: { at: 'turn' } },
  { keys: ['g'], word: 'keysTop', act: { at: 'edge', to: 'top' } },
  { keys: ['G'], word: 'keysEnd', act: { at: 'edge', to: 'end' } },
  { keys: ['c'], word: 'keysContents', act: { at: 'contents' } },
  { keys: ['+', '='], word: 'keysLarger', act: { at: 'size', by: 1 } },
  { keys: ['-'], word: 'keysSmaller', act: { at: 'size', by: -1 } },
  { keys: ['t'], word: 'keysTheme', act: { at: 'theme' } },
  { keys: ['f'], word: 'keysDim', act: { at: 'dim' } },
  { keys: ['r'], word: 'keysRuler', act: { at: 'ruler' } },
  { keys: ['l'], word: 'keysListen', act: { at: 'listen', to: 'toggle' } },
  { keys: ['.'], word: 'keysListenOn', act: { at: 'listen', to: 'skip', over: 'sentence', by: 1 } },
  { keys: [','], word: 'keysListenBack', act: { at: 'listen', to: 'skip', over: 'sentence', by: -1 } },
  { keys: [']'], word: 'keysListenBlockOn', act: { at: 'listen', to: 'skip', over: 'block', by: 1 } },
  { keys: ['['], word: 'keysListenBlockBack', act: { at: 'listen', to: 'skip', over: 'block', by: -1 } },
  { keys: ['>'], word: 'keysFaster', act: { at: 'listen', to: 'speed', by: 1 } },
  { keys: ['<'], word: 'keysSlower', act: { at: 'listen', to: 'speed', by: -1 } },
  { keys: ['s'], word: 'keysSave', act: { at: 'save' } },
  { keys: ['a'], word: 'keysAsides', act: { at: 'asides' } },
  { keys: ['x'], word: 'keysPoint', act: { at: 'point' } },
  { keys: ['h'], word: 'keysMark', act: { at: 'mark', to: 'mark' } },
  { keys: ['1'], also: '4', word: 'keysMarkColour', act: { at: 'mark', to: 'colour' } },
  { keys: ['m'], word: 'keysMarkNote', act: { at: 'mark', to: 'note' } },
  { keys: ['y'], word: 'keysMarkCopy', act: { at: 'mark', to: 'copy' } },
  { keys: ['M'], word: 'marksTitle', act: { at: 'marks' } },
  { keys: ['Shift →'], word: 'keysSelect', act: { at: 'mark', to: 'select' } },
  { keys: ['q'], also: 'Esc', word: 'keysClose', act: { at: 'close' } },
  { keys: ['?'], word: 'keysHelp', act: { at: 'keys' } },
];

/**
 * The keys of keyboards and headphones for what plays: they steer a voice that has begun and never begin one, since
 * they may be meant for another player. Firefox calls the one that plays and pauses `MediaPlay`.
 */
const mediaKeys: Readonly<Record<string, Act>> = {
  MediaPlayPause: { at: 'voice', to: 'toggle' },
  MediaPlay: { at: 'voice', to: 'toggle' },
  MediaPause: { at: 'voice', to: 'pause' },
  MediaStop: { at: 'voice', to: 'close' },
  MediaTrackNext: { at: 'voice', to: 'skip', over: 'sentence', by: 1 },
  MediaTrackPrevious: { at: 'voice', to: 'skip', over: 'sentence', by: -1 },
};

/** What a media key asks for, also while somebody types or chooses; null for all others. */
export function mediaActOf({ key }: Pick<Press, 'key'>): Act | null {
  return mediaKeys[key] ?? null;
}

/** What a key press asks for; null for keys of the browser, of an input method, or of nobody. */
export function actOf(press: Press): Act | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  return keyTable.find(({ keys }) => keys.includes(press.key))?.act ?? null;
}

/** The key that asks for an act, or null. */
export function keyOf(act: Act): string | null {
  const same = JSON.stringify(act);
  return keyTable.find((entry) => JSON.stringify(entry.act) === same)?.keys[0] ?? null;
}

/** True where a key is meant for what is written or chosen in. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}

/** True for a press and for what the reader makes of one that it kept from the page, which is of no class of its own. */
export function isKeyPress(event: Event): event is KeyboardEvent {
  return 'key' in event;
}
