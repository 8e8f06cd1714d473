/**
 * What a server sees of names and revisions where documents are encrypted. A story's id tells when it was saved, a
 * picture's which picture it is, and a revision is a digest of what the document says: so each has another name there,
 * the same on all devices and found back with the key. The names are AES-SIV of the padded ids, the revisions one
 * block of AES each.
 */
import { aessiv, ecb } from '@noble/ciphers/aes.js';
import { base64Of, bytesIn, bytesOfHex, hexOf } from './base64.ts';
import type { Keys } from './key.ts';

export type Names = {
  /** The name on the server. */
  sealed(id: string): string;
  /** The id behind a name, null for a name that is none of ours. */
  opened(name: string): string | null;
  sealedRev(rev: string): string;
  openedRev(rev: string): string | null;
};

/** Ids are made this long, so that their length does not tell their kind. */
const length = 96;
const revision = /^(\d+)-([0-9a-f]{32})$/;

/** The names that these keys make. */
export function namesWith({ names, revisions }: Pick<Keys, 'names' | 'revisions'>): Names {
  const block = (): ReturnType<typeof ecb> => ecb(revisions, { disablePadding: true });
  return {
    sealed: (id) =>
      `x${base64Of(aessiv(names).encrypt(padded(id)))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')}`,
    opened: (name) => openedName(name, names),
    sealedRev: (rev) => {
      const [, start, hash] = revision.exec(rev) ?? [];
      if (start === undefined || hash === undefined)
        throw new Error('a revision is not as PouchDB makes them');
      return `${start}-${hexOf(block().encrypt(bytesOfHex(hash)))}`;
    },
    openedRev: (rev) => {
      const [, start, hash] = revision.exec(rev) ?? [];
      return hash === undefined ? null : `${start}-${hexOf(block().decrypt(bytesOfHex(hash)))}`;
    },
  };
}

function padded(id: string): Uint8Array {
  const bytes = new TextEncoder().encode(id);
  const all = new Uint8Array(Math.max(length, bytes.length));
  all.set(bytes);
  return all;
}

function openedName(name: string, key: Uint8Array): string | null {
  const bytes = name.startsWith('x') ? bytesIn(name.slice(1).replace(/-/g, '+').replace(/_/g, '/')) : null;
  if (bytes === null) return null;
  try {
    return new TextDecoder().decode(aessiv(key).decrypt(bytes)).replace(/\0+$/, '');
  } catch {
    return null; // Nobody with the key gave that name.
  }
}
