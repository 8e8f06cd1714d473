/** The switch in the menu that has the stories of a site open in the reader by themselves. */
import { isAlwaysOpen, switched } from '../../settings/always-open.ts';
import type { Settings } from '../../settings.ts';
import type { ChangeLook } from '../parts/look-panel.tsx';
import type { Part } from './acts.ts';

type View = { settings: Settings; change: ChangeLook; url: string | null };

/** Nothing where there is no site to remember, as in private windows, of which nothing is kept. */
export function alwaysPart({ settings, change, url }: View): Part {
  const { alwaysOpen, scope } = settings;
  if (scope === 'general' || url === null) return { deeds: {} };
  return {
    deeds: { always: () => change({ alwaysOpen: switched(alwaysOpen, url) }) },
    on: isAlwaysOpen(alwaysOpen, url) ? ['always'] : [],
  };
}
