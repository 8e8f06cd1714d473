/** What is said between the parts of the extension of a library that several devices share. */
import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(2_000));

/** How the server knows the person. */
const AccessSchema = v.variant('by', [
  v.strictObject({ by: v.literal('nobody') }),
  v.strictObject({ by: v.literal('password'), user: short, password: short }),
  v.strictObject({ by: v.literal('token'), token: v.pipe(v.string(), v.maxLength(8_000)) }),
]);
export type Access = v.InferOutput<typeof AccessSchema>;

/** A database on a server that the person names. */
export const ConnectionSchema = v.strictObject({
  /**
   * Without a user in it: an address is shown and stored beside the secrets, not among them. Chromium takes a machine whose
   * name has spaces in it.
   */
  address: v.pipe(short, v.regex(/^https?:\/\/[^/?#@\\\s<>^|%"`{}]+(?:\/[^?#]*)?$/i)),
  /** As CouchDB allows: small letters, digits and a few signs, a letter first. */
  database: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_$()+/-]{0,200}$/)),
  access: AccessSchema,
});
export type Connection = v.InferOutput<typeof ConnectionSchema>;

/** True where a server could have this address: of the web, of one machine, and with one scheme. */
export function isServerAddress(address: string): boolean {
  const isOfSchema = v.is(ConnectionSchema.entries.address, address);
  return isOfSchema && URL.canParse(address) && !/^https?:\/\/[^/]*:\/\//i.test(address);
}

/** True where a database can have this name. */
export function isDatabaseName(name: string): boolean {
  return v.is(ConnectionSchema.entries.database, name);
}

/** What goes to the other devices and comes from them. */
export const ChoiceSchema = v.strictObject({
  stories: v.boolean(),
  images: v.boolean(),
  marks: v.boolean(),
  states: v.boolean(),
  settings: v.optional(v.boolean(), false),
});
export type Choice = v.InferOutput<typeof ChoiceSchema>;
/** The whole library goes unless the person says otherwise; settings only when the person says so. */
export const wholeChoice: Choice = {
  stories: true,
  images: true,
  marks: true,
  states: true,
  settings: false,
};

/** Why two libraries could not be brought together. */
export const problems = [
  ...(['offline', 'unreachable', 'unreachable-secure', 'no-access', 'not-couchdb', 'no-database'] as const),
  ...([
    'elsewhere',
    'wrong-login',
    'forbidden',
    'may-not-make',
    'server',
    'too-large',
    'other-content',
    'newer-galley',
  ] as const),
  ...(['wrong-passphrase', 'needs-passphrase', 'not-encrypted', 'disk-full', 'database'] as const),
] as const;
export const ProblemSchema = v.picklist(problems);
export type Problem = v.InferOutput<typeof ProblemSchema>;

/** What a test of a connection found: the first thing that is wrong, or what there is. */
export const AnswerSchema = v.variant('at', [
  v.strictObject({ at: v.literal('wrong'), problem: ProblemSchema }),
  v.strictObject({
    at: v.literal('good'),
    /** An empty database takes any passphrase or none; one in use goes on as it was begun. */
    content: v.picklist(['empty', 'open', 'encrypted']),
    /** Minutes that the server's clock is ahead of ours, where that is worth a word. */
    clock: v.nullable(v.number()),
  }),
]);
export type Answer = v.InferOutput<typeof AnswerSchema>;

/**
 * Why nothing goes on without a word from the person: another device deleted many stories, or the database does not
 * hold many that it held before. So many of all that are here.
 */
const AsksSchema = v.strictObject({
  why: v.picklist(['deleted', 'missing']),
  stories: v.number(),
  of: v.number(),
});

const Time = v.nullable(v.pipe(v.string(), v.isoTimestamp()));

/** How it stands with a connection. Nothing in it tells where it leads or with which password. */
export const StatusSchema = v.strictObject({
  at: v.picklist(['waiting', 'busy', 'paused', 'asks', 'failed']),
  problem: v.nullable(ProblemSchema),
  asks: v.nullable(AsksSchema),
  lastTry: Time,
  lastSuccess: Time,
  /** Documents that went and came in the run that is under way, or was the last. */
  sent: v.number(),
  received: v.number(),
  /** Documents on the server that could not be read here and were left out. */
  unreadable: v.number(),
  /** Documents that the server refused as too large. */
  tooLarge: v.number(),
  /** Pictures wait for a connection that is not paid by its size. */
  picturesWait: v.boolean(),
  /** As an answer to a test has it, at the last run that succeeded. */
  clock: v.optional(v.nullable(v.number()), null),
});
export type Status = v.InferOutput<typeof StatusSchema>;
export const noStatus: Status = {
  at: 'waiting',
  problem: null,
  asks: null,
  lastTry: null,
  lastSuccess: null,
  sent: 0,
  received: 0,
  unreadable: 0,
  tooLarge: 0,
  picturesWait: false,
  clock: null,
};

/** What the settings page shows of a connection: everything but the secrets. */
export const ShownSchema = v.strictObject({
  address: v.string(),
  database: v.string(),
  by: v.picklist(['nobody', 'password', 'token']),
  user: v.string(),
  encrypted: v.boolean(),
  choice: ChoiceSchema,
  on: v.boolean(),
  byHand: v.boolean(),
});
export type Shown = v.InferOutput<typeof ShownSchema>;

/** The library as it was before it was shared, or before many stories went: when that was, and how many it had. */
export const KeptSchema = v.strictObject({ madeAt: v.string(), stories: v.number() });
export type Kept = v.InferOutput<typeof KeptSchema>;

/** What a person may do with a connection. */
export const deeds = [
  ...(['run', 'follow', 'keep-here', 'pause', 'go-on', 'forget'] as const),
  ...(['by-hand', 'by-itself', 'put-back'] as const),
] as const;
export type Deed = (typeof deeds)[number];
