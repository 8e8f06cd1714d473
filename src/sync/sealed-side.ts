/** The database on a server as the side that it would be without encryption: everything is sealed on its way there. */
import * as v from 'valibot';
import { base64Of, bytesIn } from './base64.ts';
import { decrypted, encrypted, type Keys } from './key.ts';
import { type Names, namesWith } from './names.ts';
import { type Change, type Doc, fieldsOf, type Revs, type Side } from './side.ts';

/** A document as it lies on the server; deletions are sealed as well, so that nobody else can make one. */
const SealedSchema = v.looseObject({ sealed: v.string() });
const InsideSchema = v.object({
  deleted: v.boolean(),
  fields: v.record(v.string(), v.unknown()),
  attachments: v.record(v.string(), v.object({ content_type: v.string() })),
});

/** That side, with the keys of its library. */
export function sealedSide(remote: Side, keys: Keys): Side {
  const names = namesWith(keys);
  return {
    ...remote,
    changes: async (since) => {
      const page = await remote.changes(since);
      return { ...page, changes: page.changes.flatMap((change) => openedChange(change, names)) };
    },
    missing: async (revs) => {
      const missing = await remote.missing(sealedRevs(revs, names));
      return new Map([...missing].flatMap(([name, those]) => openedRevs(name, those, names)));
    },
    docs: async (revs) => {
      const docs = await remote.docs(sealedRevs(revs, names));
      return (await Promise.all(docs.map((doc) => opened(doc, { names, keys })))).flat();
    },
    put: async (docs) => {
      await remote.put(await Promise.all(docs.map((doc) => sealed(doc, { names, keys }))));
    },
  };
}

type With = { names: Names; keys: Keys };

function openedChange({ id, revs, deleted }: Change, names: Names): Change[] {
  const plain = names.opened(id);
  return plain === null
    ? []
    : [{ id: plain, revs: revs.flatMap((rev) => names.openedRev(rev) ?? []), deleted }];
}

function sealedRevs(revs: Revs, names: Names): Map<string, string[]> {
  return new Map([...revs].map(([id, all]) => [names.sealed(id), all.map(names.sealedRev)]));
}

function openedRevs(name: string, revs: readonly string[], names: Names): [string, string[]][] {
  const id = names.opened(name);
  return id === null ? [] : [[id, revs.flatMap((rev) => names.openedRev(rev) ?? [])]];
}

/** What a sealed text belongs to: another document, or another revision, cannot be put in its place. */
const placeOf = (id: string, rev: string): string => `${id}\n${rev}`;

async function sealed(doc: Doc, { names, keys }: With): Promise<Doc> {
  const attachments = Object.entries(doc._attachments ?? {});
  const types = attachments.map(([name, { content_type }]) => [name, { content_type }] as const);
  const deleted = doc._deleted === true;
  const inside = { deleted, fields: fieldsOf(doc), attachments: Object.fromEntries(types) };
  const place = placeOf(doc._id, doc._rev);
  const bytes = new TextEncoder().encode(JSON.stringify(inside));
  const files = attachments.map(async ([name, { data }], index) => {
    const cipher = await encrypted(keys.content, bytesIn(data) ?? new Uint8Array(0), `${place}\n${name}`);
    return [`file-${index}`, { content_type: 'application/octet-stream', data: base64Of(cipher) }] as const;
  });
  const { start, ids } = doc._revisions;
  return {
    _id: names.sealed(doc._id),
    _rev: names.sealedRev(doc._rev),
    _revisions: { start, ids: ids.map((id) => names.sealedRev(`1-${id}`).slice(2)) },
    ...(deleted ? { _deleted: true } : {}),
    ...(files.length > 0 ? { _attachments: Object.fromEntries(await Promise.all(files)) } : {}),
    sealed: base64Of(await encrypted(keys.content, bytes, place)),
  };
}

/** The document that was sealed; what cannot be opened is given as it came, to be counted as unreadable. */
async function opened(doc: Doc, { names, keys }: With): Promise<Doc[]> {
  const [id, rev] = [names.opened(doc._id), names.openedRev(doc._rev)];
  if (id === null || rev === null || !v.is(SealedSchema, doc)) return [doc];
  const place = placeOf(id, rev);
  const inside = parsedInside(await decrypted(keys.content, bytesIn(doc.sealed), place));
  if (inside === null) return [doc];
  const files = Object.entries(inside.attachments).map(async ([name, { content_type }], index) => {
    const cipher = bytesIn(doc._attachments?.[`file-${index}`]?.data ?? '');
    const bytes = await decrypted(keys.content, cipher, `${place}\n${name}`);
    return [name, { content_type, data: base64Of(bytes ?? new Uint8Array(0)) }] as const;
  });
  const { start, ids } = doc._revisions;
  const plain = ids.flatMap((hash) => names.openedRev(`1-${hash}`)?.slice(2) ?? []);
  return [
    {
      ...inside.fields,
      _id: id,
      _rev: rev,
      _revisions: { start, ids: plain },
      ...(inside.deleted ? { _deleted: true } : {}),
      ...(files.length > 0 ? { _attachments: Object.fromEntries(await Promise.all(files)) } : {}),
    },
  ];
}

function parsedInside(bytes: Uint8Array | null): v.InferOutput<typeof InsideSchema> | null {
  if (bytes === null) return null;
  const result = v.safeParse(InsideSchema, JSON.parse(new TextDecoder().decode(bytes)));
  return result.success ? result.output : null;
}
