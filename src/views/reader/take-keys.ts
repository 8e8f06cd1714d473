/**
 * Takes the keys from the page while the reader is open: none of its listeners hears them, not even one on the window
 * in the capture phase. What the browser itself does with a key it does all the same.
 */
import { lendEar } from './early-ear.ts';
import type { Host } from './host.ts';
import { type KeyEvent, KeysDown, type Verdict } from './keys-down.ts';

const keyFields = 'key code location repeat isComposing ctrlKey shiftKey altKey metaKey keyCode'.split(' ');

/** The same key for those who listen within the reader, whom the original cannot reach any more. */
function keyCopy(event: KeyboardEvent): Event {
  const fields = keyFields.map((name) => [name, { value: Reflect.get(event, name) }]);
  // Not a KeyboardEvent: Firefox lets each out of the shadow root, whatever it is told.
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable });
  return Object.defineProperties(copy, Object.fromEntries(fields));
}

function inputCopy({ type, cancelable, data, inputType, isComposing }: InputEvent): Event {
  return new InputEvent(type, { bubbles: true, cancelable, data, inputType, isComposing });
}

/** What has the focus in the reader; a control that went away with it gives it to the dialog. */
function focusedIn({ element, dialog }: Host): Element {
  const root = dialog.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  if (focused !== null) return focused;
  if (element.isConnected) dialog.focus({ preventScroll: true });
  return dialog;
}

function handOver(event: KeyboardEvent | InputEvent, host: Host): void {
  const copy = event instanceof KeyboardEvent ? keyCopy(event) : inputCopy(event);
  focusedIn(host).dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}

function keyOf({ type, key, code, repeat }: KeyboardEvent): KeyEvent {
  return { type, key, code, repeat };
}

/** Takes the keys until the signal aborts, and those that are held then until they come up. */
export function takeKeys(host: Host, signal: AbortSignal): void {
  const keys = new KeysDown();
  const verdictOn = (event: Event): Verdict => {
    if (event instanceof KeyboardEvent)
      return signal.aborted ? keys.afterwards(keyOf(event)) : keys.whileOpen(keyOf(event));
    if (signal.aborted) return 'leave';
    // What is chosen or moved says nothing of what is written: it is no key, and may not have the focus.
    if (event.type === 'input' && !(event instanceof InputEvent)) return 'leave';
    return event instanceof InputEvent ? 'hand' : 'swallow';
  };
  const giveBack = lendEar((event) => {
    // What a page makes up itself is its own, and no key of anybody's.
    const verdict = event.isTrusted ? verdictOn(event) : 'leave';
    if (verdict !== 'leave') event.stopImmediatePropagation();
    if (verdict === 'hand' && (event instanceof KeyboardEvent || event instanceof InputEvent))
      handOver(event, host);
    if (signal.aborted && !keys.areHeld) giveBack();
  });
}
