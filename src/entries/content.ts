/**
 * Runs on every page: decides once whether it is a story and tells the background, again when the page comes
 * back from the back/forward cache, and again when the background says that it went to another address.
 * Reads the page and changes nothing. Wherever something fails it stays silent: the button works all the same.
 */
import { detectNewsPage } from '../detect/index.ts';

type Runtime = {
  id?: unknown;
  sendMessage: (message: unknown) => unknown;
  onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
};
type Listener = (message: unknown, sender: { id?: string }) => void;

/** A page that moved is looked at again when it has been quiet this long, in milliseconds, */
const quiet = 400;
/** and at the latest this long after it moved. */
const longest = 5_000;
/** A page that moves again and again is looked at right away only this long after it was last. */
const often = 1_000;

function isRuntime(value: unknown): value is Runtime {
  return typeof Reflect.get(Object(value), 'id') === 'string';
}

/**
 * The extension's own API, a plain object: an element or a frame of the page may bear the name `browser`, and the
 * window of a frame of another site tells no prototype and throws at every other question.
 */
function findRuntime(): Runtime | null {
  for (const name of ['browser', 'chrome']) {
    const api: unknown = Reflect.get(globalThis, name);
    if (!(api instanceof Object) || Object.getPrototypeOf(api) !== Object.prototype) continue;
    if ('runtime' in api && isRuntime(api.runtime)) return api.runtime;
  }
  return null;
}

/** Calls back when the document has stopped changing, or has changed for long enough. */
function whenSettled(done: () => void, signal: AbortSignal): void {
  const finish = (): void => {
    stop();
    done();
  };
  let pause = setTimeout(finish, quiet);
  const end = setTimeout(finish, longest);
  const observer = new MutationObserver(() => {
    clearTimeout(pause);
    pause = setTimeout(finish, quiet);
  });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(pause);
    clearTimeout(end);
  };
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', stop, { once: true });
}

function asksToLook(message: unknown): boolean {
  return Reflect.get(Object(message), 'type') === 'look-again';
}

function tell(runtime: Runtime): void {
  const url = location.href;
  const news = detectNewsPage(document, url);
  Promise.resolve(runtime.sendMessage({ type: 'page-seen', request: { news, url } })).catch(() => null);
}

/** Listens until the extension is gone: an orphaned script has a runtime without an id. */
function watch(runtime: Runtime): void {
  const life = new AbortController();
  let wait = new AbortController();
  let looked = 0;
  const report = (): void => {
    looked = performance.now();
    try {
      if (typeof runtime.id === 'string') tell(runtime);
      else life.abort();
    } catch {
      // The page defends itself, or the extension has just gone.
    }
  };
  const onMessage: Listener = (message, sender) => {
    if (sender.id !== runtime.id || !asksToLook(message)) return;
    wait.abort();
    wait = new AbortController();
    if (performance.now() > looked + often) report();
    whenSettled(report, wait.signal);
  };
  const { signal } = life;
  runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    wait.abort();
    runtime.onMessage.removeListener(onMessage);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && report(), { signal });
  report();
}

const runtime = findRuntime();
if (runtime !== null && window === window.top) watch(runtime);
