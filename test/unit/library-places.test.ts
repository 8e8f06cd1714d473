/** Where somebody was in a story: the last place counts, a few hundred are kept, and old ones are forgotten. */
import { expect, test } from 'vitest';
import { newLibrary } from './library-help.ts';
import { plainStory } from './stories.ts';

const url = 'https://gazette.example/bell';
const place = (block: number) => ({ block, quote: `Paragraph ${block}`, share: 0.5 });
const day = 86_400_000;

test('a place is kept for a story that is not saved, and the last one counts', async () => {
  const library = newLibrary();
  expect(await library.placeOf(url)).toBeNull();
  await library.keepPlace(url, place(3));
  await library.keepPlace(url, place(5));
  expect(await library.placeOf(url)).toEqual(place(5));
  expect(await library.placeOf(`${url}/other`)).toBeNull();
  expect(await library.list({ after: null, limit: 10 })).toEqual([]);
  await library.close();
});

test('a place is found again under every address of its page', async () => {
  const library = newLibrary();
  await library.keepPlace(`${url}?page=2&utm_source=letter&fbclid=x#more`, place(4));
  await library.keepVoice(`${url}?page=2&srsltid=y`, { block: 6, quote: 'Six' });
  expect(await library.placeOf(`${url}?page=2`)).toEqual(place(4));
  expect(await library.voiceOf(`${url}?gclid=z&page=2`)).toMatchObject({ block: 6 });
  expect(await library.placeOf(url)).toBeNull();
  await library.close();
});

test('two places kept at once are both there', async () => {
  const library = newLibrary();
  await Promise.all([library.keepPlace(url, place(1)), library.keepPlace(`${url}/other`, place(2))]);
  expect([await library.placeOf(url), await library.placeOf(`${url}/other`)]).toEqual([place(1), place(2)]);
  await library.close();
});

test('a place is forgotten after 90 days', async () => {
  let now = new Date('2026-03-01T12:00:00Z');
  const library = newLibrary({ now: () => now });
  await library.keepPlace(url, place(7));
  now = new Date(now.getTime() + 89 * day);
  expect(await library.placeOf(url)).toEqual(place(7));
  now = new Date(now.getTime() + 2 * day);
  expect(await library.placeOf(url)).toBeNull();
  await library.close();
});

test('the oldest go when there are more than 500', async () => {
  const library = newLibrary();
  for (let index = 0; index <= 500; index += 1) await library.keepPlace(`${url}/${index}`, place(index));
  expect(await library.placeOf(`${url}/0`)).toBeNull();
  expect(await library.placeOf(`${url}/1`)).toEqual(place(1));
  await library.close();
}, 60_000);

test('the place of the voice and the place of the window are kept beside each other', async () => {
  const library = newLibrary();
  const voice = { block: 4, quote: 'The bell rang.' };
  await library.keepVoice(url, voice);
  expect(await library.placeOf(url)).toBeNull();
  await library.keepPlace(url, place(3));
  expect([await library.voiceOf(url), await library.placeOf(url)]).toEqual([voice, place(3)]);
  expect(await library.voiceOf(`${url}/other`)).toBeNull();
  await library.close();
});

test('the list says how much of each story has been read', async () => {
  const library = newLibrary();
  await library.save({ ...plainStory, url });
  await library.save({ ...plainStory, url: `${url}/other` });
  await library.keepPlace(url, { block: 2, quote: 'The bell', share: 0.4 });
  const listed = await library.list({ after: null, limit: 10 });
  expect(listed.map((story) => [story.url, story.share])).toEqual([
    [`${url}/other`, null],
    [url, 0.4],
  ]);
  await library.close();
});
