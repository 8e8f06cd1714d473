/**
 * A page can name an element or a frame `browser`, and in Chromium a content script then finds that element, or
 * the window of the frame, where the extension API should be. Hides all but the API from our scripts; imported
 * before anything that asks for it.
 */

/** The API is a plain object; a window of another site tells no prototype, and throws at every other question. */
function isApi(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const runtime: unknown = Reflect.get(value, 'runtime');
  return typeof runtime === 'object' && runtime !== null && typeof Reflect.get(runtime, 'id') === 'string';
}

if (!isApi(Reflect.get(globalThis, 'browser')))
  Object.defineProperty(globalThis, 'browser', { value: undefined, configurable: true, writable: true });

export {};
