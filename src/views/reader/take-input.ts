/**
 * Takes keys and hands from the page while the reader is open: none of its listeners hears them, not even one on the
 * window in the capture phase. What the browser itself does with them it does all the same.
 */
import { isCopying } from '../marks/clipboard.ts';
import { lendEar } from './early-ear.ts';
import type { Host } from './host.ts';
import { KeysDown, type Verdict } from './keys-down.ts';
import { bareCopy, focusedIn, pointerTaker } from './take-pointer.ts';

function inputCopy({ type, cancelable, data, inputType, isComposing }: InputEvent): Event {
  return new InputEvent(type, { bubbles: true, cancelable, data, inputType, isComposing });
}

/** The same key for those within the reader. Not a KeyboardEvent: Firefox lets each out of the shadow root, whatever it is told. */
function handOver(event: KeyboardEvent | InputEvent, host: Host): void {
  const copy = event instanceof KeyboardEvent ? bareCopy(event) : inputCopy(event);
  focusedIn(host).dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}

const ofKeys = /^(?:key|composition|beforeinput|input|textInput|paste|cut|copy)/;

/** Takes them until the signal aborts, and the keys that are held then until they come up. */
export function takeInput(host: Host, signal: AbortSignal): void {
  const keys = new KeysDown();
  let isPressing = false;
  const takePointer = pointerTaker(host, () => isPressing);
  const verdictOn = (event: Event): Verdict => {
    if (event instanceof KeyboardEvent)
      return signal.aborted ? keys.afterwards(event) : keys.whileOpen(event);
    if (signal.aborted || isCopying()) return 'leave';
    if (event instanceof InputEvent) return 'hand';
    // What is chosen or moved says nothing of what is written: it is no key, and may not have the focus.
    return event.type === 'input' ? 'leave' : 'swallow';
  };
  const takeKey = (event: Event): void => {
    if (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')) {
      isPressing = true;
      setTimeout(() => {
        isPressing = false;
      });
    }
    const verdict = verdictOn(event);
    if (verdict !== 'leave') event.stopImmediatePropagation();
    if (verdict === 'hand' && (event instanceof KeyboardEvent || event instanceof InputEvent))
      handOver(event, host);
  };
  const giveBack = lendEar((event) => {
    // What a page makes up itself is its own, and nobody's hand.
    if (event.isTrusted && ofKeys.test(event.type)) takeKey(event);
    else if (event.isTrusted && !signal.aborted) takePointer(event);
    if (signal.aborted && !keys.areHeld) giveBack();
  });
}
