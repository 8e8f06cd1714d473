// @vitest-environment jsdom
/** What finds no place in one file: no broken file is made, and the person hears what to do. */
import { expect, test, vi } from 'vitest';
import { pouredFile } from '../../src/export/files.ts';
import type { Format } from '../../src/export/formats.ts';
import { utf8 } from '../../src/export/story.ts';
import { TooMuchForOneFile } from '../../src/export/too-much.ts';
import { zipStream } from '../../src/export/zip-stream.ts';
import { optionsFor, picture, story } from './export-ground.ts';
import { act, button, patient, place, shelf, show } from './library-page-ground.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** Two stories, one of which has so many different pictures. */
function withPictures(count: number) {
  const many = Array.from({ length: count }, (_, index) => {
    const sha256 = index.toString(16).padStart(64, '0');
    return [
      `https://pictures.example/${index}.png`,
      { ...picture, bytes: new Uint8Array(1), sha256 },
    ] as const;
  });
  return [
    { ...story, pictures: new Map(many) },
    { ...story, key: 'b', pictures: new Map() },
  ];
}

async function poured(format: Format, count: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of pouredFile(withPictures(count), optionsFor(format)).pieces) chunks.push(bytes);
  return Buffer.concat(chunks);
}

/** How making it ends; its bytes are too many for the words of a test that fails. */
const ending = (format: Format, count: number): Promise<unknown> =>
  poured(format, count).then(
    () => 'made',
    (error) => error,
  );

test('a zip holds as many files as it can count, and no more', patient, async () => {
  const bytes = await poured('markdown-pictures', 65_532);
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 22);
  expect([end.getUint32(0, true), end.getUint16(10, true)]).toEqual([0x06054b50, 65_534]);
  expect(await ending('markdown-pictures', 65_533)).toBeInstanceOf(TooMuchForOneFile);
});

test('a book that would hold more files than its zip can count is not made', patient, async () => {
  expect(await ending('epub', 65_532)).toBeInstanceOf(TooMuchForOneFile);
});

test('a zip that would grow beyond what it can tell is not made', () => {
  const zip = zipStream({ files: 9, bytes: 200 });
  zip.add('a', utf8('a'.repeat(100)), 'stored');
  expect(() => zip.add('b', utf8('b'.repeat(100)), 'stored')).toThrow(TooMuchForOneFile);
});

test('who exports too much hears that fewer at once, or a backup, will do', patient, async () => {
  const exportStories = () => Promise.reject(new TooMuchForOneFile());
  await show({ ...shelf(2).verbs, exportStories });
  await act(() => button('Export…')?.click());
  await act(() => button('Save the file')?.click());
  const said = place.querySelector('.export-said')?.textContent;
  expect(said).toContain('too much for one file. Export fewer stories at once, or make a backup');
});
