/**
 * Tells keys that are held from keys that are pressed again: a keyboard repeats what is held, and browsers give a command
 * anew each time, without saying so. Whoever holds the keys a moment longer wants the reader open, not open and shut again.
 */
import { lastHeard } from './early-ear.ts';

/** Milliseconds after which what is held is repeated at the latest: keyboards begin after a second, busy machines tell later. */
const first = 1_500;

/** From then on: they repeat every 30 to 50 ms. */
const next = 120;

/**
 * Does once for a press of keys what they ask for; what else asks is a press each time. What comes at once after another is
 * a repeat. The first repeat may be long in coming: it is one unless the page has heard of a key that went down meanwhile,
 * or heard last that one came up, maybe on the way of the press to here. It hears of none in a frame or the address bar.
 */
export function onceAPress<Answer>(
  act: () => Promise<Answer>,
): (by: { keys?: boolean | undefined }) => Promise<Answer> {
  let last = 0;
  let answer: Promise<Answer> | null = null;
  return ({ keys }) => {
    const since = performance.now() - last;
    const down = lastHeard('keydown');
    const isAnew = since > first || down > last || lastHeard('keyup') > Math.max(down, last - first);
    last += since;
    if (answer === null || !keys || (isAnew && since > next)) answer = act();
    return answer;
  };
}
