/** Keys for what plays in Firefox, whose driver knows none of them. */

/** What Firefox makes of the display's keys for what plays, as `key` and `code`. */
const mediaKeys: Readonly<Record<string, readonly [string, string]>> = {
  XF86AudioPlay: ['MediaPlay', 'MediaPlayPause'],
  XF86AudioNext: ['MediaTrackNext', 'MediaTrackNext'],
  XF86AudioStop: ['MediaStop', 'MediaStop'],
};

/** The body of a script of the browser's window that presses such a key; null for all others. */
export function mediaPress(keys: string): string | null {
  const known = mediaKeys[keys];
  return known === undefined ? null : pressOf(known);
}

const pressOf = ([key, code]: readonly [string, string]): string => `
  const hand = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  hand.beginInputTransactionForTests(window);
  const key = new window.KeyboardEvent('', { key: '${key}', code: '${code}' });
  hand.keydown(key);
  hand.keyup(key);`;
