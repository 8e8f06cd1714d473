/** Whether the reader's controls are shown: gone while reading on, back on the first movement. No DOM. */

export type Bar = { shown: 'here' | 'away'; scroll: number };

/** What a person did: scrolled to a place in px, moved the pointer by px, pressed a key, touched. */
export type Act =
  | { kind: 'scroll'; to: number }
  | { kind: 'move'; by: number }
  | { kind: 'key'; key: string }
  | { kind: 'touch' };

export const barAtRest: Bar = { shown: 'here', scroll: 0 };

/** Px of the top within which the bar never goes. */
const top = 48;
/** Px that count as a movement; less is a trembling hand. */
const least = 4;
/** Keys that read on, and so do not call the bar. */
const readingKeys = new Set([
  ' ',
  'ArrowDown',
  'ArrowUp',
  'PageDown',
  'End',
  'Shift',
  'Control',
  'Alt',
  'Meta',
]);

function afterScroll(bar: Bar, to: number): Bar {
  if (to <= top) return { shown: 'here', scroll: to };
  if (Math.abs(to - bar.scroll) < least) return bar;
  return { shown: to > bar.scroll ? 'away' : 'here', scroll: to };
}

/** The bar after an act. Gives the same object where nothing changes. */
export function nextBar(bar: Bar, act: Act): Bar {
  if (act.kind === 'scroll') return afterScroll(bar, act.to);
  if (bar.shown === 'here') return bar;
  if (act.kind === 'move' && act.by < least) return bar;
  if (act.kind === 'key' && readingKeys.has(act.key)) return bar;
  return { ...bar, shown: 'here' };
}
