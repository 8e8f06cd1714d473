/** How a page of ours that is open keeps the library together with that of other devices. */
import { deviceRoutes } from '../messages/device-routes.ts';
import { askThrough } from '../messages.ts';

/** How long to wait where the background did not answer, in milliseconds. */
const unanswered = 30_000;

/** Has the background look for news of other devices as long as this page is open and seen. */
export function keepListening(signal: AbortSignal): void {
  const listen = async (): Promise<void> => {
    await untilSeen();
    const { wait } = await askThrough(deviceRoutes, 'sync-listen', {}).catch(() => ({ wait: unanswered }));
    if (!signal.aborted) setTimeout(() => void listen(), wait);
  };
  void listen();
}

/** Resolves as soon as the page is before somebody's eyes. */
async function untilSeen(): Promise<void> {
  while (document.visibilityState !== 'visible')
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
}
