/** The documents of one story, looked at together: what is wrong with them, and what mends it. */
import * as v from 'valibot';
import { wordsOf } from '../article-parts.ts';
import { prefixes, savedTime, sha256 } from '../ids.ts';
import { BinRecord, type Body, BodyRecord, StateRecord, SummaryRecord } from '../records.ts';
import type { Draft, Row } from '../store.ts';
import { bodyDraft, summaryDraft } from '../story-drafts.ts';
import { apartDraft } from './apart.ts';
import type { Finding, FindingKind } from './findings.ts';

/** What there is of a story; null where there is no document. */
export type StoryDocuments = {
  key: string;
  summary: unknown;
  body: unknown;
  state: unknown;
  bin: unknown;
  versions: readonly Row[];
};

export type Mending = {
  drafts: Draft[];
  /** Ids of documents that go from this device alone: another may hold them sound. */
  erased: string[];
  findings: Finding[];
  /** The story's address and the pictures that its texts show; null where there is no story any more. */
  story: { url: string; hashes: string[] } | null;
};

/** The pictures that are stored, and the time. */
export type Around = { pictures: ReadonlySet<string>; now: Date };

class Notes {
  readonly drafts: Draft[] = [];
  readonly erased: string[] = [];
  readonly findings: Finding[] = [];
  readonly now: Date;

  constructor(now: Date) {
    this.now = now;
  }

  mend(kind: FindingKind, draft: Draft): void {
    this.drafts.push(draft);
    this.findings.push({ kind, id: draft._id, fate: 'mended' });
  }

  /** Keeps the record elsewhere, and takes it from where it stands. */
  setApart(kind: FindingKind, id: string, document: unknown): void {
    this.keep(kind, id, document);
    this.erased.push(id);
    this.findings.push({ kind, id, fate: 'set-apart' });
  }

  /** Keeps the record elsewhere beside what will take its place. */
  keep(kind: FindingKind, id: string, document: unknown): void {
    this.drafts.push(apartDraft(id, document, { why: kind, now: this.now }));
  }
}

/** Looks at a story and mends it. */
export async function mendStory(documents: StoryDocuments, around: Around): Promise<Mending> {
  const notes = new Notes(around.now);
  const versions = soundVersions(documents, notes);
  const body = await soundBody(documents, { notes, around, versions });
  if (body === null) {
    setAllApart(documents, notes);
    return { ...notes, story: null };
  }
  mendSummary(documents, body, notes);
  mendBeside(documents, notes);
  const texts = [body, ...versions.map(({ version }) => version)];
  const hashes = texts.flatMap(({ pictures }) => pictures.map(({ hash }) => hash));
  return { ...notes, story: { url: body.article.url, hashes } };
}

type Sound = { id: string; version: Body };

function soundVersions({ versions }: StoryDocuments, notes: Notes): Sound[] {
  const sound: Sound[] = [];
  for (const { id, document } of versions) {
    const parsed = v.safeParse(BodyRecord, document);
    if (parsed.success) sound.push({ id, version: parsed.output });
    else notes.setApart('version-damaged', id, document);
  }
  return sound;
}

type Beside = { notes: Notes; around: Around; versions: Sound[] };

/** The text, in its stead the newest older one that can be read, or null. */
async function soundBody(
  { key, body }: StoryDocuments,
  { notes, around, versions }: Beside,
): Promise<Body | null> {
  const _id = prefixes.body + key;
  const parsed = v.safeParse(BodyRecord, body);
  if (parsed.success) return checkedBody(_id, parsed.output, { notes, around });
  const newest = versions.pop();
  if (newest === undefined) return null;
  if (body !== null) notes.keep('text-damaged', _id, body);
  notes.mend(body === null ? 'text-missing' : 'text-damaged', { ...newest.version, _id });
  notes.drafts.push({ _id: newest.id, _deleted: true });
  return newest.version;
}

async function checkedBody(
  _id: string,
  body: Body,
  { notes, around }: Pick<Beside, 'notes' | 'around'>,
): Promise<Body> {
  const isAltered = body.sums !== undefined && body.sums.words !== (await sha256(wordsOf(body.article)));
  const pictures = body.pictures.filter(({ hash }) => around.pictures.has(hash));
  const isShort = pictures.length < body.pictures.length;
  if (!isAltered && !isShort) return body;
  const known = { key: '', summary: null, body: { ...body, pictures } };
  if (isAltered) notes.keep('text-altered', _id, body);
  const draft = await bodyDraft(_id, { article: body.article, fetched: [], known });
  notes.mend(isAltered ? 'text-altered' : 'picture-missing', draft);
  return { ...body, pictures };
}

function mendSummary({ key, summary }: StoryDocuments, body: Body, notes: Notes): void {
  const _id = prefixes.summary + key;
  const parsed = v.safeParse(SummaryRecord, summary);
  const { pictures, article } = body;
  const known = parsed.success ? parsed.output : null;
  const isOf = known !== null && known.key === key && known.url === article.url;
  const lead = known?.picture ?? null;
  const hasLead = lead === null || pictures.some(({ hash }) => hash === lead);
  if (isOf && hasLead && known.pictures.stored === pictures.length) return;
  if (summary !== null && !isOf) notes.keep('summary-damaged', _id, summary);
  const kind = summary === null ? 'summary-missing' : isOf ? 'picture-missing' : 'summary-damaged';
  const updatedAt = known?.updatedAt ?? savedTime(key);
  notes.mend(kind, summaryDraft(key, { body, known: isOf ? known : null, updatedAt }));
}

/** A state that cannot be read goes; a story whose place in the bin cannot be read stays there from now on. */
function mendBeside({ key, state, bin }: StoryDocuments, notes: Notes): void {
  if (state !== null && !v.is(StateRecord, state))
    notes.setApart('state-damaged', prefixes.state + key, state);
  if (bin === null || v.is(BinRecord, bin)) return;
  const removedAt = notes.now.toISOString();
  notes.mend('bin-damaged', { _id: prefixes.bin + key, version: 1, removedAt });
}

/** Of a story without a text nothing can be shown: what there is of it is set apart. */
function setAllApart(documents: StoryDocuments, notes: Notes): void {
  const { key, body, summary, state, bin } = documents;
  const parts = { body, summary, state } as const;
  for (const part of ['body', 'summary', 'state'] as const) {
    const document = parts[part];
    const kind = part === 'body' ? 'text-damaged' : part === 'summary' ? 'text-missing' : 'story-missing';
    if (document !== null) notes.setApart(kind, prefixes[part] + key, document);
  }
  if (bin !== null) {
    notes.erased.push(prefixes.bin + key);
    notes.findings.push({ kind: 'story-missing', id: prefixes.bin + key, fate: 'removed' });
  }
}
