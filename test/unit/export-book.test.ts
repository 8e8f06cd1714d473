/** Books of stories: what a checker says of them, and what a reading program finds in them. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { BookOptions } from '../../src/export/book/book.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import { pixel } from './any-article.ts';
import { anyStory, pictureOf, storyOf } from './any-story.ts';
import { bookFile } from './book-bytes.ts';
import { englishWords } from './export-words.ts';
import { strangers } from './markup-findings.ts';
import { arabicStory, japaneseStory, richStory } from './stories.ts';

const options: BookOptions = {
  words: englishWords,
  findMarks: () => new Map(),
  madeAt: '2026-11-28T02:00:00.000Z',
  title: 'Stories from Galley',
  writing: 'horizontal',
  marks: 'with',
};

const picture = pictureOf(new Uint8Array(Buffer.from(pixel, 'base64')));
const withPictures: ExportedStory = {
  ...storyOf(richStory),
  pictures: new Map([['https://pictures.example/harbour.jpg', picture]]),
};

async function faultsOf(book: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal' || severity === 'warning')
    .map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`);
}

function filesOf(book: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const { DOMParser } = new JSDOM().window;

/** Only what is well-formed comes through. */
function parsed(text: string): Document {
  const page = new DOMParser().parseFromString(text, 'application/xml');
  expect(page.querySelector('parsererror')?.textContent ?? null).toBe(null);
  return page;
}

test.each([
  ['one story', [withPictures]],
  ['a story without anything', [storyOf()]],
  ['a collection in several scripts', [withPictures, storyOf(arabicStory), storyOf(japaneseStory)]],
])('the checker has nothing to say against %s', async (_, stories) => {
  const keyed = stories.map((story, index) => ({ ...story, key: `${index}` }));
  expect(await faultsOf(await bookFile(keyed, options))).toEqual([]);
});

test('the checker has nothing to say against stories with hostile words in every field', async () => {
  const stories = fc
    .sample(anyStory, { numRuns: 60, seed: 3 })
    .map((story) => ({ ...story, pictures: new Map([...story.pictures].map(([at]) => [at, picture])) }));
  expect(await faultsOf(await bookFile(stories, options))).toEqual([]);
}, 60_000);

test('the checker speaks up where a picture is not listed', async () => {
  const files = unzipSync(await bookFile([withPictures], options));
  const root = strFromU8(files['book/package.opf'] ?? new Uint8Array());
  files['book/package.opf'] = strToU8(root.replace(/<item [^>]*images[^>]*>/, ''));
  expect((await faultsOf(zipSync(files))).join()).toMatch(/images/);
});

test('the type comes first and as it is, every file is listed, and every listed file is there', async () => {
  const book = await bookFile([withPictures, storyOf(arabicStory)], options);
  expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect([...book.subarray(8, 10), ...book.subarray(28, 30)]).toEqual([0, 0, 0, 0]);
  const files = filesOf(book);
  const root = parsed(files.get('book/package.opf') ?? '');
  const listed = [...root.querySelectorAll('item')].map((item) => `book/${item.getAttribute('href')}`);
  const lying = [...files.keys()].filter((path) => path.startsWith('book/') && path !== 'book/package.opf');
  expect(new Set(listed)).toEqual(new Set(lying));
  expect(listed).toContain(`book/images/${picture.sha256}.png`);
});

test('every link and picture inside the book leads to something in it', async () => {
  const stories = fc.sample(anyStory, { numRuns: 40, seed: 11 });
  const files = filesOf(await bookFile(stories, options));
  for (const [path, text] of files) {
    if (!path.endsWith('.xhtml')) continue;
    const page = parsed(text);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(links.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
    const images = [...page.querySelectorAll('img')].map((image) => `book/${image.getAttribute('src')}`);
    expect(images.filter((image) => !files.has(image))).toEqual([]);
  }
});

test('whatever a story says, its page holds listed elements and attributes only', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async (story) => {
      const files = filesOf(await bookFile([story], options));
      for (const [path, text] of files) {
        if (!/\.(?:xhtml|opf|svg|xml)$/.test(path)) continue;
        const page = parsed(text);
        if (path.endsWith('.xhtml')) expect(strangers(page)).toEqual([]);
      }
    }),
    { numRuns: 80, seed: 5 },
  );
}, 60_000);

test('a collection has its contents, its languages, and the pictures of all', async () => {
  const stories = [withPictures, { ...storyOf(arabicStory), key: 'b' }];
  const files = filesOf(await bookFile(stories, options));
  const contents = parsed(files.get('book/contents.xhtml') ?? '');
  expect([...contents.querySelectorAll('nav a')].map((link) => link.textContent)).toEqual([
    richStory.title,
    arabicStory.title,
  ]);
  const root = parsed(files.get('book/package.opf') ?? '');
  const all = (name: string) => [...root.getElementsByTagName(name)].map((each) => each.textContent);
  expect(all('dc:title')).toEqual(['Stories from Galley']);
  expect(all('dc:language')).toEqual(['en', 'ar']);
  expect(all('dc:creator')).toEqual(['Sunniva Ekdal', 'Tor Lind', 'ليلى الحدّاد']);
});

const turnsOf = async (story: ExportedStory, writing: BookOptions['writing']) => {
  const files = filesOf(await bookFile([story], { ...options, writing }));
  const spine = parsed(files.get('book/package.opf') ?? '').querySelector('spine');
  return spine?.getAttribute('page-progression-direction');
};

test('pages turn as the script is written', async () => {
  expect(await turnsOf(storyOf(richStory), 'vertical')).toBe('ltr');
  expect(await turnsOf(storyOf(arabicStory), 'horizontal')).toBe('rtl');
  expect(await turnsOf(storyOf(japaneseStory), 'horizontal')).toBe('ltr');
  expect(await turnsOf(storyOf(japaneseStory), 'vertical')).toBe('rtl');
});

test('highlights, marks and notes are in the book, and can be left out', async () => {
  const anchor = { part: 'body' as const, block: 0, offset: 0, exact: 'the tide', prefix: '', suffix: '' };
  const times = { madeAt: '2026-03-14T08:00:00.000Z', changedAt: '2026-03-14T08:00:00.000Z' };
  const marks = [{ id: '0'.repeat(32), colour: 'green' as const, note: 'Ask Marit', anchor, ...times }];
  const story = { ...withPictures, marks };
  const page = async (how: BookOptions['marks']) =>
    filesOf(await bookFile([story], { ...options, marks: how })).get('book/story-1.xhtml') ?? '';
  expect(await page('with')).toContain('Ask Marit');
  expect(await page('with')).toContain('Pumps that have run since 1953');
  expect(await page('without')).not.toContain('Ask Marit');
});

test('a picture that the story carries in its address becomes a file of the book', async () => {
  const src = `data:image/png;base64,${pixel}`;
  const image = { src, alt: 'A pixel', width: 1, height: 1 };
  const story = storyOf({ leadImage: { kind: 'figure', image, caption: [], credit: null } });
  const book = await bookFile([story], options);
  expect(filesOf(book).get('book/story-1.xhtml')).toContain(`src="images/${picture.sha256}.png"`);
  expect(await faultsOf(book)).toEqual([]);
});

test('the same stories at the same time make the same bytes', async () => {
  const [one, other] = await Promise.all([
    bookFile([withPictures], options),
    bookFile([withPictures], options),
  ]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});
