/** Shows a change of the look at once and keeps it, and says so where it cannot be kept. */
import type { Change, Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import type { ChangeLook } from './look-panel.tsx';
import type { Tell } from './tidings.ts';

/** Stores a change and gives the settings as they are then; rejects where the extension is gone. */
export type KeepLook = (change: Change) => Promise<Settings>;

type Ports = {
  settings: () => Settings;
  show: (settings: Settings) => void;
  keep: KeepLook;
  tell: Tell;
};

/** The verb of the panel: what was chosen is seen before it is stored. */
export function keepsLook({ settings, show, keep, tell }: Ports): ChangeLook {
  return (change) => {
    show({ ...settings(), ...change });
    keep(change).then(
      (kept) => change.scope !== undefined && show(kept),
      () => tell(say('lookNotKept')),
    );
  };
}
