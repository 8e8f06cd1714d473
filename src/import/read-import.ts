/** Reads a file of another service: what it is shows in its content, never in its name. */
import { tableFormat, tableRows } from './csv.ts';
import { decoded } from './decode.ts';
import { type ImportItem, isRefused, itemOf, type Refusal, type Row } from './item.ts';
import { isKarakeep, karakeepRows } from './karakeep.ts';
import { isNetscape, isPocketHtml, linkRows } from './link-lists.ts';
import { type Gathered, gather } from './merge-items.ts';
import { isOmnivore, omnivoreRows } from './omnivore.ts';
import { paced } from './pacing.ts';
import { tables } from './tables.ts';
import { isZip, unzip, ZipFailure, zipLimits } from './unzip.ts';
import { isWallabag, wallabagRows } from './wallabag.ts';

export type Read =
  | { at: 'read'; format: string; items: ImportItem[]; refused: Refusal[] }
  | { at: 'unread'; why: 'unknown' | 'empty' | 'too-large' | ZipFailure['why'] };

type TextFormat = { id: string; knows: (text: string) => boolean; rows: (text: string) => Iterable<Row> };

const textFormats: readonly TextFormat[] = [
  { id: 'netscape', knows: isNetscape, rows: linkRows },
  { id: 'pocket-html', knows: isPocketHtml, rows: linkRows },
  { id: 'wallabag', knows: isWallabag, rows: wallabagRows },
  { id: 'karakeep', knows: isKarakeep, rows: karakeepRows },
  ...tables.map((table) => ({
    id: table.id,
    knows: (text: string) => tableFormat(text, tables) === table,
    rows: (text: string) => tableRows(text, tables),
  })),
];

/** The longest text that is read as one; a browser makes no longer string than about twice this. */
const longestText = 250_000_000;

type Reading = { signal: AbortSignal; now: Date; gathered: Gathered; refused: Refusal[] };

/** Reads a file. Rejects only when the signal aborts. */
export async function readImport(
  file: Blob,
  { signal = new AbortController().signal, now = new Date() }: { signal?: AbortSignal; now?: Date } = {},
): Promise<Read> {
  if (file.size === 0) return { at: 'unread', why: 'empty' };
  const reading: Reading = { signal, now, gathered: new Map(), refused: [] };
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    const format = isZip(start) ? await readZip(file, reading) : await readText(file, reading);
    if (typeof format !== 'string') return format;
    return { at: 'read', format, items: [...reading.gathered.values()], refused: reading.refused };
  } catch (error) {
    if (error instanceof ZipFailure) return { at: 'unread', why: error.why };
    throw error;
  }
}

type Unread = Extract<Read, { at: 'unread' }>;
const unread = (why: Unread['why']): Unread => ({ at: 'unread', why });

async function readText(file: Blob, reading: Reading): Promise<string | Unread> {
  if (file.size > longestText) return unread('too-large');
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  const format = textFormats.find(({ knows }) => knows(text));
  if (format === undefined) return unread(text.trim() === '' ? 'empty' : 'unknown');
  await takeRows(format.rows(text), { reading, file: null });
  return format.id;
}

async function takeRows(
  rows: Iterable<Row>,
  { reading, file }: { reading: Reading; file: string | null },
): Promise<void> {
  const take = (row: Row): void => {
    const item = itemOf(row, reading.now);
    if (isRefused(item)) reading.refused.push({ ...item, file });
    else gather(reading.gathered, { ...item, file });
  };
  await paced(rows, take, reading.signal);
}

/** A zip is what most of its files are; files that are nothing we know are not spoken of. */
async function readZip(file: Blob, reading: Reading): Promise<string | Unread> {
  if (file.size > zipLimits.file) return unread('too-large');
  const { files, refused } = await unzip(file, isReadable, reading);
  reading.refused.push(...refused);
  if (isOmnivore([...files.keys()])) return readOmnivore(files, reading);
  let found: string | null = null;
  for (const [name, content] of files) {
    const text = decoded(new Uint8Array(await content.arrayBuffer()));
    const format = textFormats.find(({ knows }) => knows(text));
    if (format !== undefined) await takeRows(format.rows(text), { reading, file: name });
    found ??= format?.id ?? null;
  }
  return found ?? unread('unknown');
}

function isReadable(name: string): boolean {
  return /\.(?:json|html?|md|csv|txt)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

async function readOmnivore(files: ReadonlyMap<string, Blob>, reading: Reading): Promise<string> {
  for await (const { file, rows } of omnivoreRows(files)) await takeRows(rows, { reading, file });
  return 'omnivore';
}
