// @vitest-environment jsdom
/** Files as they come: in other alphabets, damaged, hostile, enormous, or nothing we know. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Read, readImport } from '../../src/import/read-import.ts';
import { isoTime } from '../../src/import/times.ts';
import { unzip, zipLimits } from '../../src/import/unzip.ts';
import { zipOf } from './import-files.ts';

const header = 'title,url,time_added,tags,status\n';
const row = 'Café,https://paper.example.org/cafe,1384000000,a,unread\n';
const { signal } = new AbortController();

function read(...parts: BlobPart[]): Promise<Read> {
  return readImport(new Blob(parts));
}

function titles(found: Read): (string | null)[] {
  return found.at === 'read' ? found.items.map(({ title }) => title) : [];
}

function utf16(text: string, order: 'little' | 'big'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), order === 'little');
  return bytes;
}

test.each<[string, BlobPart]>([
  ['UTF-8 with its mark', `\ufeff${header}${row}`],
  ['UTF-16, little end first', utf16(`\ufeff${header}${row}`, 'little')],
  ['UTF-16, big end first', utf16(`\ufeff${header}${row}`, 'big')],
  ['UTF-16 without its mark', utf16(header + row, 'little')],
  ['Windows-1252', Uint8Array.from(header + row, (letter) => letter.charCodeAt(0))],
  ['lines ended as old Macs did', (header + row).replaceAll('\n', '\r')],
  ['semicolons', (header + row).replaceAll(',', ';')],
  ['tabs', (header + row).replaceAll(',', '\t')],
  ['a hint for a spreadsheet', `sep=,\n${header}${row}`],
])('a table in %s', async (_, file) => {
  expect(titles(await read(file))).toEqual(['Café']);
});

test.each<[string, BlobPart, string]>([
  ['nothing', '', 'empty'],
  ['only spaces', ' \n ', 'empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'unknown'],
  ['a table of something else', 'name,age\nAda,36\n', 'unknown'],
  ['a page', '<!doctype html><h1>Hello</h1><a href="https://paper.example.org">A link</a>', 'unknown'],
  ['another JSON', '{"stories": [{"url": "https://paper.example.org"}]}', 'unknown'],
  ['the beginning of a zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'unknown'],
])('%s is told to be no file of a service', async (_, file, why) => {
  expect(await read(file)).toEqual({ at: 'unread', why });
});

test('the name of a file does not count', async () => {
  expect(titles(await readImport(new File([header, row], 'photo.zip')))).toEqual(['Café']);
});

test('no row is lost because of a quote before it, wherever it stands', async () => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    index % 7 === 3
      ? `"Broken ${index},https://paper.example.org/${index},1384000000,,unread\n`
      : `"Good, ${index}",https://paper.example.org/${index},1384000000,,unread\n`,
  );
  const found = await read(header, ...rows);
  expect(titles(found)).toHaveLength(51);
  expect(found.at === 'read' && found.refused.map(({ line }) => line)).toEqual([
    5, 12, 19, 26, 33, 40, 47, 54, 61,
  ]);
});

test('what is invisible or half a letter does not come in with a title, a tag or a note', async () => {
  const found = await read(
    JSON.stringify({
      bookmarks: [
        {
          title: '\u202eeltit\u202c \ud800 \u0000x',
          tags: ['\u200b', ' a\nb '],
          content: { type: 'link', url: 'https://paper.example.org/odd' },
          note: 'one\u2066\r\n  two',
        },
      ],
    }),
  );
  const [item] = found.at === 'read' ? found.items : [];
  expect(item).toMatchObject({ title: 'eltit \ufffd x', tags: ['a b'], note: 'one\ntwo' });
});

test('a zip that would grow beyond measure is not unpacked', async () => {
  const bomb = zipSync({ 'part_000000.csv': new Uint8Array(40_000_000) });
  expect(await read(new Uint8Array(bomb))).toEqual({ at: 'unread', why: 'bomb' });
});

test('a file in a zip that is too large is refused, and the others are read', async () => {
  const noise = new Uint8Array(3_000).map((_, index) => (index * 7_919) % 251);
  const zip = new Blob([new Uint8Array(zipSync({ 'a.csv': noise, 'b.csv': strToU8(header + row) }))]);
  const { files, refused } = await unzip(zip, () => true, { signal, limits: { ...zipLimits, entry: 1_000 } });
  expect([...files.keys()]).toEqual(['b.csv']);
  expect(refused).toMatchObject([{ file: 'a.csv', why: 'too-large' }]);
});

test('a zip of more files than anybody has is not read', async () => {
  const zip = zipOf({ a: '', b: '', c: '' });
  await expect(
    unzip(zip, () => true, { signal, limits: { ...zipLimits, entries: 2 } }),
  ).rejects.toMatchObject({ why: 'too-many' });
});

test('names that lead out of the zip are refused', async () => {
  const names = ['../up.csv', '/root.csv', 'a/../../b.csv', 'C:/c.csv', 'd\\e.csv'];
  const found = await readImport(
    zipOf({ ...Object.fromEntries(names.map((name) => [name, header + row])), 'ok.csv': header + row }),
  );
  expect(titles(found)).toEqual(['Café']);
  expect(found.at === 'read' && found.refused.map(({ file, why }) => `${file} ${why}`)).toEqual(
    names.map((name) => `${name} bad-path`),
  );
});

test('a zip whose end is missing gives what is whole', async () => {
  const whole = new Uint8Array(
    await zipOf({ 'part_0.csv': header + row, 'part_1.csv': header + row.repeat(400) }).arrayBuffer(),
  );
  expect(titles(await read(whole.slice(0, 220)))).toEqual(['Café']);
});

test('a hundred thousand rows are read without holding up the page', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `"Headline, number ${index}",https://paper.example.org/${index},1384000000,a|b,unread\n`,
  ).join('');
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  const found = await read(header, rows);
  clearInterval(others);
  expect(titles(found)).toHaveLength(100_000);
  // A count of pauses, for a time would tell more of the machine than of the reading.
  expect(turns).toBeGreaterThan(40);
}, 60_000);

test('reading ends when it is called off', async () => {
  const leaving = new AbortController();
  const reading = readImport(new Blob([header, row.repeat(50_000)]), { signal: leaving.signal });
  leaving.abort();
  await expect(reading).rejects.toThrow();
});

test.each<[string | number, string | null]>([
  [1384000000, '2013-11-09T12:26:40.000Z'],
  ['1384000000', '2013-11-09T12:26:40.000Z'],
  [1384000000000, '2013-11-09T12:26:40.000Z'],
  ['1384000000000000', '2013-11-09T12:26:40.000Z'],
  ['2022-11-06 04:33:50+00:00', '2022-11-06T04:33:50.000Z'],
  ['2022-11-06T04:33:50+0200', '2022-11-06T02:33:50.000Z'],
  ['2022-11-06 04:33:50 UTC', '2022-11-06T04:33:50.000Z'],
  ['2022-11-06', '2022-11-06T00:00:00.000Z'],
  ['0', null],
  [-5, null],
  ['2092-11-06', null],
  ['2022-13-40', null],
  ['yesterday', null],
  ['', null],
  [1e300, null],
])('the time %s', (given, expected) => {
  expect(isoTime(given, new Date('2026-11-28T00:00:00Z'))).toBe(expected);
});
