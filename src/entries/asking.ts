/** How the popup asks for the story of the page below: first what was begun before its scripts were there. */
import type { LoadPorts } from '../views/popup/load.ts';
import type { Begun } from './begun.ts';
import { askStory, injectStory, parseReply } from './inject.ts';

/** The first question gets what was begun, each after it an answer of its own. */
export function askingAfter(first: Begun | null): Pick<LoadPorts, 'inject' | 'ask'> {
  let left = first;
  let told: Begun['told'] | null = null;
  return {
    inject: async (tabId) => {
      const begun = left;
      left = null;
      if (begun?.tabId !== tabId) return injectStory(tabId);
      await begun.injected;
      told = begun.told;
    },
    ask: async (tabId, anyway) => {
      const begun = told;
      told = null;
      return begun === null || anyway === 'anyway' ? askStory(tabId, anyway) : parseReply(await begun);
    },
  };
}
