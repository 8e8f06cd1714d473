/** What somebody wrote into the fields of a connection, and what is wrong with it before anybody is asked. */
import { unescaped } from '../../../addresses.ts';
import {
  type Access,
  type Connection,
  isDatabaseName,
  isServerAddress,
  type Shown,
} from '../../../devices.ts';
import type { WordKey } from '../../../words.ts';

export type Written = { address: string; database: string; user: string; secret: string; passphrase: string };
/** As the form is at first. */
export const empty: Written = { address: '', database: 'galley', user: '', secret: '', passphrase: '' };

/** As the form is at first where there is a connection already; no page is told its secrets. */
export function writtenOf({ address, database, user }: Shown): Written {
  return { address, database, user, secret: '', passphrase: '' };
}

/** A secret without a user is a token; the background knows the one that stays as it is. */
function accessOf({ user, secret }: Written, known: Shown | null): Access {
  if (user.trim() !== '') return { by: 'password', user: user.trim(), password: secret };
  return secret === '' && known?.by !== 'token' ? { by: 'nobody' } : { by: 'token', token: secret };
}

/** A user and a password that were written into the address, as CouchDB's own tools take them, belong elsewhere. */
function apart(written: Written): Written {
  const [, scheme = '', user, secret = '', rest = ''] =
    /^(https?:\/\/)?([^/@:]+)(?::([^/@]*))?@(.*)$/i.exec(written.address.trim()) ?? [];
  if (user === undefined) return written;
  return { ...written, address: scheme + rest, user: unescaped(user), secret: unescaped(secret) };
}

/** An address without a scheme is one of a machine nearby, or one that everybody reaches by https. */
export function addressOf(written: string): string {
  const address = written.trim();
  if (/^https?:\/\//i.test(address)) return address;
  return `${isNear(address) ? 'http' : 'https'}://${address}`;
}

/** A machine in the same house needs no https. */
function isNear(address: string): boolean {
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|[\w-]+\.local)(?:[:/.]|\d|$)/i.test(
    address,
  );
}

/** True where others could read what goes over the network. */
export function isOpen(address: string): boolean {
  return /^http:\/\//i.test(address) && !isNear(address.slice('http://'.length));
}

/** The connection that the fields name; empty secrets are those of the one that is known. */
export function connectionOf(asWritten: Written, known: Shown | null = null): Connection {
  const written = apart(asWritten);
  return {
    address: addressOf(written.address),
    database: written.database.trim(),
    access: accessOf(written, known),
  };
}

export type Fault = { field: 'address' | 'database'; word: WordKey };

/** The fields that cannot be right, from the top. */
export function faultsIn(written: Written): Fault[] {
  const { address, database } = connectionOf(written);
  return [
    ...(isServerAddress(address) ? [] : [{ field: 'address', word: 'syncAddressWrong' } as const]),
    ...(isDatabaseName(database) ? [] : [{ field: 'database', word: 'syncDatabaseWrong' } as const]),
  ];
}
