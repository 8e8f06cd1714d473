/**
 * A page can name an element `browser`, and in Chromium a content script then finds that element where the
 * extension API should be. Hides such an element from our scripts; imported before anything that asks for the API.
 */
if (Reflect.get(globalThis, 'browser') instanceof Node)
  Object.defineProperty(globalThis, 'browser', { value: undefined, configurable: true, writable: true });

export {};
