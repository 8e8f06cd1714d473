/** One voice at a time in the whole browser: who begins to speak says so, and whoever spoke before falls silent. */
import browser from 'webextension-polyfill';
import type { ListenPorts } from '../views/listening/listen-ports.ts';

/** Where on this device it is said who speaks: by a number that means nothing and goes with the voice. */
const place = 'speaker';

function takeTurn(lose: () => void, signal: AbortSignal): void {
  const own = crypto.randomUUID();
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const now = area === 'local' ? changes[place]?.newValue : undefined;
    if (now !== undefined && now !== own) lose();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
    void yieldTurn(own).catch(() => null); // The extension was reloaded in this moment.
  });
  void browser.storage.local.set({ [place]: own }).catch(() => null); // Then two may speak at once.
}

/** Leaves nothing behind, unless another has the turn already. */
async function yieldTurn(own: string): Promise<void> {
  if ((await browser.storage.local.get(place))[place] === own) await browser.storage.local.remove(place);
}

/** What listening needs of the browser, with the verbs that keep where the voice is. */
export function listenPorts(verbs: Pick<ListenPorts, 'voiceOf' | 'keepVoice'>): ListenPorts {
  return { ...verbs, takeTurn, synthesis: typeof speechSynthesis === 'undefined' ? null : speechSynthesis };
}
