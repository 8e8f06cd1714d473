/** What is asked of whom in the protocol between the parts of the extension: each route's senders, request and reply. */
import * as v from 'valibot';
import { ArticleSchema } from '../article.ts';
import { fontFileNames } from '../fonts.ts';
import { KeepOutcomeSchema, MarkDraftsSchema, MarkedStorySchema, MarkSchema } from '../marks.ts';
import { LinkOutcomeSchema, SaveOutcomeSchema } from '../outcomes.ts';
import { PlaceSchema, VoicePlaceSchema } from '../place.ts';

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

export type Sender = 'tab' | 'page';
type Route = { from: readonly Sender[]; request: v.GenericSchema; reply: v.GenericSchema };
export type Table = Record<string, Route>;
/** Asked of the background: by content scripts (`tab`) and by our own pages (`page`). */
export const backgroundRoutes = {
  /** The detector's verdict on the page of this address, which must be the one in the tab that sends it. */
  'page-seen': {
    from: ['tab'],
    request: v.strictObject({ news: v.boolean(), url: address }),
    reply: nothing,
  },
  /** Saves a story with its pictures; from a tab its address is the tab's own, but for the query. */
  'save-story': {
    from: ['tab', 'page'],
    request: v.strictObject({ article: ArticleSchema }),
    reply: SaveOutcomeSchema,
  },
  /** The story of this tab that is being saved gets no more pictures than came until now. */
  'stop-pictures': { from: ['tab'], request: ofStory, reply: nothing },
  /** Fetches the pictures of a saved story that are not there; our own pages may not ask the network themselves. */
  'fetch-missing': {
    from: ['page'],
    request: v.strictObject({ key: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)) }),
    reply: SaveOutcomeSchema,
  },
  /** Whether the story of this tab, or of the address that a page of ours names, is in the library. */
  'is-saved': { from: ['tab', 'page'], request: ofStory, reply: v.strictObject({ saved: v.boolean() }) },
  /** Whether this story says something else than it did when it was saved; false where it was not. */
  'changed-since-saved': {
    from: ['tab', 'page'],
    request: v.strictObject({ article: ArticleSchema }),
    reply: v.strictObject({ changed: v.boolean() }),
  },
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
  /** A story with its marks as text to be copied: nothing is read or kept for it. */
  'print-story': {
    from: ['tab', 'page'],
    request: v.strictObject({
      article: ArticleSchema,
      marks: v.pipe(v.array(MarkSchema), v.maxLength(2_000)),
      form: v.picklist(['markdown', 'rich']),
    }),
    reply: v.strictObject({ text: v.string(), html: v.nullable(v.string()) }),
  },
  /** A file of a font that comes with Galley, for the reader in a page. */
  'font-file': {
    from: ['tab'],
    request: v.strictObject({ file: v.picklist(fontFileNames) }),
    reply: v.strictObject({ base64: v.string() }),
  },
  /** The page of this tab keeps the reader out of sight: its story is shown in a tab beside it. */
  'read-apart': { from: ['tab'], request: v.strictObject({}), reply: nothing },
  /** Stories were put into the queue, or it may go on: what waits is loaded. */
  'load-queue': { from: ['page'], request: v.strictObject({}), reply: nothing },
  /** Shows the saved story of this tab, or of the address that a page of ours names: to export it, or what changed in it. */
  'show-saved': {
    from: ['tab', 'page'],
    request: v.strictObject({ url: address, to: v.picklist(['export', 'changes']) }),
    reply: nothing,
  },
  'open-library': { from: ['tab', 'page'], request: v.strictObject({}), reply: nothing },
  'open-options': { from: ['tab', 'page'], request: v.strictObject({}), reply: nothing },
} as const satisfies Table;
export type BackgroundRoutes = typeof backgroundRoutes;

/** Whether keys ask for it, which are repeated while they are held. */
const byKeys = v.strictObject({ keys: v.optional(v.boolean()) });

/** Asked of the reader script in a tab, by the background and by our own pages. */
export const readerRoutes = {
  'toggle-reader': {
    from: ['page'],
    request: byKeys,
    reply: v.strictObject({ open: v.boolean() }),
  },
  /** Opens the reader where a rule for the site says so, once in a visit, and only where there is a story. */
  'open-unasked': {
    from: ['page'],
    request: v.strictObject({}),
    reply: v.strictObject({ open: v.boolean() }),
  },
  /** Opens the reader in the place of one that ended with the version of Galley before, and says so. */
  'open-anew': { from: ['page'], request: v.strictObject({}), reply: v.strictObject({ open: v.boolean() }) },
  /** Says over the page how the saving of one of its links goes. */
  'tell-link': { from: ['page'], request: v.strictObject({ outcome: LinkOutcomeSchema }), reply: nothing },
  /** Opens what is selected as a story of its own; `text` is what the browser knows of it. */
  'open-selection': {
    from: ['page'],
    request: v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    reply: v.strictObject({ open: v.boolean() }),
  },
  /** Saves the story of the tab, as if its save button were pressed. */
  'save-here': { from: ['page'], request: byKeys, reply: SaveOutcomeSchema },
  /** How far the pictures of the story are that is being saved from this tab. */
  'pictures-at': {
    from: ['page'],
    request: v.strictObject({ done: v.number(), all: v.number() }),
    reply: nothing,
  },
  /** The address of the page changed without loading: the reader closes where it names another page. */
  'page-moved': { from: ['page'], request: v.strictObject({}), reply: nothing },
} as const satisfies Table;
export type ReaderRoutes = typeof readerRoutes;
