/** What the first script of the popup leaves for the one that shows the story. */

/** The story script is put into a tab, and then the tab tells its story; either rejects where the browser refuses. */
export type Begun = {
  tabId: number;
  injected: Promise<unknown>;
  told: Promise<readonly { result?: unknown }[]>;
};

/** The tab below, and what was begun in it; nothing in a page that still loads, which is waited for elsewhere. */
export type Below = { tab: chrome.tabs.Tab | undefined; begun: Begun | null };

const here = Symbol.for('galley.below');

export function leaveBelow(below: Promise<Below>): void {
  below.catch(() => null); // Whoever takes it hears of it.
  Reflect.set(globalThis, here, below);
}

function isBelow(left: unknown): left is Below {
  return typeof left === 'object' && left !== null && 'tab' in left && 'begun' in left;
}

/** What was left. Rejects where the browser tells of no tab. */
export async function takeBelow(): Promise<Below> {
  const left: unknown = await Reflect.get(globalThis, here);
  if (!isBelow(left)) throw new Error('The first script has not run');
  return left;
}
