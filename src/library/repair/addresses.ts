/** Whether addresses lead to their stories. */
import * as v from 'valibot';
import { prefixes, rangeOfPrefix, sha256 } from '../ids.ts';
import { AddressRecord, BodyRecord } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import type { Draft } from '../store.ts';
import type { Course } from './course.ts';
import type { Finding } from './findings.ts';

/** Each address leads to its story, of two stories of one address to either. */
export async function checkAddresses({ shelf, findings, stories }: Course): Promise<void> {
  const found: Finding[] = [];
  await shelf.store.change(async () => {
    const rows = await shelf.store.readRange(rangeOfPrefix(prefixes.address));
    const led = new Map(rows.map(({ id, document }) => [id.slice(prefixes.address.length), keyOf(document)]));
    const drafts: Draft[] = [];
    for (const [key, hash] of stories) {
      if (stories.get(led.get(hash) ?? '') === hash) continue;
      found.push({
        kind: led.has(hash) ? 'address-astray' : 'address-missing',
        id: prefixes.address + hash,
        fate: 'mended',
        story: key,
      });
      drafts.push({ _id: prefixes.address + hash, version: 1, key });
      led.set(hash, key);
    }
    const known = new Set(stories.values());
    for (const [hash, key] of led) {
      if (known.has(hash) || (await leadsTo(shelf, key, hash))) continue;
      const story = key === null ? {} : { story: key };
      found.push({ kind: 'address-astray', id: prefixes.address + hash, fate: 'removed', ...story });
      drafts.push({ _id: prefixes.address + hash, _deleted: true });
    }
    return drafts;
  });
  findings.push(...found);
}

/** Whether an address that was not there before leads to the story of it, which was saved during the check. */
async function leadsTo(shelf: Shelf, key: string | null, hash: string): Promise<boolean> {
  if (key === null) return false;
  const [document] = await shelf.store.read([prefixes.body + key]);
  return v.is(BodyRecord, document) && (await sha256(document.article.url)) === hash;
}

function keyOf(document: unknown): string | null {
  return v.is(AddressRecord, document) ? document.key : null;
}
