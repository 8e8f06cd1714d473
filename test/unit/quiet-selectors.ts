/**
 * Before every file of unit tests. Where a DOM is around it, the engine of its selectors hears focus, keys and mouse in the
 * window for each document that is asked for an element, for ever. Nothing here asks for `:hover` and the like, and a test
 * that reads a thousand documents spent a third of its time on these listeners.
 */
const ofSelectors = /^_handle(?:Focus|Keyboard|Mouse)Event$/;

const view = 'document' in globalThis ? document.defaultView : null;
if (view !== null) {
  const { prototype } = view.EventTarget;
  const listen = prototype.addEventListener;
  prototype.addEventListener = function (this: EventTarget, ...[type, listener, options]): void {
    if (typeof listener !== 'function' || !ofSelectors.test(listener.name))
      listen.call(this, type, listener, options);
  };
}
