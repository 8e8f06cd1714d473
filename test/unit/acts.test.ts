import { describe, expect, it } from 'vitest';
import { type Deeds, newActs } from '../../src/views/reading/acts.ts';
import { type Act, actOf, keyOf, keyTable, mediaActOf } from '../../src/views/reading/keys.ts';
import { menuStep, menuTable, offersOf } from '../../src/views/reading/menu.ts';

const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false });

describe('acts', () => {
  it('are done by the part that can, as that part is at this moment', () => {
    const acts = newActs();
    const done: string[] = [];
    let deeds: Deeds = { size: ({ by }) => done.push(`size ${by}`) };
    acts.add(() => ({ deeds: { dim: () => done.push('dim') } }));
    acts.add(() => ({ deeds }));
    acts.ask({ at: 'size', by: 1 });
    acts.ask({ at: 'dim' });
    acts.ask({ at: 'save' });
    deeds = { save: () => done.push('save') };
    acts.ask({ at: 'size', by: -1 });
    acts.ask({ at: 'save' });
    expect(done).toEqual(['size 1', 'dim', 'save']);
  });

  it('cannot be done any more when their part has gone', () => {
    const acts = newActs();
    const take = acts.add(() => ({ deeds: { dim: () => undefined }, on: ['dim'] }));
    expect([acts.can({ at: 'dim' }), acts.isOn({ at: 'dim' })]).toEqual([true, true]);
    take();
    expect([acts.can({ at: 'dim' }), acts.isOn({ at: 'dim' })]).toEqual([false, false]);
  });
});

describe('the table of keys', () => {
  it('gives each key to one act, and each act has words of its own', () => {
    const keys = keyTable.flatMap((entry) => [...entry.keys]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keyTable.map(({ word }) => word)).size).toBe(keyTable.length);
  });

  it('finds the act of a key and the key of an act', () => {
    for (const { keys, act } of keyTable) expect(actOf(press(keys[0]))).toBe(act);
    expect(keyOf({ at: 'move', over: 'picture', by: -1 })).toBe('I');
    expect(actOf({ ...press('s'), ctrlKey: true })).toBeNull();
    expect(actOf(press('F12'))).toBeNull();
  });
});

describe('media keys', () => {
  it('steer the voice, under the names that both browsers give them', () => {
    for (const key of ['MediaPlayPause', 'MediaPlay'])
      expect(mediaActOf(press(key))).toEqual({ at: 'voice', to: 'toggle' });
    expect(mediaActOf(press('MediaPause'))).toEqual({ at: 'voice', to: 'pause' });
    expect(mediaActOf(press('MediaStop'))).toEqual({ at: 'voice', to: 'close' });
    expect(mediaActOf(press('MediaTrackPrevious'))).toMatchObject({ over: 'sentence', by: -1 });
    expect(mediaActOf(press('l'))).toBeNull();
  });
});

describe('the menu', () => {
  const can = (able: readonly Act['at'][], on: readonly Act['at'][] = []) => ({
    can: ({ at }: Act) => able.includes(at),
    isOn: ({ at }: Act) => on.includes(at),
    wordsOf: ({ at }: Act) => (at === 'keys' ? 'Seven keys' : null),
  });

  it('offers what can be done here, with its key, and tells what is on', () => {
    expect(offersOf(can(['dim', 'keys'], [])).map(({ words }) => words)).toEqual([null, 'Seven keys']);
    const shown = offersOf(can(['dim', 'keys'], ['dim'])).map(({ act, key, state }) => [act.at, key, state]);
    expect(shown).toEqual([
      ['dim', 'f', 'on'],
      ['keys', '?', null],
    ]);
  });

  it('has an entry for each act once', () => {
    const entries = menuTable.map(({ act }) => JSON.stringify(act));
    expect(new Set(entries).size).toBe(entries.length);
  });

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['x', 1, null],
  ])('%s leads from %i to %s', (key, at, to) => {
    expect(menuStep(key, at, 3)).toBe(to);
  });
});
