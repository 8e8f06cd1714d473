/** A connection that is kept: how it stands, what goes, and what can be done. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answer, Choice, Deed, Problem, Shown, Status } from '../../../devices.ts';
import { say } from '../../../words.ts';
import { ConnectForm } from './connect-form.tsx';
import type { DeviceVerbs, Standing } from './device-verbs.ts';
import { answerWords, askWords, problemWords, statusWords } from './device-words.ts';
import { connectionOf, writtenOf } from './written.ts';

type Act = (deed: Deed) => () => void;

function Asks({ asks, act }: { asks: Status['asks']; act: Act }): JSX.Element | null {
  if (asks === null) return null;
  return (
    <div role="alert" class="device-asks">
      <p>{askWords(asks)}</p>
      <div class="ways">
        <button type="button" class="button edged" onClick={act('keep-here')}>
          {say('syncKeepHere')}
        </button>
        <button type="button" class="button edged" onClick={act('follow')}>
          {say('syncFollow')}
        </button>
      </div>
    </div>
  );
}

const kinds = [
  { kind: 'stories', words: 'syncStories' },
  { kind: 'images', words: 'syncImages' },
  { kind: 'marks', words: 'syncMarks' },
  { kind: 'states', words: 'syncStates' },
  { kind: 'settings', words: 'syncSettings' },
] as const;

function Which({ choice, choose }: { choice: Choice; choose: (choice: Choice) => void }): JSX.Element {
  return (
    <fieldset class="device-choice">
      <legend>{say('syncWhich')}</legend>
      {kinds.map(({ kind, words }) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={choice[kind]}
            onChange={({ currentTarget }) => choose({ ...choice, [kind]: currentTarget.checked })}
          />
          {say(words)}
        </label>
      ))}
    </fieldset>
  );
}

function When({ byHand, act }: { byHand: Shown['byHand']; act: Act }): JSX.Element {
  return (
    <label class="device-when">
      <input type="checkbox" checked={byHand} onChange={act(byHand ? 'by-itself' : 'by-hand')} />
      {say('syncByHand')}
    </label>
  );
}

function placeOf({ address, database }: Shown): string {
  return `${address.replace(/(?<!\/)\/+$/, '')}/${database}`;
}

/** The way on where the server has lost the database. */
function Make({ shown, verbs }: { shown: Shown; verbs: DeviceVerbs }): JSX.Element {
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (): Promise<void> => {
    const answer = await verbs.make(connectionOf(writtenOf(shown), shown));
    setProblem(answer.at === 'wrong' ? answer.problem : null);
    if (answer.at === 'good') await verbs.do('run');
  };
  return (
    <div class="device-make">
      <button type="button" class="button edged" onClick={() => void make().catch(() => null)}>
        {say('syncMake')}
      </button>
      <p role="status">{problem !== null && problemWords(problem)}</p>
    </div>
  );
}

/** Another password, passphrase or address, without leaving what there is. What came of it is said beside what folded. */
function Change({ shown, verbs, askAccess }: Omit<Props, 'standing'> & { shown: Shown }): JSX.Element {
  const summary = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Answer | null>(null);
  const onJoined = (answer: Answer): void => {
    summary.current?.focus(); // The form, which had the focus, folds.
    setOpen(false);
    setRound((before) => before + 1); // What was written is in the connection now.
    setOutcome(answer);
  };
  const onToggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }): void => {
    setOpen(currentTarget.open);
    if (currentTarget.open) setOutcome(null);
  };
  return (
    <>
      <details class="device-change" open={isOpen} onToggle={onToggle}>
        <summary ref={summary}>{say('syncChange')}</summary>
        <ConnectForm key={round} verbs={verbs} askAccess={askAccess} now={shown} onJoined={onJoined} />
      </details>
      <p role="status" class="device-changed">
        {outcome !== null && answerWords(outcome)}
      </p>
    </>
  );
}

type Props = { standing: Standing & { shown: Shown }; verbs: DeviceVerbs; askAccess: () => Promise<boolean> };

export function Connected({ standing: { shown, status }, verbs, askAccess }: Props): JSX.Element {
  const act: Act = (deed) => () => void verbs.do(deed).catch(() => null); // Its outcome is in the status.
  const choose = (choice: Choice): void => void verbs.choose(choice).catch(() => null);
  return (
    <>
      <p>
        <bdi dir="ltr" class="device-place">
          {placeOf(shown)}
        </bdi>{' '}
        {say(shown.encrypted ? 'syncEncrypted' : 'syncUnencrypted')}
      </p>
      <p role="status" class="device-status">
        {statusWords(status).join(' ')}
      </p>
      <Asks asks={status.at === 'asks' ? status.asks : null} act={act} />
      <div class="ways">
        {shown.on && (
          <button type="button" class="button edged" disabled={status.at === 'busy'} onClick={act('run')}>
            {say('syncNow')}
          </button>
        )}
        <button type="button" class="button edged" onClick={act(shown.on ? 'pause' : 'go-on')}>
          {say(shown.on ? 'syncPause' : 'syncGoOn')}
        </button>
        <button type="button" class="button edged" onClick={act('forget')}>
          {say('syncForget')}
        </button>
        {status.problem === 'no-access' && (
          <button type="button" class="button edged" onClick={() => void askAccess().then(act('run'))}>
            {say('optionsAccessAsk')}
          </button>
        )}
      </div>
      {status.problem === 'no-database' && <Make shown={shown} verbs={verbs} />}
      <Change shown={shown} verbs={verbs} askAccess={askAccess} />
      <Which choice={shown.choice} choose={choose} />
      <When byHand={shown.byHand} act={act} />
    </>
  );
}
