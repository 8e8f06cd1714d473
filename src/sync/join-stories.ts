/** Two devices saved one story, each under a key of its own: the older key gets everything, and nothing is lost. */
import * as v from 'valibot';
import { prefixes } from '../library/ids.ts';
import { Moved } from './farewells.ts';
import { restOf, storyOf } from './kinds.ts';
import type { Edit, Leaf, LocalSide } from './local.ts';
import { versionEdits } from './older-texts.ts';
import { type Fields, mergedState, mergedSummary, resolve } from './resolve.ts';
import { fieldsOf } from './side.ts';

const kinds = ['summary', 'body', 'state', 'bin'] as const;

/** Makes one story of those with these keys, in one transaction for each that goes. */
export async function joinStories(local: LocalSide, keys: readonly string[]): Promise<void> {
  const [kept, ...others] = [...new Set(keys)].sort();
  if (kept === undefined) return;
  for (const other of others) await joinTwo(local, kept, other);
}

type Docs = Record<(typeof kinds)[number], Leaf | null>;

async function docsOf(local: LocalSide, key: string): Promise<Docs> {
  const leaves = await local.leaves(kinds.map((kind) => prefixes[kind] + key));
  const find = (kind: (typeof kinds)[number]): Leaf | null =>
    leaves.find(({ id, deleted }) => id === prefixes[kind] + key && !deleted) ?? null;
  return { summary: find('summary'), body: find('body'), state: find('state'), bin: find('bin') };
}

const said = (...leaves: readonly (Leaf | null)[]): Fields[] =>
  leaves.flatMap((leaf): Fields[] => (leaf === null ? [] : [fieldsOf(leaf.doc)]));

async function joinTwo(local: LocalSide, kept: string, other: string): Promise<void> {
  const [here, there] = [await docsOf(local, kept), await docsOf(local, other)];
  const versions = await versionsOf(local, other);
  const isNothing = versions.length === 0 && Object.values(there).every((leaf) => leaf === null);
  if (isNothing || here.summary === null) return; // It was joined already, or is not here yet.
  const summaries = said(here.summary, there.summary);
  const bodies = said(here.body, there.body);
  const text = resolve('body', { revisions: bodies, summaries });
  const older = [...versions.map(({ doc }) => fieldsOf(doc)), ...text.older];
  const edits: Edit[] = [
    put(here.summary, prefixes.summary + kept, { ...mergedSummary(summaries), key: kept }),
    ...(bodies.length === 0 ? [] : [put(here.body, prefixes.body + kept, text.fields)]),
    ...(there.state === null
      ? []
      : [put(here.state, prefixes.state + kept, mergedState(said(here.state, there.state)))]),
    ...(await versionEdits(local, kept, older)),
    // Only what both devices deleted is deleted.
    ...(here.bin !== null && there.bin === null && there.summary !== null ? [gone(here.bin)] : []),
    ...[there.body, there.state, there.bin, ...versions].flatMap((leaf) => (leaf === null ? [] : gone(leaf))),
    ...(there.summary === null ? [] : [moved(there.summary, kept)]),
  ];
  await local.edit(edits);
  local.tell(edits.map(({ id }) => id));
}

function put(leaf: Leaf | null, id: string, fields: Fields): Edit {
  return { id, rev: leaf?.rev ?? null, fields };
}

const gone = ({ id, rev }: Leaf): Edit => ({ id, rev, fields: 'deleted' });

/** A summary that is deleted because its story is another: it says which, for devices that still change the old one. */
function moved({ id, rev }: Leaf, into: string): Edit {
  return { id, rev, fields: { _deleted: true, into } };
}

/** Joins what a device changed of a story while another joined it with an older one. */
export async function joinOrphans(local: LocalSide, leaves: readonly Leaf[]): Promise<void> {
  const keys = new Set(leaves.flatMap(({ id, deleted }) => (deleted ? [] : (storyOf(id) ?? []))));
  const summaries = await local.leaves([...keys].map((key) => prefixes.summary + key));
  for (const { id, rev, deleted } of summaries) {
    if (!deleted) continue;
    const [farewell] = await local.docs(new Map([[id, [rev]]]));
    if (v.is(Moved, farewell)) await joinTwo(local, farewell.into, restOf(id));
  }
}

async function versionsOf(local: LocalSide, key: string): Promise<Leaf[]> {
  return local.leaves(await local.ids(`${prefixes.version}${key}:`));
}
