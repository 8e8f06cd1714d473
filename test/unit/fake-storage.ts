/** A browser's storage in memory, which gives the keys of an object back in another order, as Chromium does. */

type Values = Record<string, unknown>;
const listeners = new Set<(changes: Values) => void>();
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;
};
const area = () => {
  const held: Values = {};
  const tell = (keys: string[]) => {
    for (const listener of listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])));
  };
  return {
    held,
    refuses: false,
    async get(keys: string[] | null) {
      if (this.refuses) throw new Error('switched off');
      return Object.fromEntries(Object.entries(held).filter(([key]) => keys === null || keys.includes(key)));
    },
    async set(values: Values) {
      if (this.refuses) throw new Error('QUOTA_BYTES');
      for (const [key, value] of Object.entries(values)) held[key] = sorted(value);
      tell(Object.keys(values));
    },
    async remove(keys: string | string[]) {
      if (this.refuses) throw new Error('switched off');
      const gone = [keys].flat().filter((key) => Object.hasOwn(held, key));
      for (const key of gone) delete held[key];
      if (gone.length > 0) tell(gone); // What was not there is no change.
    },
  };
};

export const storage = {
  local: area(),
  sync: area(),
  onChanged: {
    addListener: (listener: (changes: Values) => void) => listeners.add(listener),
    removeListener: (listener: (changes: Values) => void) => listeners.delete(listener),
  },
  listeners,
};

/** Takes all out of an area. */
export function empty({ held }: ReturnType<typeof area>): void {
  for (const key of Object.keys(held)) delete held[key];
}

export default { storage };
