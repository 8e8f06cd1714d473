/** What Galley says over a page in which no reader is open. */
import type { Galley } from './galley.ts';
import { until } from './view.ts';

/** Waits until Galley says something over the page in front, which shows no story. */
export const noticed = (galley: Galley, said: string): Promise<boolean> =>
  until(`the words “${said}”`, () =>
    galley.desk.run(async (_root, wanted) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: () => {
          const open = (host: Element): ShadowRoot | null =>
            Reflect.get(host, 'openOrClosedShadowRoot') ??
            chrome.dom?.openOrClosedShadowRoot(host as HTMLElement);
          const hosts = [...document.querySelectorAll('[data-galley-reader]')];
          return hosts.map((host) => open(host)?.querySelector('.tidings')?.textContent ?? '').join();
        },
      });
      return String(answer?.result).includes(wanted);
    }, said),
  );
