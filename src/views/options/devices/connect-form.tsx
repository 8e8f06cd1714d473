/** Where the database is, who may use it, and how it is encrypted: tried before anything is kept. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Answer, type Shown, wholeChoice } from '../../../devices.ts';
import { say } from '../../../words.ts';
import type { DeviceVerbs } from './device-verbs.ts';
import { answerWords } from './device-words.ts';
import {
  addressOf,
  connectionOf,
  empty,
  type Fault,
  faultsIn,
  isOpen,
  type Written,
  writtenOf,
} from './written.ts';

type FieldProps = {
  name: keyof Written;
  label: string;
  written: Written;
  write: (change: Partial<Written>) => void;
  /** Which fields cannot be as they are; none before somebody tried. */
  faults: readonly Fault[];
};

function Field({ name, label, written, write, faults }: FieldProps): JSX.Element {
  const fault = faults.find(({ field }) => field === name);
  const given = {
    id: `device-${name}`,
    name,
    dir: 'ltr',
    spellcheck: false,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault && `device-${name}-fault`,
    value: written[name],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      write({ [name]: currentTarget.value }),
  } as const;
  const isSecret = name === 'secret' || name === 'passphrase';
  return (
    <div class="device-field">
      <label for={given.id}>{label}</label>
      {isSecret ? (
        <input type="password" autocomplete="new-password" {...given} />
      ) : (
        <input type="text" autocomplete="off" required={name !== 'user'} {...given} />
      )}
      {fault !== undefined && (
        <p class="device-fault" id={given['aria-describedby']}>
          {say(fault.word)}
        </p>
      )}
    </div>
  );
}

/** Lets the network be asked where the fields can be right; else they say what is wrong, and the first has the focus. */
function useFaults(written: Written): [readonly Fault[], (go: () => void) => () => void] {
  const [isTried, setTried] = useState(false);
  const faults = faultsIn(written);
  const guard = (go: () => void) => () => {
    setTried(true);
    const [first] = faults;
    if (first === undefined) go();
    else document.getElementById(`device-${first.field}`)?.focus();
  };
  return [isTried ? faults : [], guard];
}

type Tried = { at: 'not-yet' } | { at: 'trying' } | { at: 'answered'; answer: Answer };

/** What is done with what is written; `now` is the connection that it is to change. */
function useTrying({ verbs, now, onJoined = () => undefined }: Props, written: Written) {
  const [tried, setTried] = useState<Tried>({ at: 'not-yet' });
  const ask = (question: () => Promise<Answer>): void => {
    if (tried.at === 'trying') return;
    setTried({ at: 'trying' });
    question().then(
      (answer) => setTried({ at: 'answered', answer }),
      () => setTried({ at: 'answered', answer: { at: 'wrong', problem: 'not-couchdb' } }),
    );
  };
  const { passphrase } = written;
  const connection = () => connectionOf(written, now ?? null);
  const join = async (): Promise<Answer> => {
    const choice = now?.choice ?? wholeChoice;
    const answer = await verbs.join({ connection: connection(), passphrase, choice });
    if (answer.at === 'good') onJoined(answer);
    return answer;
  };
  return {
    tried,
    test: () => ask(() => verbs.test(connection())),
    make: () => ask(() => verbs.make(connection())),
    join: () => ask(join),
  };
}

type AnswerProps = { tried: Tried; make: () => void; askAccess: () => Promise<boolean>; again: () => void };

function Tried({ tried, make, askAccess, again }: AnswerProps): JSX.Element {
  const problem = tried.at === 'answered' && tried.answer.at === 'wrong' ? tried.answer.problem : null;
  return (
    <div class="device-answer">
      <p role="status">
        {tried.at === 'trying' && say('syncTrying')}
        {tried.at === 'answered' && answerWords(tried.answer)}
      </p>
      {problem === 'no-database' && (
        <button type="button" class="button edged" onClick={make}>
          {say('syncMake')}
        </button>
      )}
      {problem === 'no-access' && (
        <button type="button" class="button edged" onClick={() => void askAccess().then(again)}>
          {say('optionsAccessAsk')}
        </button>
      )}
    </div>
  );
}

type Props = {
  verbs: DeviceVerbs;
  askAccess: () => Promise<boolean>;
  /** The connection that there is already. */
  now?: Shown;
  /** Told what was found where it was joined. */
  onJoined?: (answer: Answer) => void;
};

export function ConnectForm(props: Props): JSX.Element {
  const { askAccess, now } = props;
  const [written, setWritten] = useState(now === undefined ? empty : writtenOf(now));
  const { tried, test, make, join } = useTrying(props, written);
  const write = (change: Partial<Written>): void => setWritten((before) => ({ ...before, ...change }));
  const [faults, guard] = useFaults(written);
  const field = { written, write, faults };
  // Disabled indeed, the button that was pressed would lose the focus.
  const way = { class: 'button edged', 'aria-disabled': tried.at === 'trying' };
  const submit = (event: Event): void => {
    event.preventDefault();
    guard(join)();
  };
  return (
    <form class="device-form" noValidate onSubmit={submit}>
      <Field name="address" label={say('syncAddress')} {...field} />
      {isOpen(addressOf(written.address)) && <p role="note">{say('syncInsecure')}</p>}
      <Field name="database" label={say('syncDatabase')} {...field} />
      <Field name="user" label={say('syncUser')} {...field} />
      <Field name="secret" label={say('syncSecret')} {...field} />
      <Field name="passphrase" label={say('syncPassphrase')} {...field} />
      <p>{say(now === undefined ? 'syncPassphraseWhy' : 'syncChangeKept')}</p>
      <div class="ways">
        <button type="submit" {...way}>
          {say('syncConnect')}
        </button>
        <button type="button" {...way} onClick={guard(test)}>
          {say('syncTest')}
        </button>
      </div>
      {faults.length === 0 && (
        <Tried tried={tried} make={guard(make)} askAccess={askAccess} again={guard(test)} />
      )}
    </form>
  );
}
