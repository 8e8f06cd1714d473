/** How windows and the worker hear of each other's changes. */

type Announcer = { tell: () => void; close: () => void };

/** Tells everybody who watches a library of that name, in this window too. */
export function announcer(name: string): Announcer {
  const channel = new BroadcastChannel(name);
  return { tell: () => channel.postMessage(null), close: () => channel.close() };
}

/** Calls back when the library of that name was changed, until the signal aborts. */
export function listen(name: string, onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => onChange();
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
