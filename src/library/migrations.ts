/**
 * Steps from one version of the stored shape to the next. Each changes single records and is pure, so a run that was
 * cut off goes on where it was. What a step touches is kept as it was for 30 days (`before-migration.ts`).
 */
import * as v from 'valibot';
import { wordsOf } from './article-parts.ts';
import { beforeDraft, forgetBefore, headDraft } from './before-migration.ts';
import { prefixes, schemaId, sha256 } from './ids.ts';
import { BodyRecord, SchemaRecord } from './records.ts';
import type { Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

type Fields = Record<string, unknown>;
export type Step = {
  to: number;
  /** Which records it concerns. */
  prefixes: readonly string[];
  /** The record in its new shape, or null where it has it already or cannot be read. */
  change: (record: Fields) => Promise<Fields | null>;
};

/** Texts tell their own sum, by which damage is found; it also lets the adapter store them once, not twice. */
async function withSums(record: Fields): Promise<Fields | null> {
  const parsed = v.safeParse(BodyRecord, record);
  if (!parsed.success || parsed.output.sums !== undefined) return null;
  const { version, ...rest } = parsed.output;
  return { version, sums: { words: await sha256(wordsOf(rest.article)) }, ...rest };
}

export const steps: readonly Step[] = [
  { to: 2, prefixes: [prefixes.body, prefixes.version], change: withSums },
];

const markId = '_local/migration';
const atOnce = 50;

const MarkRecord = v.object({ version: v.literal(1), to: v.number(), after: v.string() });

/** Brings the library to the newest version, or forgets what was kept long ago of the one before. Rejects like the store. */
export async function migrate(shelf: Shelf, now: Date, wanted: readonly Step[] = steps): Promise<void> {
  const [schema] = await shelf.store.read([schemaId]);
  if (!v.is(SchemaRecord, schema)) return;
  const due = wanted.filter(({ to }) => to > schema.version);
  if (due.length === 0) await forgetBefore(shelf, now);
  for (const step of due) await run(shelf, step, now);
}

async function run({ store }: Shelf, step: Step, now: Date): Promise<void> {
  const mark = v.safeParse(MarkRecord, await store.readLocal(markId));
  const done = mark.success && mark.output.to === step.to ? mark.output.after : '';
  const all = (await Promise.all(step.prefixes.map((prefix) => store.ids(prefix)))).flat().sort();
  const rest = all.filter((id) => id > done);
  for (let start = 0; start < rest.length; start += atOnce) {
    const ids = rest.slice(start, start + atOnce);
    await store.change(async () => {
      const changes = await Promise.all((await store.read(ids)).map((document) => changed(document, step)));
      return [...changes.flat(), { _id: markId, version: 1, to: step.to, after: ids.at(-1) ?? done }];
    });
  }
  await store.change(async () => [
    { _id: schemaId, version: step.to },
    { _id: markId, _deleted: true },
    headDraft(now),
  ]);
}

/** The record in its new shape, and beside it as it was. */
async function changed(document: unknown, step: Step): Promise<Draft[]> {
  if (!v.is(v.looseObject({ _id: v.string() }), document)) return [];
  const after = await step.change(document);
  if (after === null) return [];
  const { _id, _rev, ...before } = document;
  return [{ ...after, _id }, beforeDraft(step.to, _id, before)];
}
