/** What a key means on the library page. No DOM. */
import type { Step } from './listing.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;
export type Deed =
  | { at: 'step' | 'extend'; step: Step }
  | { at: 'remove' | 'undo' | 'back' | 'pick' | 'pick-all' | 'archive' | 'favourite' | 'tags' | 'search' };

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};
const letters: Readonly<Record<string, Deed>> = {
  j: { at: 'step', step: 'next' },
  k: { at: 'step', step: 'previous' },
  e: { at: 'archive' },
  s: { at: 'favourite' },
  t: { at: 'tags' },
  '/': { at: 'search' },
  ' ': { at: 'pick' },
  Delete: { at: 'remove' },
  Escape: { at: 'back' },
};

function withCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): Deed | null {
  if (ctrlKey === metaKey || altKey || shiftKey) return null;
  if (key.toLowerCase() === 'z') return { at: 'undo' };
  return key.toLowerCase() === 'a' ? { at: 'pick-all' } : null;
}

/** The deed that a key press asks for, or null when the key is the browser's own. */
export function deedOf(press: Press): Deed | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return withCommand(press);
  const step = steps[press.key];
  if (step !== undefined) return { at: press.shiftKey ? 'extend' : 'step', step };
  return press.shiftKey ? null : (letters[press.key] ?? null);
}
