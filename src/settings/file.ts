/** The settings as a file: written whole, and read with care, for anybody may have written it. */
import { asRecord, type Change, isSame, parseLook, parseSettings } from '../settings.ts';
import { parseRules, storedRules } from './rules.ts';

const kind = 'galley-settings';
const site = /^look:[\p{L}\p{N}.:[\]_-]{1,253}$/u;
const ruled = /^rules:[\p{L}\p{N}.:[\]_-]{1,253}$/u;
/** More than settings ever take, in characters. */
const longest = 500_000;
/** Sites with a look of their own, and sites with rules, that a file may hold. */
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
  const { sound, wrong } = soundValues(asRecord(values));
  return { at: 'good', values: sound, wrong };
}

/** What of these stored values is sound, and the names of what is not. */
export function soundValues(given: Record<string, unknown>): {
  sound: Record<string, unknown>;
  wrong: string[];
} {
  const general = asRecord(given['settings']);
  const settings = parseSettings(general);
  const sites = Object.keys(given).filter((key) => site.test(key));
  const looks = sites.slice(0, mostSites).map((key) => [key, parseLook(given[key])] as const);
  const { rules, faulty } = readRules(given);
  const isKnown = (key: string): boolean => key === 'settings' || sites.includes(key) || key in rules;
  const unknown = Object.keys(given).filter((key) => !isKnown(key) && !ruled.test(key));
  const wrong = [
    ...faults(general, settings),
    ...unknown,
    ...looks.flatMap(([key, look]) =>
      faults(asRecord(given[key]), look).map((name) => `${key.slice('look:'.length)} ${name}`),
    ),
    ...sites.slice(mostSites),
    ...faulty,
  ];
  return {
    sound: { settings: { ...settings, scope: 'general' }, ...Object.fromEntries(looks), ...rules },
    wrong,
  };
}

/** The sites with sound rules, as they are stored, and the keys of those with others. */
function readRules(given: Record<string, unknown>): { rules: Record<string, unknown>; faulty: string[] } {
  const keys = Object.keys(given).filter((key) => ruled.test(key));
  const read = keys.slice(0, mostSites).map((key) => [key, storedRules(parseRules(given[key]))] as const);
  const sound = read.filter(([, { rules }]) => rules.length > 0);
  const whole = new Set(
    sound.filter(([key, { rules }]) => countIn(given[key]) === rules.length).map(([key]) => key),
  );
  return { rules: Object.fromEntries(sound), faulty: keys.filter((key) => !whole.has(key)) };
}

function countIn(stored: unknown): number {
  const { rules } = asRecord(stored);
  return Array.isArray(rules) ? rules.length : 0;
}
