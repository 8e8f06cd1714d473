/** A piece of markup that has got past sanitizers, or resembles what has, in our own spelling. */

export type Payload = {
  /** Unique among all payloads. */
  name: string;
  /** `%` stands for script without spaces and double quotes, `@` for an address that must not be asked for. */
  markup: string;
  /** True where the rest of the page becomes part of it: it stands below the story. */
  swallows?: true;
};

/** Payloads of one technique from pairs of names and markup. */
export function payloads(technique: string, shapes: Readonly<Record<string, string>>): Payload[] {
  return Object.entries(shapes).map(([name, markup]) => ({ name: `${technique}-${name}`, markup }));
}

/** The same for what takes the rest of the page into itself. */
export function swallowing(technique: string, shapes: Readonly<Record<string, string>>): Payload[] {
  return payloads(technique, shapes).map((payload) => ({ ...payload, swallows: true }));
}
