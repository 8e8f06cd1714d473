/**
 * Tells keys that are held from keys that are pressed again: a keyboard repeats what is held, and browsers give a command
 * anew each time, without saying so. Whoever holds the keys a moment longer wants the reader open, not open and shut again.
 */
import { lastPress } from './early-ear.ts';

/** Milliseconds after which a repeated key comes at the latest: keyboards begin after a second, and a busy machine tells later. */
const longest = 1_500;

/** Milliseconds that a command takes at most from its keys to here, on a busy machine. */
const way = 5_000;

/**
 * Does it once for a press of keys. What is asked again soon after one gets its answer, unless the page has heard of another
 * press meanwhile: of what is held it hears nothing more.
 */
export function onceAPress<Answer>(act: () => Promise<Answer>): () => Promise<Answer> {
  let [begun, last] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let answer: Promise<Answer> | null = null;
  return () => {
    const now = performance.now();
    const wasByKeys = begun - lastPress() < way;
    const isHeld = wasByKeys && now - last < longest && lastPress() < last;
    last = now;
    if (answer === null || !isHeld) [begun, answer] = [now, act()];
    return answer;
  };
}
