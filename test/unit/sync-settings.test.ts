/** What is set goes to the other devices where somebody wants that: of each setting the last change. */
import { describe, expect, it } from 'vitest';
import { wholeChoice } from '../../src/devices.ts';
import { couchAt } from '../../src/sync/couch.ts';
import { join } from '../../src/sync/join.ts';
import { mergedSettings, noteSettings, settingsId, type Values } from '../../src/sync/shared-settings.ts';
import { clock } from './library-help.ts';
import { deviceAt, newDatabase } from './sync-ground.ts';
import { connectionTo, type Device } from './sync-help.ts';

type Place = Awaited<ReturnType<typeof newDatabase>>;

/** A device with settings, whose clock stands there. */
async function setDevice(place: Place, set: Values, start = '2026-01-01T00:00:00Z') {
  const now = clock(start);
  const device = await deviceAt(place, { now });
  const stored = new Map(Object.entries(set));
  const own = {
    read: async () => Object.fromEntries(stored),
    take: async (values: Values) => {
      for (const [name, value] of Object.entries(values))
        if (value === null) stored.delete(name);
        else if (value !== 'unsound') stored.set(name, value);
    },
  };
  return {
    device,
    set: () => Object.fromEntries(stored),
    change: async (name: string, value: unknown) => {
      if (value === null) stored.delete(name);
      else stored.set(name, value);
      return noteSettings(device.local, own, now());
    },
    sync: (change: Parameters<Device['sync']>[0] = {}) =>
      device.sync({ choice: { ...wholeChoice, settings: true }, settings: own, ...change }),
  };
}

/** All that the server holds, as text. */
async function heldAt({ address, database }: Place): Promise<string> {
  return (await fetch(`${address}/${database}/_all_docs?include_docs=true`)).text();
}

describe('settings', { timeout: 30_000 }, () => {
  it('stay on the device unless somebody says otherwise', async () => {
    const place = await newDatabase();
    const one = await setDevice(place, { theme: 'dark' });
    await one.sync({ choice: wholeChoice });
    expect(await heldAt(place)).not.toContain(settingsId);
    await one.sync();
    expect(await heldAt(place)).toContain(settingsId);
  });

  it('are taken by who joins, and what only that device has goes to the others', async () => {
    const place = await newDatabase();
    const one = await setDevice(place, { theme: 'dark', 'look:news.example': { font: 'sans' } });
    const other = await setDevice(place, { theme: 'sepia', measure: 75 }, '2030-01-01T00:00:00Z');
    await one.sync();
    await other.sync();
    await one.sync();
    const both = { theme: 'dark', measure: 75, 'look:news.example': { font: 'sans' } };
    expect(other.set()).toEqual(both);
    expect(one.set()).toEqual(both);
  });

  it('follow the last change of each, whoever meets the server last', async () => {
    const place = await newDatabase();
    const one = await setDevice(place, { theme: 'dark', measure: 60 });
    const other = await setDevice(place, {}, '2026-02-01T00:00:00Z');
    for (const each of [one, other]) await each.sync();
    await one.change('theme', 'light');
    await other.change('theme', 'sepia');
    await other.change('measure', null);
    for (const each of [other, one, other]) await each.sync();
    expect(one.set()).toEqual({ theme: 'sepia' });
    expect(other.set()).toEqual({ theme: 'sepia' });
    await one.change('theme', 'contrast');
    for (const each of [one, other]) await each.sync();
    expect(other.set()).toEqual({ theme: 'contrast' });
    expect((await one.sync()).counts).toMatchObject({ sent: 0, received: 0 });
  });

  it('take in a change that nobody noted when it was made, and keep what they do not understand', async () => {
    const place = await newDatabase();
    const one = await setDevice(place, { theme: 'dark', shape: 'unsound' });
    const other = await setDevice(place, {});
    for (const each of [one, other]) await each.sync();
    expect(other.set()).toEqual({ theme: 'dark' });
    await other.change('theme', 'sepia');
    for (const each of [other, one]) await each.sync();
    expect(one.set()).toEqual({ theme: 'sepia', shape: 'unsound' });
    expect(await one.change('theme', 'sepia')).toBe(false);
  });

  it('are sealed like the rest', async () => {
    const place = await newDatabase();
    const couch = couchAt(connectionTo(place.address, place.database), new AbortController().signal);
    const seal = await join(couch, { passphrase: 'seven blue herons', known: null });
    const one = await setDevice(place, { 'look:harbour.example': { theme: 'dark' } });
    const other = await setDevice(place, {});
    await one.sync({ seal });
    await other.sync({ seal });
    expect(other.set()).toEqual(one.set());
    expect(await heldAt(place)).not.toMatch(/harbour|settings/);
  });
});

it('merges in whatever order, and passes over what is no setting', () => {
  const at = (minute: number) => `2026-01-01T00:0${minute}:00.000Z`;
  const one = { values: { theme: { value: 'dark', at: at(1) }, font: { value: 'sans', at: at(2) }, bad: 7 } };
  const other = { values: { theme: { value: 'light', at: at(2) }, font: { value: 'serif', at: 'soon' } } };
  const merged = {
    version: 1,
    values: { font: { value: 'sans', at: at(2) }, theme: { value: 'light', at: at(2) } },
  };
  expect(mergedSettings([one, other])).toEqual(merged);
  expect(mergedSettings([other, one])).toEqual(merged);
});
