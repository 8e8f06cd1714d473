/** What keys change in every view: the size and colours of the text, saving, closing. */
import { type Settings, stepTextSize, themes } from '../../settings.ts';
import type { ChangeLook } from '../parts/look-panel.tsx';
import type { Deeds } from './acts.ts';

type View = { settings: Settings; change: ChangeLook; close: () => void };

/** The deeds of a view that shows a story with these settings. */
export function viewDeeds({ settings, change, close }: View): Deeds {
  return {
    size: ({ by }) => change({ textSize: stepTextSize(settings.textSize, by) }),
    theme: () => change({ theme: themes[(themes.indexOf(settings.theme) + 1) % themes.length] ?? 'auto' }),
    close,
  };
}
