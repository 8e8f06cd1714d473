/** Devices in memory that share a database on a server of the test's. */
import './library-ground.ts';
import type { Connection } from '../../src/devices.ts';
import type { Locks } from '../../src/library/connection.ts';
import { type Library, type LibraryOptions, openLibrary } from '../../src/library/library.ts';
import { couchAt, type Means } from '../../src/sync/couch.ts';
import { type LocalSide, openLocalSide } from '../../src/sync/local.ts';
import { type Outcome, type Running, run } from '../../src/sync/run.ts';
import { wholeRun } from '../devices/whole-run.ts';
import { newLocks, newName } from './library-help.ts';

export type Device = {
  name: string;
  locks: Locks;
  library: Library;
  local: LocalSide;
  sync(change?: Partial<Running & Means>): Promise<Outcome>;
  close(): Promise<void>;
};

/** A connection to a database of the server. */
export function connectionTo(address: string, database: string): Connection {
  return { address, database, access: { by: 'nobody' } };
}

/** A device with an empty library and a connection. */
export async function newDevice(connection: Connection, options: LibraryOptions = {}): Promise<Device> {
  const { name = newName(), locks = newLocks() } = options;
  const library = openLibrary({ fetchPicture: async () => null, ...options, name, locks });
  const local = await openLocalSide(name, locks);
  return {
    name,
    locks,
    library,
    local,
    sync: ({ ask = fetch, rest = async () => undefined, ...change } = {}) => {
      const { signal } = new AbortController();
      return run({
        couch: couchAt(connection, signal, { ask, rest }),
        ...{ local, signal },
        now: options.now ?? (() => new Date()),
        ...wholeRun,
        ...change,
      });
    },
    close: async () => {
      await local.close();
      await library.close();
    },
  };
}

/** Makes a database. */
export async function makeDatabase(address: string, name: string): Promise<void> {
  await fetch(`${address}/${name}`, { method: 'PUT' });
}

/** Everything in a library that is shared, by id, with the fields of each document. */
export async function contentsOf({ local }: Device): Promise<Record<string, unknown>> {
  const ids = await Promise.all(
    ['summary:', 'body:', 'bin:', 'state:', 'marks:', 'version:', 'image:', 'address:'].map((prefix) =>
      local.ids(prefix),
    ),
  );
  const leaves = await local.leaves(ids.flat());
  return Object.fromEntries(leaves.map(({ id, doc }) => [id, doc]));
}
