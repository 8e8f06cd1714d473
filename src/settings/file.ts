/** The settings as a file: written whole, and read with care, for anybody may have written it. */
import { asRecord, type Change, isSame, parseLook, parseSettings } from '../settings.ts';

const kind = 'galley-settings';
const site = /^look:[\p{L}\p{N}.:[\]_-]{1,253}$/u;
/** More than settings ever take, in characters. */
const longest = 500_000;
/** Sites with a look of their own that a file may hold. */
const mostSites = 400;

/** The stored values with a word about what they are. */
export function settingsAsText(values: Record<string, unknown>): string {
  return `${JSON.stringify({ kind, version: 2, values }, null, 2)}\n`;
}

/** What a file holds: values to store and the names of what was wrong in it and is left out. */
export type SettingsFile =
  | { at: 'good'; values: Record<string, unknown>; wrong: string[] }
  | { at: 'bad'; why: 'not-json' | 'other-file' | 'too-large' };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The names of what is not known or has no sound value. */
function faults(given: Record<string, unknown>, sound: Change): string[] {
  const known = asRecord(sound);
  return Object.keys(given).filter((key) => key !== 'version' && !isSame(given[key], known[key]));
}

/** Reads a file of settings. */
export function parseSettingsFile(text: string): SettingsFile {
  if (text.length > longest) return { at: 'bad', why: 'too-large' };
  const parsed = parseJson(text);
  if (parsed === undefined) return { at: 'bad', why: 'not-json' };
  const { kind: named, values } = asRecord(parsed);
  if (named !== kind) return { at: 'bad', why: 'other-file' };
  return readValues(asRecord(values));
}

function readValues(given: Record<string, unknown>): SettingsFile {
  const general = asRecord(given['settings']);
  const settings = parseSettings(general);
  const sites = Object.keys(given).filter((key) => site.test(key));
  const looks = sites.slice(0, mostSites).map((key) => [key, parseLook(given[key])] as const);
  const unknown = Object.keys(given).filter((key) => key !== 'settings' && !sites.includes(key));
  const wrong = [
    ...faults(general, settings),
    ...unknown,
    ...looks.flatMap(([key, look]) =>
      faults(asRecord(given[key]), look).map((name) => `${key.slice('look:'.length)} ${name}`),
    ),
    ...sites.slice(mostSites),
  ];
  return {
    at: 'good',
    values: { settings: { ...settings, scope: 'general' }, ...Object.fromEntries(looks) },
    wrong,
  };
}
