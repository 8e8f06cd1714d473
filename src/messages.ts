/**
 * The protocol between the parts of the extension, as tables of schemas. Types, validation at both ends and
 * the list of handlers follow from them: a handler that is missing or replies wrongly does not compile.
 * What comes from a tab is untrusted: see `isFromTab`.
 */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { ArticleSchema } from './article.ts';
import { fontFileNames } from './fonts.ts';
import { KeepOutcomeSchema, MarkDraftsSchema, MarkedStorySchema, MarkSchema } from './marks.ts';
import { LinkOutcomeSchema, SaveOutcomeSchema } from './outcomes.ts';
import { PlaceSchema, VoicePlaceSchema } from './place.ts';

const nothing = v.null();
const address = v.pipe(v.string(), v.maxLength(8_192));
const ofStory = v.strictObject({ url: address });

const StorySchema = v.strictObject({ at: v.literal('story'), article: ArticleSchema });
const NoneSchema = v.strictObject({ at: v.literal('none') });
const FailedSchema = v.strictObject({ at: v.literal('failed'), why: v.picklist(['too-large', 'error']) });

/** What the story script finds in its page. */
export const FoundSchema = v.variant('at', [StorySchema, NoneSchema, FailedSchema]);
export type Found = v.InferOutput<typeof FoundSchema>;

/** What a tab says when the popup asks for its story. */
export const StoryReplySchema = v.strictObject({ found: FoundSchema, readerOpen: v.boolean() });

type Sender = 'tab' | 'page';
type Route = { from: readonly Sender[]; request: v.GenericSchema; reply: v.GenericSchema };
type Table = Record<string, Route>;
type Request<T extends Table, K extends keyof T> = v.InferOutput<T[K]['request']>;
type Reply<T extends Table, K extends keyof T> = v.InferOutput<T[K]['reply']>;

/** Asked of the background: by content scripts (`tab`) and by our own pages (`page`). */
export const backgroundRoutes = {
  /** The detector's verdict on the page that sends it. */
  'page-seen': { from: ['tab'], request: v.strictObject({ news: v.boolean() }), reply: nothing },
  /** Saves a story with its pictures; from a tab its address is replaced by the tab's own. */
  'save-story': {
    from: ['tab', 'page'],
    request: v.strictObject({ article: ArticleSchema }),
    reply: SaveOutcomeSchema,
  },
  /** Whether the story of this tab, or of the address that a page of ours names, is in the library. */
  'is-saved': { from: ['tab', 'page'], request: ofStory, reply: v.strictObject({ saved: v.boolean() }) },
  /** Where this story was left, and that it is left here now; a tab only speaks of its own address. */
  'place-of': {
    from: ['tab', 'page'],
    request: ofStory,
    reply: v.strictObject({ place: v.nullable(PlaceSchema) }),
  },
  'keep-place': {
    from: ['tab', 'page'],
    request: v.strictObject({ url: address, place: PlaceSchema }),
    reply: nothing,
  },
  /** The same for the voice that reads aloud. */
  'voice-of': {
    from: ['tab', 'page'],
    request: ofStory,
    reply: v.strictObject({ voice: v.nullable(VoicePlaceSchema) }),
  },
  'keep-voice': {
    from: ['tab', 'page'],
    request: v.strictObject({ url: address, voice: VoicePlaceSchema }),
    reply: nothing,
  },
  /** The marks in this story, and changes of them; a tab only speaks of its own address. */
  'marks-of': {
    from: ['tab', 'page'],
    request: ofStory,
    reply: v.strictObject({ marks: v.array(MarkSchema) }),
  },
  'keep-marks': {
    from: ['tab', 'page'],
    request: v.strictObject({ story: MarkedStorySchema, drafts: MarkDraftsSchema }),
    reply: KeepOutcomeSchema,
  },
  /** A file of a font that comes with Galley, for the reader in a page. */
  'font-file': {
    from: ['tab'],
    request: v.strictObject({ file: v.picklist(fontFileNames) }),
    reply: v.strictObject({ base64: v.string() }),
  },
  /** The page of this tab keeps the reader out of sight: its story is shown in a tab beside it. */
  'read-apart': { from: ['tab'], request: v.strictObject({}), reply: nothing },
  'open-library': { from: ['tab', 'page'], request: v.strictObject({}), reply: nothing },
  'open-options': { from: ['tab', 'page'], request: v.strictObject({}), reply: nothing },
} as const satisfies Table;
export type BackgroundRoutes = typeof backgroundRoutes;

/** Asked of the reader script in a tab, by the background and by our own pages. */
export const readerRoutes = {
  'toggle-reader': {
    from: ['page'],
    request: v.strictObject({}),
    reply: v.strictObject({ open: v.boolean() }),
  },
  /** Opens the reader where a rule for the site says so, once in a visit, and only where there is a story. */
  'open-unasked': {
    from: ['page'],
    request: v.strictObject({}),
    reply: v.strictObject({ open: v.boolean() }),
  },
  /** Says over the page how the saving of one of its links goes. */
  'tell-link': { from: ['page'], request: v.strictObject({ outcome: LinkOutcomeSchema }), reply: nothing },
  /** Opens what is selected as a story of its own; `text` is what the browser knows of it. */
  'open-selection': {
    from: ['page'],
    request: v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    reply: v.strictObject({ open: v.boolean() }),
  },
  /** Saves the story of the tab, as if its save button were pressed. */
  'save-here': { from: ['page'], request: v.strictObject({}), reply: SaveOutcomeSchema },
  /** The address of the page changed without loading: the reader closes where it names another page. */
  'page-moved': { from: ['page'], request: v.strictObject({}), reply: nothing },
} as const satisfies Table;
export type ReaderRoutes = typeof readerRoutes;

export type Handlers<T extends Table> = {
  [K in keyof T]: (request: Request<T, K>, sender: Runtime.MessageSender) => Promise<Reply<T, K>>;
};

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
export async function askBackground<K extends keyof BackgroundRoutes & string>(
  type: K,
  request: Request<BackgroundRoutes, K>,
): Promise<Reply<BackgroundRoutes, K>> {
  const reply: unknown = await browser.runtime.sendMessage({ type, request });
  return v.parse(backgroundRoutes[type].reply, reply) as Reply<BackgroundRoutes, K>;
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
