/** The reader's settings: one schema, one storage key, watched by every open view. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';

export const themes = ['auto', 'light', 'dark', 'sepia'] as const;
export const fonts = ['serif', 'sans'] as const;
/** Text size in CSS pixels. */
export const textSizes = [16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32] as const;

const SettingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  theme: v.fallback(v.picklist(themes), 'auto'),
  font: v.fallback(v.picklist(fonts), 'serif'),
  textSize: v.fallback(v.picklist(textSizes), 20),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const key = 'settings';

/** Any stored value as settings: what is missing or damaged takes its default. */
export function parseSettings(stored: unknown): Settings {
  const given = v.is(v.looseObject({}), stored) ? stored : {};
  return v.parse(SettingsSchema, given);
}

/** The settings as stored, with defaults for what is not. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(key))[key]);
}

/** Changes some settings and keeps the others. */
export async function changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const settings = parseSettings({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back at every change, from whichever window it comes, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[key] !== undefined) onChange(parseSettings(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** The next larger (`1`) or smaller (`-1`) text size, or the same at the end of the scale. */
export function stepTextSize(size: Settings['textSize'], step: 1 | -1): Settings['textSize'] {
  return textSizes[textSizes.indexOf(size) + step] ?? size;
}
