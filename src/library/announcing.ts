/** How windows and the worker hear of each other's changes. */
import * as v from 'valibot';
import { KeySchema } from './ids.ts';

type Announcer = {
  tell: (ids: readonly string[]) => void;
  /** Tells the others that the library lies in another database now. */
  tellMoved: () => void;
  close: () => void;
};

const movedWord = 'moved';

/** The stories that documents belong to, by the ids of these. */
function storiesAmong(ids: readonly string[]): string[] {
  const parts = ids.map((id) => id.split(':')[1] ?? '');
  return [...new Set(parts.filter((part) => v.is(KeySchema, part)))];
}

/** Tells everybody who watches a library of that name, in this window too, which documents were changed. */
export function announcer(name: string, onMoved: () => void = () => undefined): Announcer {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => data === movedWord && onMoved();
  return {
    tell: (ids) => channel.postMessage(storiesAmong(ids)),
    tellMoved: () => channel.postMessage(movedWord),
    close: () => channel.close(),
  };
}

/** Calls back when the library of that name was changed, with the keys of the stories that were, until the signal aborts. */
export function listen(name: string, onChange: (keys: readonly string[]) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => onChange(v.is(v.array(KeySchema), data) ? data : []);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
