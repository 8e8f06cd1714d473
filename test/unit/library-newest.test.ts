/** The newest stories as they are read past the adapter, beside what the library itself lists. */
import './library-ground.ts';
import { expect, it } from 'vitest';
import { newest } from '../../src/library/newest.ts';
import { clock, newLibrary, newName, story } from './library-help.ts';

const addressOf = (index: number): string => `https://gazette.example/${index}`;

/** A library of so many stories. */
async function ground(count: number) {
  const [name, now] = [newName(), clock()];
  const library = newLibrary({ name, now });
  for (let index = 0; index < count; index += 1)
    await library.save(story({ url: addressOf(index), title: `Story ${index}` }));
  const first = async (wanted: number) =>
    newest(name, { known: await indexedDB.databases(), count: wanted }, now());
  const titles = async (wanted: number) => (await first(wanted)).map(({ title }) => title);
  return { library, first, titles };
}

it('are what the library lists, with states, marks and what was read last', async () => {
  const { library, first } = await ground(4);
  const [one = '', two = ''] = await library.keys();
  await library.changeStates([one], { tag: ['Harbour'], favourite: true });
  await library.changeStates([two], { archived: true, read: true });
  const anchor = { part: 'body', block: 0, offset: 0, exact: 'rang', prefix: '', suffix: '' } as const;
  const marked = { url: addressOf(1), title: 'Story 1', siteName: null };
  await library.keepMarks(marked, [{ id: 'a'.repeat(32), colour: 'yellow', note: '', anchor }]);
  await library.keepPlace(addressOf(0), { block: 1, quote: 'It', share: 0.4 });
  const listed = await library.list({ after: null, limit: 100 });
  expect(listed.map(({ marks, share }) => [marks, share])).toEqual([
    [0, null],
    [0, null],
    [1, null],
    [0, 0.4],
  ]);
  expect(await first(100)).toEqual(listed);
});

it('are as many as are asked for, without those in the bin and those that are deleted', async () => {
  const { library, titles } = await ground(6);
  const [newestKey = '', second = ''] = await library.keys();
  expect([await titles(1), await titles(2), await titles(6), await titles(7)]).toEqual([
    ['Story 5'],
    ['Story 5', 'Story 4'],
    ['Story 5', 'Story 4', 'Story 3', 'Story 2', 'Story 1', 'Story 0'],
    ['Story 5', 'Story 4', 'Story 3', 'Story 2', 'Story 1', 'Story 0'],
  ]);
  await library.remove([newestKey]);
  expect(await titles(2)).toEqual(['Story 4']);
  await library.remove([second]);
  await library.emptyBin();
  expect(await titles(2)).toEqual(['Story 3', 'Story 2']);
});

it('are none where there is no library, and none is made', async () => {
  const name = newName();
  expect(await newest(name, { known: await indexedDB.databases(), count: 5 })).toEqual([]);
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(`_pouch_${name}`);
});
