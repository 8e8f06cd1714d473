/** A book loses no picture: those that reading programs need not show are drawn anew, each once. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { BookOptions } from '../../src/export/book/book.ts';
import type { ExportedPicture, ExportedStory } from '../../src/export/story.ts';
import { pixel } from './any-article.ts';
import { pictureOf, storyOf } from './any-story.ts';
import { bookFile } from './book-bytes.ts';
import { englishWords } from './export-words.ts';
import { richStory } from './stories.ts';

const options: BookOptions = {
  ...{ words: englishWords, findMarks: () => new Map(), madeAt: '2026-11-28T02:00:00.000Z' },
  ...{ title: 'Stories from Galley', writing: 'horizontal', marks: 'with' },
};
const address = 'https://pictures.example/harbour.jpg';
const png = pictureOf(new Uint8Array(Buffer.from(pixel, 'base64')));
const avif: ExportedPicture = { ...pictureOf(strToU8('as good as a picture')), type: 'image/avif' };
const story: ExportedStory = { ...storyOf(richStory), pictures: new Map([[address, avif]]) };

async function book(stories: readonly ExportedStory[], redraw: BookOptions['redraw']) {
  const bytes = await bookFile(stories, redraw === undefined ? options : { ...options, redraw });
  const { messages } = await EpubCheck.validate(bytes);
  const files = unzipSync(bytes);
  return {
    faults: messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage'),
    images: Object.keys(files).filter((path) => path.startsWith('book/images/')),
    page: strFromU8(files['book/story-1.xhtml'] ?? new Uint8Array()),
  };
}

test('what need not be shown is drawn anew, listed and shown, once for all stories', async () => {
  const asked: string[] = [];
  const redraw = async ({ sha256 }: ExportedPicture) => {
    asked.push(sha256);
    return png;
  };
  const { faults, images, page } = await book([story, { ...story, key: 'b' }], redraw);
  expect(faults).toEqual([]);
  expect(images).toEqual([`book/images/${png.sha256}.png`]);
  expect(page).toContain(`src="images/${png.sha256}.png"`);
  expect(asked).toEqual([avif.sha256]);
});

test('a picture that a story carries in its address is drawn as well', async () => {
  const carried = `data:image/avif;base64,${Buffer.from(avif.bytes).toString('base64')}`;
  const body = [
    {
      ...{ kind: 'figure' as const, caption: [], credit: null },
      image: { src: carried, alt: 'A lamp', width: null, height: null },
    },
  ];
  const { faults, images } = await book([storyOf({ body })], async () => png);
  expect(faults).toEqual([]);
  expect(images).toEqual([`book/images/${png.sha256}.png`]);
});

test('what can be shown is left as it is, and what cannot be drawn is named and linked', async () => {
  const never = async (): Promise<null> => {
    throw new Error('asked');
  };
  const shown = await book([{ ...story, pictures: new Map([[address, png]]) }], never);
  expect(shown.images).toEqual([`book/images/${png.sha256}.png`]);
  const { faults, images, page } = await book([story], async () => null);
  expect(faults).toEqual([]);
  expect(images).toEqual([]);
  expect(page).toContain(address);
});
