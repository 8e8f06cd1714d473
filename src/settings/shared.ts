/** What of the settings other devices may have, by name: the general ones, and the looks and rules of sites. */
import { asRecord, type Change, isSame, parseSettings } from '../settings.ts';
import { drop, read, type Stored, watch, write } from './areas.ts';
import { soundValues } from './file.ts';
import { changeSettings, isSettingsKey, readAll } from './keeping.ts';

/** The voices are those of this device, and the others say how the settings are stored. */
const ofThisDevice: ReadonlySet<string> = new Set(['version', 'scope', 'voices']);
const general = 'settings';

const isGeneral = (name: string): boolean =>
  Object.hasOwn(parseSettings({}), name) && !ofThisDevice.has(name);
const isOfSite = (name: string): boolean => name !== general && isSettingsKey(name);

/** The settings that are not as at first. */
export async function readShared(): Promise<Stored> {
  const { [general]: stored, ...ofSites } = await readAll();
  const usual = asRecord(parseSettings({}));
  const set = Object.entries(parseSettings(stored)).filter(
    ([name, value]) => isGeneral(name) && !isSame(value, usual[name]),
  );
  return { ...Object.fromEntries(set), ...ofSites };
}

/** Takes settings from another device, those that are known here and sound; null sets one back. */
export async function takeShared(values: Stored): Promise<void> {
  await changeGeneral(values);
  const gone = Object.keys(values).filter((name) => isOfSite(name) && values[name] === null);
  if (gone.length > 0) await drop(gone);
  const given = Object.entries(values).filter(([name, value]) => isOfSite(name) && value !== null);
  const { [general]: _, ...sound } = soundValues(Object.fromEntries(given)).sound;
  const stored = await read(Object.keys(sound));
  const news = Object.entries(sound).filter(([name, value]) => !isSame(value, stored[name]));
  if (news.length > 0) await write(Object.fromEntries(news));
}

async function changeGeneral(values: Stored): Promise<void> {
  const usual = asRecord(parseSettings({}));
  const change = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (!isGeneral(name)) return [];
    const given = value ?? usual[name];
    return isSame(asRecord(parseSettings({ [name]: given }))[name], given) ? [[name, given]] : [];
  });
  const sound: Change = Object.fromEntries(change);
  if (change.length > 0) await changeSettings(sound);
}

/** Calls back when any of it has changed, until the signal aborts. */
export function watchShared(onChange: () => void, signal: AbortSignal): void {
  watch((keys) => {
    if (keys.some(isSettingsKey)) onChange();
  }, signal);
}
