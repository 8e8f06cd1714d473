/** The keys of marking, beside the table of all keys. No DOM. */
import { type MarkColour, markColours } from '../../marks.ts';
import type { Step } from './stepping.ts';

export type MarkDeed =
  | { at: 'mark' }
  | { at: 'colour'; colour: MarkColour }
  | { at: 'next-colour' }
  | { at: 'note' }
  | { at: 'copy' }
  | { at: 'remove' }
  | { at: 'undo' }
  | { at: 'stretch'; step: Step };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** How the story is set: its arrows follow its lines. */
export type Flow = { direction: 'ltr' | 'rtl'; writing: 'horizontal' | 'vertical' };

function stepOf(key: string, { direction, writing }: Flow): Step | null {
  const [on, back, down, up] =
    writing === 'vertical'
      ? ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']
      : direction === 'rtl'
        ? ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp']
        : ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
  if (key === on) return { unit: 'word', way: 1 };
  if (key === back) return { unit: 'word', way: -1 };
  if (key === down) return { unit: 'sentence', way: 1 };
  return key === up ? { unit: 'sentence', way: -1 } : null;
}

const letters: Readonly<Record<string, MarkDeed>> = {
  h: { at: 'mark' },
  H: { at: 'next-colour' },
  m: { at: 'note' },
  y: { at: 'copy' },
  Delete: { at: 'remove' },
  Backspace: { at: 'remove' },
};

/** What a key press asks of the marks; null for all others. */
export function markDeedOf(press: Press, flow: Flow): MarkDeed | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = press;
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return key === 'z' && !shiftKey ? { at: 'undo' } : null;
  if (key.startsWith('Arrow')) {
    const step = shiftKey ? stepOf(key, flow) : null;
    return step && { at: 'stretch', step };
  }
  const colour = markColours[Number(key) - 1];
  return colour === undefined ? (letters[key] ?? null) : { at: 'colour', colour };
}

/** The colour after one, from the last to the first. */
export function nextColour(colour: MarkColour): MarkColour {
  return markColours[(markColours.indexOf(colour) + 1) % markColours.length] ?? colour;
}
