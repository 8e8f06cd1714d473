/** The store with its records parsed: what does not parse is reported, counted as absent, and left as it is. */
import * as v from 'valibot';
import { prefixes } from './ids.ts';
import { AddressRecord, type Body, BodyRecord, type Summary, SummaryRecord } from './records.ts';
import type { Store } from './store.ts';

/** A record that is there and cannot be read, and why. */
export type Damage = { id: string; issue: string };

/** What the parts of the library work with. */
export type Shelf = { store: Store; report: (damage: Damage) => void };

/** The story kept for an address, as far as it is readable. */
export type Known = { key: string; summary: Summary | null; body: Body | null };

/** A stored document as its schema says, or null. */
export function parsed<T extends v.GenericSchema>(
  shelf: Shelf,
  schema: T,
  { id, document }: { id: string; document: unknown },
): v.InferOutput<T> | null {
  if (document === null || document === undefined) return null;
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [first] = result.issues;
  shelf.report({ id, issue: `${v.getDotPath(first) ?? ''}: ${first.message}` });
  return null;
}

/** Records of one kind, in the order of their ids. */
export async function records<T extends v.GenericSchema>(
  shelf: Shelf,
  schema: T,
  ids: readonly string[],
): Promise<(v.InferOutput<T> | null)[]> {
  const documents = await shelf.store.read(ids);
  return ids.map((id, index) => parsed(shelf, schema, { id, document: documents[index] }));
}

/** The story kept for an address, in the bin or not; null when there is none. */
export async function knownAt(shelf: Shelf, addressHash: string): Promise<Known | null> {
  const [address] = await records(shelf, AddressRecord, [prefixes.address + addressHash]);
  if (address == null) return null;
  const { key } = address;
  const [summary = null] = await records(shelf, SummaryRecord, [prefixes.summary + key]);
  const [body = null] = await records(shelf, BodyRecord, [prefixes.body + key]);
  return { key, summary, body };
}
