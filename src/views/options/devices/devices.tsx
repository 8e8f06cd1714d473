/** One library on several devices, through a database that the person names. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { say } from '../../../words.ts';
import { Section } from '../section.tsx';
import { useAnswer } from '../use-answer.ts';
import { ConnectForm } from './connect-form.tsx';
import { Connected } from './connected.tsx';
import type { DeviceVerbs } from './device-verbs.ts';
import { HowTo } from './how-to.tsx';
import { KeptLibrary } from './kept-library.tsx';

type Props = { verbs: DeviceVerbs; askAccess: () => Promise<boolean> };

export function Devices({ verbs, askAccess }: Props): JSX.Element {
  const [answer, again] = useAnswer(verbs.standing);
  useEffect(() => {
    const ending = new AbortController();
    verbs.watchStanding(again, ending.signal);
    return () => ending.abort();
  }, [verbs, again]);
  const standing = answer.at === 'given' ? answer.value : null;
  const shown = standing?.shown ?? null;
  return (
    <Section id="devices" title={say('syncTitle')}>
      <p>{say('syncWhat')}</p>
      {standing !== null && shown === null && <ConnectForm verbs={verbs} askAccess={askAccess} />}
      {standing !== null && shown !== null && (
        <Connected standing={{ ...standing, shown }} verbs={verbs} askAccess={askAccess} />
      )}
      {standing?.kept && <KeptLibrary kept={standing.kept} verbs={verbs} />}
      <HowTo />
    </Section>
  );
}
