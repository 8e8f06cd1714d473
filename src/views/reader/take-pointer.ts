/** Takes what hands do in the reader from the page: presses, moves, the wheel, the focus, and printing. */
import { noteTurned } from '../parts/turned-before.ts';
import type { Host } from './host.ts';

const fields =
  'clientX clientY movementX movementY deltaX deltaY deltaMode key code location repeat isComposing keyCode button buttons detail pointerId pointerType ctrlKey shiftKey altKey metaKey'.split(
    ' ',
  );

/** What is focused in the reader; a control that went away with it gives the focus to the dialog. */
export function focusedIn({ element, dialog }: Host): Element {
  const root = dialog.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  if (focused !== null) return focused;
  if (element.isConnected) dialog.focus({ preventScroll: true });
  return dialog;
}

/** The same for those who listen within. As a bare event it presses, follows and selects nothing: the original does. */
export function bareCopy(event: Event): Event {
  const said = fields.filter((name) => name in event);
  const values = said.map((name) => [name, { value: Reflect.get(event, name) }]);
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable });
  return Object.defineProperties(copy, Object.fromEntries(values));
}

/** Who holds the pointer, else who is under it. */
function under({ dialog }: Host, event: MouseEvent, down: Element | null): Element {
  const id: unknown = Reflect.get(event, 'pointerId');
  if (typeof id === 'number' && event.type !== 'click')
    for (let holder = down; holder !== null; holder = holder.parentElement)
      if (holder.hasPointerCapture(id)) return holder;
  const root = dialog.getRootNode();
  const found = root instanceof ShadowRoot ? root.elementFromPoint(event.clientX, event.clientY) : null;
  return found !== null && dialog.contains(found) ? found : dialog;
}

/** What was pressed: what holds both the place where the button went down and where it came up. */
function pressed(at: Element, down: Element): Element {
  if (!down.isConnected || at.contains(down)) return at;
  return at.parentElement === null ? at : pressed(at.parentElement, down);
}

/** True for a press that has no place: a key's on a button or a link, or that of what speaks for a hand. */
function isPlaceless(event: MouseEvent): boolean {
  return event.type === 'click' && (event.detail === 0 || Reflect.get(event, 'pointerType') === '');
}

/**
 * What a turn of the wheel moves by our own hand is no scrolling. Heard early it could not be kept from that: so it goes on to
 * where it can be, unless the page keeps it, and its copy moves in either case.
 */
function isTurned({ type }: Event, target: Element, { dialog }: Host): boolean {
  return type === 'wheel' && (dialog.onwheel !== null || target.closest('.lightbox') !== null);
}

/**
 * What takes such an event and hands it on within the reader; what is not for the reader it leaves to the page, and a press
 * that neither a pointer nor a key made, for nothing tells what was pressed. `isKeyed` tells whether a key has just gone:
 * the press that it makes comes before anything else does.
 */
export function pointerTaker(host: Host, isKeyed: () => boolean): (event: Event) => void {
  const { element, dialog } = host;
  /** What the button went down on, until its press is over. */
  let down: Element | null = null;
  const targetOf = (event: Event): Element => {
    if (event.target !== element) return dialog;
    if (event.type === 'focusin') return focusedIn(host);
    if (!(event instanceof MouseEvent)) return dialog;
    if (isPlaceless(event)) return focusedIn(host);
    const at = under(host, event, down);
    if (event.type === 'pointerdown') down = at;
    if (event.type !== 'click' || down === null) return at;
    const target = pressed(at, down);
    down = null;
    return target;
  };
  return (event) => {
    if (event.target !== element && !event.type.endsWith('print')) return;
    if (event instanceof MouseEvent && isPlaceless(event) && !isKeyed()) return;
    const target = targetOf(event);
    const copy = bareCopy(event);
    if (!isTurned(event, target, host)) event.stopImmediatePropagation();
    target.dispatchEvent(copy);
    if (event.type === 'wheel') noteTurned(event, copy);
    else if (copy.defaultPrevented) event.preventDefault();
  };
}
