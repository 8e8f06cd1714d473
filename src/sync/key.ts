/**
 * From a passphrase to keys. The passphrase makes one key, slowly, with the salt that lies on the server; from that
 * come a key for what documents hold, one for their names and one for their revisions, each of use for nothing else.
 */
import type { Lock } from './about.ts';
import { base64Of, bytesIn } from './base64.ts';
import { SyncFailure } from './failure.ts';

export type Keys = { content: CryptoKey; names: Uint8Array; revisions: Uint8Array };

/** As the OWASP cheat sheet on passwords asks for PBKDF2 with SHA-256. */
const rounds = 600_000;
const checkWord = 'galley';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The key that a passphrase makes with a salt, in base64. */
async function stretched(passphrase: string, { salt, rounds: times }: Pick<Lock, 'salt' | 'rounds'>) {
  const given = utf8(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', given, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesIn(salt) ?? utf8(salt), iterations: times };
  return base64Of(new Uint8Array(await crypto.subtle.deriveBits(how, material, 256)));
}

/** The keys that come from a key in base64. */
export async function keysFrom(key: string): Promise<Keys> {
  const bytes = bytesIn(key) ?? new Uint8Array(0);
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const how = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: utf8(`galley ${info}`),
  });
  const gcm = { name: 'AES-GCM', length: 256 };
  return {
    content: await crypto.subtle.deriveKey(how('content'), material, gcm, false, ['encrypt', 'decrypt']),
    names: new Uint8Array(await crypto.subtle.deriveBits(how('names'), material, 512)),
    revisions: new Uint8Array(await crypto.subtle.deriveBits(how('revisions'), material, 256)),
  };
}

/** A new lock for a passphrase, and the key that opens it. */
export async function newLock(passphrase: string): Promise<{ lock: Lock; key: string }> {
  const salt = base64Of(crypto.getRandomValues(new Uint8Array(16)));
  const key = await stretched(passphrase, { salt, rounds });
  const { content } = await keysFrom(key);
  const check = await encrypted(content, utf8(checkWord), 'check');
  return { lock: { made: 'PBKDF2-SHA-256', rounds, salt, check: base64Of(check) }, key };
}

/** The key that a passphrase makes for a lock. Rejects where it is the wrong one. */
export async function unlock(lock: Lock, passphrase: string): Promise<string> {
  const key = await stretched(passphrase, lock);
  await tryKey(lock, key);
  return key;
}

/** Rejects where a key does not open a lock. */
export async function tryKey(lock: Lock, key: string): Promise<void> {
  const { content } = await keysFrom(key);
  const word = await decrypted(content, bytesIn(lock.check), 'check');
  if (word === null || new TextDecoder().decode(word) !== checkWord)
    throw new SyncFailure('wrong-passphrase');
}

const nonceLength = 12;

/** A random nonce and what AES-GCM makes of the bytes, bound to what they belong to. */
export async function encrypted(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  to: string,
): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const how = { name: 'AES-GCM', iv, additionalData: utf8(to) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, bytes));
  const all = new Uint8Array(nonceLength + sealed.length);
  all.set(iv);
  all.set(sealed, nonceLength);
  return all;
}

/** The bytes that were encrypted, null where they were not, or not with this key for this place. */
export async function decrypted(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer> | null,
  to: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sealed === null || sealed.length <= nonceLength) return null;
  const how = { name: 'AES-GCM', iv: sealed.subarray(0, nonceLength), additionalData: utf8(to) };
  return crypto.subtle.decrypt(how, key, sealed.subarray(nonceLength)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}
