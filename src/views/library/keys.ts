/** What a key means on the library page. No DOM. */
import type { Step } from './listing.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;
export type Deed = { at: 'step'; step: Step } | { at: 'remove' } | { at: 'undo' } | { at: 'back' };

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
};

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean {
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** The deed that a key press asks for, or null when the key is the browser's own. */
export function deedOf(press: Press): Deed | null {
  if (isUndo(press)) return { at: 'undo' };
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (press.key === 'Delete') return { at: 'remove' };
  if (press.key === 'Escape') return { at: 'back' };
  const step = steps[press.key];
  return step === undefined ? null : { at: 'step', step };
}
