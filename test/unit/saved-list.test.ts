import { describe, expect, it } from 'vitest';
import { pageSize, storiesOf } from '../../src/views/library/listing.ts';
import { SavedList } from '../../src/views/library/saved-list.ts';
import { fakeLibrary, summary } from './saved-stories.ts';

async function listOf(count: number) {
  const library = fakeLibrary(count);
  const list = new SavedList(library, () => undefined);
  await list.load();
  const titles = () => storiesOf(list.state.listing).map(({ title }) => title);
  const rest = () => (list.state.listing.at === 'ready' ? list.state.listing.rest : list.state.listing.at);
  return { library, list, titles, rest };
}

describe('pages', () => {
  it('come one after the other until the end', async () => {
    const { library, list, titles, rest } = await listOf(pageSize + 2);
    expect([titles().length, rest()]).toEqual([pageSize, 'more']);
    await list.more();
    expect([titles().length, rest()]).toEqual([pageSize + 2, 'end']);
    await list.more();
    expect(library.asked).toEqual([
      { after: null, limit: pageSize },
      { after: summary(2).key, limit: pageSize },
    ]);
  });

  it('are asked for once at a time', async () => {
    const { library, list } = await listOf(pageSize * 3);
    await Promise.all([list.more(), list.more()]);
    expect(library.asked).toHaveLength(2);
  });

  it('that cannot be read leave the others and can be asked for again', async () => {
    const { library, list, titles, rest } = await listOf(pageSize + 1);
    library.broken.add('list');
    await list.more();
    expect([titles().length, rest()]).toEqual([pageSize, 'failed']);
    library.broken.clear();
    await list.more();
    expect([titles().length, rest()]).toEqual([pageSize + 1, 'end']);
  });
});

describe('a library that cannot be read', () => {
  it('says so and is tried again', async () => {
    const library = fakeLibrary(1);
    library.broken.add('list');
    const list = new SavedList(library, () => undefined);
    await list.load();
    expect(list.state.listing).toEqual({ at: 'failed' });
    library.broken.clear();
    await list.load();
    expect(storiesOf(list.state.listing)).toHaveLength(1);
  });
});

describe('changes from elsewhere', () => {
  it('are shown, and as many stories as before', async () => {
    const { library, list, titles, rest } = await listOf(pageSize);
    library.add(summary(1000));
    await list.refresh();
    expect(titles()[0]).toBe('Story 1000');
    expect([titles().length, rest()]).toEqual([pageSize, 'more']);
  });

  it('are read once for many of them', async () => {
    const { library, list } = await listOf(3);
    await Promise.all([list.refresh(), list.refresh(), list.refresh()]);
    expect(library.asked).toHaveLength(2);
  });

  it('that cannot be read leave the list as it is', async () => {
    const { library, list, titles } = await listOf(2);
    library.broken.add('list');
    await list.refresh();
    expect(titles()).toEqual(['Story 1', 'Story 0']);
  });
});

describe('a removed story', () => {
  it('is gone at once and can be brought back to its place', async () => {
    const { list, titles } = await listOf(3);
    const removing = list.remove(summary(1));
    expect(titles()).toEqual(['Story 2', 'Story 0']);
    expect(list.state.notice).toMatchObject({ at: 'removed', story: { title: 'Story 1' } });
    await removing;
    expect(await list.undo()).toBe(summary(1).key);
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(list.state.notice.at).toBe('none');
  });

  it('stays away when the list is read while it goes', async () => {
    const { library, list, titles } = await listOf(2);
    let go = () => {};
    library.remove = () => new Promise<void>((resolve) => (go = resolve));
    const removing = list.remove(summary(1));
    await list.refresh();
    expect(titles()).toEqual(['Story 0']);
    go();
    await removing;
  });

  it('is back, with a word, when the library cannot remove it', async () => {
    const { library, list, titles } = await listOf(2);
    library.broken.add('remove');
    await list.remove(summary(1));
    expect(titles()).toEqual(['Story 1', 'Story 0']);
    expect(list.state.notice.at).toBe('remove-failed');
    expect(list.canUndo).toBe(false);
  });

  it('comes back last in, first out, also after its notice has gone', async () => {
    const { list, titles } = await listOf(3);
    await list.remove(summary(0));
    await list.remove(summary(2));
    list.dismiss();
    expect(await list.undo()).toBe(summary(2).key);
    expect(await list.undo()).toBe(summary(0).key);
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(await list.undo()).toBeNull();
  });

  it('can be brought back later when the library could not at first', async () => {
    const { library, list, titles } = await listOf(1);
    await list.remove(summary(0));
    library.broken.add('restore');
    expect(await list.undo()).toBeNull();
    expect(list.state.notice.at).toBe('restore-failed');
    library.broken.clear();
    await list.undo();
    expect(titles()).toEqual(['Story 0']);
  });
});
