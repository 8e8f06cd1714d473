/**
 * An ear for keys, pointers and the printer that is there before any script of a page: on the window, in the capture phase,
 * where listeners are called in the order in which they came. It is deaf until the reader opens and takes what it
 * hears (`take-input.ts`).
 */

/** What tells of a key or of the text that it writes, of a hand, and of printing. */
export const heardTypes =
  'keydown keyup keypress beforeinput input textInput paste cut copy compositionstart compositionupdate compositionend pointerdown pointermove pointerup pointercancel mousedown mouseup click dblclick auxclick contextmenu selectstart dragstart wheel touchstart touchmove touchend focusin beforeprint afterprint';

/** Where the reader leaves what takes them, in the world of our scripts, which no page sees. */
const taker = Symbol.for('galley.keys');

/** Where the ear leaves word of when it last heard a key go down, or come up. */
const heard = (type: string): symbol => Symbol.for(`galley.${type}`);

/** When the page last heard a key go down or come up, by its own clock; 0 where it never did. */
export function lastHeard(type: 'keydown' | 'keyup'): number {
  return Number(Reflect.get(globalThis, heard(type)) ?? 0);
}

/** Lends the ear to `take`; the function that it gives makes it deaf again. */
export function lendEar(take: (event: Event) => void): () => void {
  Reflect.set(globalThis, taker, take);
  return () => {
    if (Reflect.get(globalThis, taker) === take) Reflect.deleteProperty(globalThis, taker);
  };
}

/** Puts the ear on a window, which stays there as long as the page. */
export function listenEarly(view: Window): void {
  const hear = (event: Event): void => {
    // What is held goes down once, though Firefox has the page hear how it is repeated.
    if (event.isTrusted && !Reflect.get(event, 'repeat'))
      Reflect.set(globalThis, heard(event.type), performance.now());
    const take: unknown = Reflect.get(globalThis, taker);
    if (take instanceof Function) take(event);
  };
  // No page shall wait for us before it scrolls.
  for (const type of heardTypes.split(' '))
    view.addEventListener(type, hear, { capture: true, passive: /^(?:wheel|touch)/.test(type) });
}
