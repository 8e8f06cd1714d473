import './library-ground.ts';
import { describe, expect, it, vi } from 'vitest';
import { clock, newLibrary, newLocks, newName, story } from './library-help.ts';

const all = { after: null, limit: 100 };

/** The library as another window has it: the modules anew, with what they hold in memory. */
async function otherWindow(options: object): Promise<ReturnType<typeof newLibrary>> {
  vi.resetModules();
  const help = await import('./library-help.ts');
  return help.newLibrary(options);
}

describe('two windows on one library', () => {
  it('write in turn and lose nothing', async () => {
    const shared = { name: newName(), locks: newLocks(), now: clock() };
    const here = newLibrary(shared);
    await here.save(story({ url: 'https://gazette.example/first' }));
    const there = await otherWindow(shared);
    const saves = Array.from({ length: 20 }, (_, index) => {
      const article = story({ url: `https://gazette.example/${index}` });
      return (index % 2 === 0 ? here : there).save(article);
    });
    for (const outcome of await Promise.all(saves)) expect(outcome).toMatchObject({ at: 'saved' });
    for (const library of [here, there]) expect(await library.list(all)).toHaveLength(21);
    await here.close();
    await there.close();
  });
});

describe('a clock that was set back', () => {
  it('does not lock the library', async () => {
    const shared = { name: newName(), locks: newLocks() };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T00:00:00Z') });
    const before = newLibrary(shared);
    await before.save(story());
    await before.close();
    vi.setSystemTime(new Date('2026-01-01T00:00:00Z'));
    const after = await otherWindow(shared);
    expect(await after.list(all)).toHaveLength(1);
    expect(await after.save(story({ title: 'Later' }))).toMatchObject({ at: 'saved', isNew: false });
    vi.useRealTimers();
    await after.close();
  });
});
