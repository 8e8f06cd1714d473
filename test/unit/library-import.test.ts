/** Stories whole, out of one library and into another: nothing is lost, what is there is merged, all can be undone. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import type { StoryInput } from '../../src/library/incoming.ts';
import type { Library } from '../../src/library/library.ts';
import { noState } from '../../src/library/state.ts';
import { changedState } from '../../src/library/state-changes.ts';
import { openStore } from '../../src/library/store.ts';
import {
  clock,
  figure,
  newLibrary,
  newLocks,
  newName,
  onlyKey,
  paragraph,
  png,
  story,
} from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const inText = 'https://gazette.example/text.png';
const fetchAny = async ({ address }: { address: string }) => png(address);
const body = (text: string) => ({ body: [paragraph(text)] });

/** What is stored, without revisions, pictures by their type and size. */
async function documentsOf(name: string): Promise<Map<string, unknown>> {
  const store = await openStore(name, newLocks());
  const rows = await store.readRange({ first: '', last: '\uffff' });
  return new Map(rows.filter(({ id }) => id !== 'meta:schema').map(({ id, document }) => [id, document]));
}

async function input(from: Library, key: string): Promise<StoryInput> {
  const whole = await from.exportStory(key);
  if (whole === null) throw new Error('the story is not there');
  const { savedAt, updatedAt } = whole.summary;
  return { ...whole, savedAt, updatedAt };
}

/** What became of stories that were imported, and what takes the whole import back. */
async function imported(library: Library, stories: readonly StoryInput[]) {
  const id = await library.beginImport('pocket-csv');
  const outcomes = await library.importStories(stories, { id });
  return { outcomes, undo: () => library.undoImport(id) };
}

/** A story with pictures, an older text, a mark, tags and progress. */
async function richLibrary(name: string): Promise<Library> {
  const library = newLibrary({ name, now: clock(), fetchPicture: fetchAny });
  const first = story({ leadImage: figure(lead), ...body('The first text.') });
  await library.save(first);
  await library.save({ ...first, body: [paragraph('The second text.'), figure(inText)] });
  const key = await onlyKey(library);
  await library.changeStates([key], { tag: ['city', 'News'], favourite: true });
  const { url, title, siteName } = first;
  const marked = { url, title, siteName };
  const anchor = {
    part: 'body',
    block: 0,
    offset: 0,
    exact: 'The second',
    prefix: '',
    suffix: ' text.',
  } as const;
  await library.keepMarks(marked, [{ id: 'a'.repeat(32), colour: 'green', note: 'so', anchor }]);
  await library.keepMarks(marked, [{ id: 'b'.repeat(32), gone: true }]);
  await library.keepPlace(first.url, { block: 1, quote: 'The', share: 0.4 });
  return library;
}

describe('a story taken out and put into an empty library', () => {
  it('is there with everything that it had', async () => {
    const [from, to] = [newName(), newName()];
    const there = await richLibrary(from);
    const here = newLibrary({ name: to, now: clock('2026-06-01T00:00:00.000Z') });
    const key = await onlyKey(there);
    const outcomes = await here.importStories([await input(there, key)]);
    const taken = await onlyKey(here);
    expect(outcomes).toEqual([{ at: 'new', key: taken }]);
    expect(await here.exportStory(taken)).toEqual({
      ...(await there.exportStory(key)),
      summary: { ...(await there.exportStory(key))?.summary, key: taken },
    });
    expect(await here.versions(taken)).toEqual(await there.versions(key));
    const [until = ''] = await here.versions(taken);
    const older = await here.openVersion(taken, until);
    expect(older?.article.body).toEqual([paragraph('The first text.')]);
    expect(await older?.pictures.get(lead)?.text()).toContain(lead);
    expect([...(await documentsOf(to)).keys()].map((id) => id.replace(key, '').replace(taken, ''))).toEqual(
      [...(await documentsOf(from)).keys()].map((id) => id.replace(key, '')),
    );
    await here.close();
    await there.close();
  });

  it('goes again, with its pictures, when the import is undone', async () => {
    const [from, to] = [newName(), newName()];
    const there = await richLibrary(from);
    const here = newLibrary({ name: to });
    const { undo } = await imported(here, [await input(there, await onlyKey(there))]);
    await undo();
    expect([...(await documentsOf(to)).keys()]).toEqual([]);
    await here.close();
    await there.close();
  });
});

describe('a story that is there already', () => {
  const at = (day: string) => `2026-${day}T00:00:00.000Z`;
  const tagged = (names: string[], archived: boolean) =>
    changedState(noState, { tag: names, archived }, new Date(at('01-01')));

  it('keeps the oldest date, the tags of both, and is archived if either is', async () => {
    const library = newLibrary({ now: clock(at('05-01')) });
    await library.save(story());
    const key = await onlyKey(library);
    await library.changeStates([key], { tag: ['city'] });
    const given = { article: story(), savedAt: at('02-01'), state: tagged(['news', 'City'], true) };
    const { outcomes, undo } = await imported(library, [given]);
    expect(outcomes).toEqual([{ at: 'merged', key }]);
    expect(await library.listed(key)).toMatchObject({
      savedAt: at('02-01'),
      tags: ['city', 'news'],
      archived: true,
    });
    expect(await library.versions(key)).toEqual([]);
    await undo();
    expect(await library.listed(key)).toMatchObject({ tags: ['city'], archived: false });
    expect((await library.listed(key))?.savedAt).not.toBe(at('02-01'));
    await library.close();
  });

  it.each([
    ['newer', at('06-01'), 'Other text.', 'Own text.'],
    ['older', at('04-01'), 'Own text.', 'Other text.'],
  ])('keeps both texts, and shows the newer: the import is %s', async (_, updatedAt, shown, older) => {
    let now = new Date(at('05-01'));
    const library = newLibrary({ now: () => now });
    await library.save(story(body('Own text.')));
    const key = await onlyKey(library);
    now = new Date(at('07-01'));
    const given = { article: story(body('Other text.')), savedAt: at('03-02'), updatedAt };
    const { undo } = await imported(library, [given]);
    expect((await library.open(key))?.article.body).toEqual([paragraph(shown)]);
    const [until = ''] = await library.versions(key);
    expect((await library.openVersion(key, until))?.article.body).toEqual([paragraph(older)]);
    await undo();
    expect((await library.open(key))?.article.body).toEqual([paragraph('Own text.')]);
    expect(await library.versions(key)).toEqual([]);
    await library.close();
  });

  it('comes out of the bin, and goes back into it when the import is undone', async () => {
    const library = newLibrary();
    await library.save(story());
    await library.remove(await library.keys());
    const { undo } = await imported(library, [{ article: story(), savedAt: at('01-01') }]);
    expect(await library.keys()).toHaveLength(1);
    await undo();
    expect(await library.keys()).toEqual([]);
    expect(await library.bin()).toHaveLength(1);
    await library.close();
  });

  it('gets the pictures that it misses', async () => {
    const library = newLibrary();
    await library.save(story({ leadImage: figure(lead) }));
    const key = await onlyKey(library);
    const article = story({ leadImage: figure(lead) });
    await library.importStories([{ article, savedAt: at('01-01'), pictures: new Map([[lead, png('x')]]) }]);
    expect((await library.open(key))?.missing).toEqual([]);
    expect((await library.listed(key))?.picture).not.toBeNull();
    await library.close();
  });

  it('is left as it was changed after the import, when that is undone', async () => {
    const library = newLibrary({ now: clock() });
    await library.save(story());
    const key = await onlyKey(library);
    const { undo } = await imported(library, [
      { article: story(), savedAt: at('01-01'), state: tagged(['x'], false) },
    ]);
    await library.changeStates([key], { tag: ['mine'] });
    expect(await undo()).toEqual({ kept: 1 });
    expect((await library.listed(key))?.tags).toEqual(['mine', 'x']);
    await library.close();
  });
});
