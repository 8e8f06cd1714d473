/** Which stories of a list are picked, for something to be done with all of them. No DOM. */

/** `anchor` is where a range begins: the story that was picked or left last. */
export type Picks = { keys: ReadonlySet<string>; anchor: string | null };

export const noPicks: Picks = { keys: new Set(), anchor: null };

/** The story picked, or no longer. */
export function toggled({ keys }: Picks, key: string): Picks {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/** All between the anchor and a story picked too, both of them with it. */
export function extended({ keys, anchor }: Picks, to: string, listed: readonly string[]): Picks {
  const end = listed.indexOf(to);
  const begin = anchor === null ? end : listed.indexOf(anchor);
  if (end === -1 || begin === -1) return { keys: new Set([...keys, to]), anchor: to };
  const range = listed.slice(Math.min(begin, end), Math.max(begin, end) + 1);
  return { keys: new Set([...keys, ...range]), anchor };
}

/** All that are listed. */
export function allOf(listed: readonly string[]): Picks {
  return { keys: new Set(listed), anchor: listed[0] ?? null };
}

/** Those that are still listed; the very same where all are. */
export function keptOf(picks: Picks, listed: ReadonlySet<string>): Picks {
  const kept = [...picks.keys].filter((key) => listed.has(key));
  if (kept.length === picks.keys.size) return picks;
  return { keys: new Set(kept), anchor: kept.length === 0 ? null : picks.anchor };
}

/** All between where the range began and a story, and nothing else. */
export function spanned({ anchor }: Picks, to: string, listed: readonly string[]): Picks {
  return extended({ keys: new Set(), anchor }, to, listed);
}
