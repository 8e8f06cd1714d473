/**
 * An ear for keys that is there before any script of a page: on the window, in the capture phase, where listeners are
 * called in the order in which they came. It is deaf until the reader opens and takes the keys (`take-keys.ts`).
 */

/** What tells of a key, or of the text that it writes. */
const types = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'textInput', 'paste', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
];

/** Where the reader leaves what takes the keys, in the world of our scripts, which no page sees. */
const taker = Symbol.for('galley.keys');

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
    const take: unknown = Reflect.get(globalThis, taker);
    if (take instanceof Function) take(event);
  };
  for (const type of types) view.addEventListener(type, hear, { capture: true });
}
