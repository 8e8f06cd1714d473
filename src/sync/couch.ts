/** What is asked of a CouchDB, or of a server that speaks like one, over HTTP. */
import * as v from 'valibot';
import type { Access, Connection } from '../devices.ts';
import { SyncFailure } from './failure.ts';
import { politely, type Rest, restAWhile } from './manners.ts';
import { patienceWith } from './patience.ts';

export type Ask = typeof globalThis.fetch;
/** What a test puts in the place of the network and of waiting. */
export type Means = { ask: Ask; rest: Rest };

/** An answer of the server: what it says, and whether that is what was asked for. */
export type Said = { status: number; body: unknown; date: string | null; after: string | null };

/** Speaks with one database. Everything rejects with a SyncFailure. */
export type Couch = {
  /** Asks for a path below the database. */
  at(path: string, request?: Request): Promise<Said>;
};
type Request = { method?: 'GET' | 'PUT' | 'POST'; body?: unknown };

/** A database on a server, until the signal aborts. */
export function couchAt(connection: Connection, signal: AbortSignal, means: Partial<Means> = {}): Couch {
  const { ask = globalThis.fetch, rest = restAWhile } = means;
  const root = `${connection.address.replace(/(?<!\/)\/+$/, '')}/${encodeURIComponent(connection.database)}`;
  const headers = headersFor(connection.access);
  const call = async (url: string, { method = 'GET', body }: Request): Promise<Said> => {
    const sent = body === undefined ? null : JSON.stringify(body);
    const patience = patienceWith(sent?.length ?? 0, signal);
    try {
      const asked = { method, headers, body: sent, signal: patience.signal, ...discreetly };
      const response = await ask(url, asked);
      // A redirect could carry what is written to somewhere that the person did not name.
      if (isElsewhere(response)) throw new SyncFailure('elsewhere');
      return said(response, await patience.textOf(response));
    } catch (error) {
      throw error instanceof SyncFailure ? error : new SyncFailure(silenceOf(url));
    } finally {
      patience.end();
    }
  };
  return {
    at: (path, request = {}) =>
      politely(
        () => call(root + path, request),
        (milliseconds) => rest(milliseconds, signal),
      ),
  };
}

const discreetly = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'manual',
} as const;

function isElsewhere({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

/** Why there was no answer, as far as a browser lets anybody know. */
function silenceOf(url: string): SyncFailure['problem'] {
  if (globalThis.navigator?.onLine === false) return 'offline';
  return /^https:/i.test(url) ? 'unreachable-secure' : 'unreachable';
}

function headersFor(access: Access): Record<string, string> {
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  if (access.by === 'nobody') return json;
  if (access.by === 'token') return { ...json, authorization: `Bearer ${access.token}` };
  const bytes = new TextEncoder().encode(`${access.user}:${access.password}`);
  return { ...json, authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

function said({ status, headers }: Response, text: string): Said {
  return { status, body: parseJson(text), date: headers.get('date'), after: headers.get('retry-after') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NoDatabase = v.object({ error: v.literal('not_found') });
const NamedError = v.object({ error: v.string(), reason: v.string() });

/** The answer as its schema says, or the failure that it tells of. */
export function expected<T extends v.GenericSchema>(schema: T, { status, body }: Said): v.InferOutput<T> {
  if (status === 401) throw new SyncFailure('wrong-login');
  if (status === 403) throw new SyncFailure('forbidden');
  if (status === 404 && v.is(NoDatabase, body)) throw new SyncFailure('no-database');
  if (status === 413) throw new SyncFailure('too-large');
  if (status >= 500 || status === 429) throw new SyncFailure('server');
  const result = v.safeParse(schema, body);
  if (status < 400 && result.success) return result.output;
  // CouchDB names its errors; what answers otherwise is something else.
  throw new SyncFailure(v.is(NamedError, body) ? 'server' : 'not-couchdb');
}
