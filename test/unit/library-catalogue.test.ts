/** The stories as the page knows them, and what is done with them. */
import { expect, it, vi } from 'vitest';
import { Catalogue } from '../../src/views/library/catalogue.ts';
import { Doings, type Notice } from '../../src/views/library/doings.ts';
import { type Stock, shownOfBin } from '../../src/views/library/stock.ts';
import { fakeLibrary, summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

function ground(count: number) {
  const library = fakeLibrary(count);
  const stocks: Stock[] = [];
  const notices: Notice[] = [];
  const catalogue = new Catalogue(library, (stock) => stocks.push(stock));
  const doings = new Doings(catalogue, library, (notice) => notices.push(notice));
  const stock = () => stocks.at(-1) ?? { at: 'loading' };
  const titles = () => {
    const last = stock();
    return last.at === 'ready' ? last.stories.map(({ title }) => title) : [last.at];
  };
  const bin = () => {
    const last = stock();
    if (last.at !== 'ready') return null;
    return last.bin === null ? undefined : shownOfBin(last.bin).map(({ title }) => title);
  };
  const words = () => {
    const last = notices.at(-1) ?? { at: 'none' };
    return last.at === 'none' ? '' : last.words;
  };
  return { library, catalogue, doings, stock, stocks, titles, bin, words };
}

it('shows the first stories before the rest is there', async () => {
  const { catalogue, stocks } = ground(250);
  await catalogue.load();
  const counts = stocks.map((stock) => (stock.at === 'ready' ? stock.stories.length : 0));
  expect(counts[0]).toBe(0);
  expect(counts).toContain(100);
  expect(counts.at(-1)).toBe(250);
});

it('shows what was read first until the library is asked, and nothing of it that is gone by then', async () => {
  const { library, catalogue, stocks, titles } = ground(3);
  library.firstStories = async () => [summary(2), { ...summary(1), title: 'Gone since' }, summary(9)];
  const { listAll } = library;
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  library.listAll = async function* () {
    await asked;
    yield* listAll();
  };
  const loading = catalogue.load();
  await vi.waitFor(() => expect(titles()).toEqual(['Story 9', 'Story 2', 'Gone since']));
  expect(stocks.at(-1)).toMatchObject({ at: 'ready', isWhole: false });
  answer();
  await loading;
  expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
});

it('says that nothing could be read, also where something was shown first', async () => {
  const { library, catalogue, titles } = ground(3);
  library.firstStories = async () => [summary(2)];
  library.broken.add('listAll');
  await catalogue.load();
  expect(titles()).toEqual(['failed']);
});

it('says so where not all could be read, and reads all when it is asked again', async () => {
  const { library, catalogue, stock, titles } = ground(3);
  const { listAll } = library;
  library.listAll = async function* () {
    yield [summary(2)];
    throw new Error('no more');
  };
  await catalogue.load();
  expect(titles()).toEqual(['failed']);
  library.listAll = listAll;
  await catalogue.load();
  expect(stock()).toMatchObject({ at: 'ready', isWhole: true });
  expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
});

it('reads only what was changed where it knows what', async () => {
  const { catalogue, library, titles } = ground(3);
  await catalogue.load();
  library.add({ ...summary(1), title: 'New title' });
  await catalogue.refresh([summary(1).key]);
  expect(titles()).toEqual(['Story 2', 'New title', 'Story 0']);
  expect(library.reads.all).toBe(1);
});

it('shows a change at once, and takes it back where the library cannot do it', async () => {
  const { catalogue, doings, library, titles, words } = ground(2);
  await catalogue.load();
  library.broken.add('remove');
  const removing = doings.remove([summary(1)]);
  expect(titles()).toEqual(['Story 0']);
  await removing;
  await catalogue.refresh();
  expect(titles()).toEqual(['Story 1', 'Story 0']);
  expect(words()).toContain('could not be done');
  expect(doings.canUndo).toBe(false);
});

it('takes deeds back one after the other, the last first', async () => {
  const { catalogue, doings, titles, bin } = ground(3);
  await catalogue.load();
  await catalogue.openBin();
  await doings.remove([summary(0), summary(1)]);
  await doings.change([summary(2)], { tag: ['Sea'] }, 'libraryTagAdd');
  await catalogue.refresh();
  expect([titles(), bin()]).toEqual([['Story 2'], ['Story 0', 'Story 1']]);
  expect(await doings.undo()).toEqual([summary(2).key]);
  expect(await doings.undo()).toEqual([summary(0).key, summary(1).key]);
  expect(await doings.undo()).toBeNull();
  expect([titles(), bin()]).toEqual([['Story 2', 'Story 1', 'Story 0'], []]);
});

it('keeps what is being changed out of the list while all is read anew', async () => {
  const { catalogue, library, doings, titles } = ground(2);
  await catalogue.load();
  let finish = () => undefined as void;
  const remove = library.remove;
  library.remove = (keys) => new Promise<void>((resolve) => (finish = resolve)).then(() => remove(keys));
  const removing = doings.remove([summary(1)]);
  await catalogue.refresh();
  expect(titles()).toEqual(['Story 0']);
  finish();
  await removing;
  await catalogue.refresh();
  expect(titles()).toEqual(['Story 0']);
});

it('shows in the bin what is on its way into it, and not what is on its way out', async () => {
  const { catalogue, library, doings, bin } = ground(3);
  await catalogue.load();
  await doings.remove([summary(0)]);
  await catalogue.openBin();
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { remove, restore } = library;
  library.remove = (keys) => held.then(() => remove(keys));
  library.restore = (keys) => held.then(() => restore(keys));
  const removing = doings.remove([summary(2)]);
  const restoring = doings.restore([summary(0)]);
  expect(bin()).toEqual(['Story 2']);
  await catalogue.refresh();
  expect(bin()).toEqual(['Story 2']);
  finish();
  await Promise.all([removing, restoring]);
  await catalogue.refresh();
  expect(bin()).toEqual(['Story 2']);
});

it('says that nothing could be read, and goes on with what it has after that', async () => {
  const { catalogue, library, titles } = ground(1);
  library.broken.add('listAll');
  await catalogue.load();
  expect(titles()).toEqual(['failed']);
  library.broken.clear();
  await catalogue.load();
  library.broken.add('listAll');
  await catalogue.refresh();
  expect(titles()).toEqual(['Story 0']);
});
