/** The part of a view that reads its story aloud: does what is asked of the voice, and shows the bar meanwhile. */
import type { JSX } from 'preact';
import { type Acts, useDeeds } from '../reading/acts.ts';
import type { ActOf } from '../reading/keys.ts';
import type { Given } from './listen-ports.ts';
import { ListeningBar } from './listening-bar.tsx';
import { useListening } from './use-listening.ts';

type Props = Given & { acts: Acts };

/** Give it a `key` that changes with the story: the voice ends with it. */
export function Listener({ acts, ...given }: Props): JSX.Element {
  const { listening, act } = useListening(given);
  const steer =
    listening === null ? {} : { voice: (asked: ActOf<'voice'>) => act({ ...asked, at: 'listen' }) };
  useDeeds(acts, { deeds: { listen: act, ...steer } });
  const { settings, change } = given;
  return <ListeningBar listening={listening} settings={settings} act={act} change={change} />;
}
