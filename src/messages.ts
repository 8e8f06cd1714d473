/**
 * The protocol between the parts of the extension, as tables of schemas (`messages/routes.ts`). Types, validation at
 * both ends and the list of handlers follow from them: a handler that is missing or replies wrongly does not compile.
 * What comes from a tab is untrusted: see `isFromTab`.
 */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import {
  type BackgroundRoutes,
  backgroundRoutes,
  type ReaderRoutes,
  readerRoutes,
  type Sender,
  type Table,
} from './messages/routes.ts';
import { isNestedWithin } from './text.ts';

type Request<T extends Table, K extends keyof T> = v.InferOutput<T[K]['request']>;
type Reply<T extends Table, K extends keyof T> = v.InferOutput<T[K]['reply']>;

export type Handlers<T extends Table> = {
  [K in keyof T]: (request: Request<T, K>, sender: Runtime.MessageSender) => Promise<Reply<T, K>>;
};

/** What nests deeper than any story does would exhaust the parser, which goes down into it. */
const deepest = 600;

const Envelope = v.strictObject({ type: v.string(), request: v.unknown() });

/** True when a content script of ours sent it; anything in its payload may be forged, the sender may not. */
export function isFromTab(sender: Runtime.MessageSender): boolean {
  return !(sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

function classOf(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  if (!isFromTab(sender)) return 'page';
  return sender.tab !== undefined && sender.frameId === 0 ? 'tab' : null;
}

function isKnown<T extends Table>(table: T, type: string): type is keyof T & string {
  return Object.hasOwn(table, type);
}

/**
 * Answers the messages of one table until the signal aborts. A message that is unknown, malformed or from a
 * sender that the route does not name is left unanswered. `trustAll` is for content scripts, to whom only
 * our own extension can speak.
 */
export function answer<T extends Table>(
  table: T,
  handlers: Handlers<T>,
  { signal, classify = classOf }: { signal?: AbortSignal; classify?: typeof classOf } = {},
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (!isNestedWithin(message, deepest)) return undefined;
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success || !isKnown(table, envelope.output.type)) return undefined;
    const { type } = envelope.output;
    const route = table[type];
    const from = classify(sender);
    if (route === undefined || from === null || !route.from.includes(from)) return undefined;
    const request = v.safeParse(route.request, envelope.output.request);
    if (!request.success) return undefined;
    return (handlers[type] as Handlers<T>[keyof T & string])?.(request.output as never, sender);
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0],
    ),
  );
}

/** Content scripts hear only from our own extension: its worker and its pages. */
export function fromExtension(sender: Runtime.MessageSender): Sender | null {
  return sender.id === browser.runtime.id ? 'page' : null;
}

/** Asks the background. Rejects when nobody answers or the reply is not of the route's shape. */
export function askBackground<K extends keyof BackgroundRoutes & string>(
  type: K,
  request: Request<BackgroundRoutes, K>,
): Promise<Reply<BackgroundRoutes, K>> {
  return askThrough(backgroundRoutes, type, request);
}

/** Asks the background by a table that not every page of ours carries. Rejects like `askBackground`. */
export async function askThrough<T extends Table, K extends keyof T & string>(
  table: T,
  type: K,
  request: Request<T, K>,
): Promise<Reply<T, K>> {
  const reply: unknown = await browser.runtime.sendMessage({ type, request });
  return v.parse((table[type] as T[K]).reply, reply) as Reply<T, K>;
}

/** Asks the reader script of a tab, which must have been injected. Rejects like `askBackground`. */
export async function askReader<K extends keyof ReaderRoutes & string>(
  tabId: number,
  type: K,
  request: Request<ReaderRoutes, K>,
): Promise<Reply<ReaderRoutes, K>> {
  const reply: unknown = await browser.tabs.sendMessage(tabId, { type, request }, { frameId: 0 });
  return v.parse(readerRoutes[type].reply, reply) as Reply<ReaderRoutes, K>;
}

/** Tells the detector of a tab to look at its page again; silent where no detector runs. */
export async function askDetector(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type: 'look-again' }, { frameId: 0 }).catch(() => null);
}
