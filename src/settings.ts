/** The reader's settings: one schema with a default for each. Where they are kept: `settings/keeping.ts`. */
import * as v from 'valibot';
import { soundRules } from './settings/always-open.ts';

export const themes = ['auto', 'light', 'dark', 'sepia', 'contrast', 'custom'] as const;
/** `serif` and `sans` are the system's own; the others come with Galley. */
export const fonts = ['serif', 'sans', 'literata', 'source-sans', 'atkinson', 'opendyslexic'] as const;
/** Text size in CSS pixels. */
export const textSizes = [16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32] as const;
/** Characters on a full line. */
export const measures = [45, 50, 55, 60, 66, 70, 75] as const;
/** Height of a line as a multiple of the text size. */
export const lineHeights = [1.3, 1.4, 1.55, 1.7, 1.85, 2] as const;
/** Added to each letter, in em. */
export const letterSpacings = [0, 0.02, 0.05, 0.08, 0.12] as const;
/** Added to each space, in em. */
export const wordSpacings = [0, 0.05, 0.1, 0.16, 0.25] as const;
export const aligns = ['start', 'justify'] as const;
export const columnCounts = [1, 2] as const;
/** How Chinese and Japanese stories are written; others are always written in lines. */
export const writings = ['horizontal', 'vertical'] as const;
/** How fast stories are read aloud, as a multiple of the voice's own speed. */
export const speeds = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.75, 2, 2.25, 2.5, 3] as const;
export const captionsAloud = ['skip', 'read'] as const;
/** How the library lists stories. */
export const listOrders = ['saved', 'saved-first', 'published', 'longest', 'shortest', 'progress'] as const;
export const listForms = ['list', 'cards'] as const;
/** Which pictures are fetched with a story that is saved. */
export const pictureWishes = ['all', 'lead', 'none'] as const;
/**
 * Where a change is kept: `general` where there is no site to keep it for, else for every site or for this one.
 * It is told with the settings that are read and never stored among them.
 */
export const scopes = ['general', 'every-site', 'this-site'] as const;

const Colour = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/));
const defaultColours = { paper: '#f4f1ea', ink: '#22252b', accent: '#1f4e79' };
const ColoursSchema = v.object({ paper: Colour, ink: Colour, accent: Colour });
/** Three colours of a theme of one's own, as `#rrggbb` in small letters. */
export type Colours = v.InferOutput<typeof ColoursSchema>;

const LanguageCode = v.pipe(v.string(), v.regex(/^[a-z]{2,8}$/));

const SettingsSchema = v.object({
  version: v.fallback(v.literal(2), 2),
  scope: v.fallback(v.picklist(scopes), 'general'),
  theme: v.fallback(v.picklist(themes), 'auto'),
  colors: v.fallback(ColoursSchema, defaultColours),
  font: v.fallback(v.picklist(fonts), 'serif'),
  textSize: v.fallback(v.picklist(textSizes), 20),
  measure: v.fallback(v.picklist(measures), 66),
  lineHeight: v.fallback(v.picklist(lineHeights), 1.55),
  letterSpacing: v.fallback(v.picklist(letterSpacings), 0),
  wordSpacing: v.fallback(v.picklist(wordSpacings), 0),
  align: v.fallback(v.picklist(aligns), 'start'),
  columns: v.fallback(v.picklist(columnCounts), 1),
  writing: v.fallback(v.picklist(writings), 'horizontal'),
  speed: v.fallback(v.picklist(speeds), 1),
  captions: v.fallback(v.picklist(captionsAloud), 'skip'),
  pictures: v.fallback(v.picklist(pictureWishes), 'all'),
  listOrder: v.fallback(v.picklist(listOrders), 'saved'),
  listForm: v.fallback(v.picklist(listForms), 'list'),
  /** Sites whose stories open in the reader without being asked. */
  alwaysOpen: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((values) => soundRules(values)),
    ),
    [],
  ),
  /** The voice chosen for each language, by the browser's name for it; where it is missing another reads. */
  voices: v.fallback(v.record(LanguageCode, v.pipe(v.string(), v.maxLength(300))), {}),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;
/** Some settings to change. */
export type Change = Partial<Omit<Settings, 'version'>>;

/** The settings that a site can have of its own. */
export const lookKeys = [
  ...(['theme', 'colors', 'font', 'textSize', 'measure', 'lineHeight'] as const),
  ...(['letterSpacing', 'wordSpacing', 'align', 'columns', 'writing'] as const),
] as const;

/** Any value as an object, what is none as an empty one. */
export function asRecord(value: unknown): Record<string, unknown> {
  return v.is(v.record(v.string(), v.unknown()), value) ? value : {};
}

/** Each step takes what the version before stored and gives it as the next one has it. */
const steps: Readonly<Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>> = {
  // The first version had theme, font and text size, which mean the same now; what came since has defaults.
  1: (stored) => ({ ...stored, version: 2 }),
};

function upgraded(stored: Record<string, unknown>): Record<string, unknown> {
  const step = typeof stored['version'] === 'number' ? steps[stored['version']] : undefined;
  return step === undefined ? stored : upgraded(step(stored));
}

/** Any stored value as settings: what is missing or damaged takes its default. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(SettingsSchema, upgraded(asRecord(stored)));
}

/** What of a value can be the look of one site: known settings with sound values, and no others. */
export function parseLook(stored: unknown): Change {
  const given = upgraded(asRecord(stored));
  const parsed = parseSettings(given);
  const sound = lookKeys.filter((key) => key in given && isSame(given[key], parsed[key]));
  return Object.fromEntries(sound.map((key) => [key, parsed[key]]));
}

/** Whether two settings have the same value. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Storage may give the keys of an object back in another order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The next larger (`1`) or smaller (`-1`) value of a scale, or the same at its end. */
export function stepOn<T>(scale: readonly T[], value: T, step: 1 | -1): T {
  return scale[scale.indexOf(value) + step] ?? value;
}

/** The next larger (`1`) or smaller (`-1`) text size, or the same at the end of the scale. */
export function stepTextSize(size: Settings['textSize'], step: 1 | -1): Settings['textSize'] {
  return stepOn(textSizes, size, step);
}
