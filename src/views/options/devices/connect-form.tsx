/** Where the database is, who may use it, and how it is encrypted: tried before anything is kept. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { unescaped } from '../../../addresses.ts';
import { type Access, type Answer, type Connection, wholeChoice } from '../../../devices.ts';
import { say } from '../../../words.ts';
import type { DeviceVerbs } from './device-verbs.ts';
import { answerWords } from './device-words.ts';

type Written = { address: string; database: string; user: string; secret: string; passphrase: string };
const empty: Written = { address: '', database: 'galley', user: '', secret: '', passphrase: '' };

/** A secret without a user is a token. */
function accessOf({ user, secret }: Written): Access {
  if (user.trim() !== '') return { by: 'password', user: user.trim(), password: secret };
  return secret === '' ? { by: 'nobody' } : { by: 'token', token: secret };
}

/** A user and a password that were written into the address, as CouchDB's own tools take them, belong elsewhere. */
function apart(written: Written): Written {
  const [, scheme = '', user, secret = '', rest = ''] =
    /^(https?:\/\/)?([^/@:]+)(?::([^/@]*))?@(.*)$/i.exec(written.address.trim()) ?? [];
  if (user === undefined) return written;
  return { ...written, address: scheme + rest, user: unescaped(user), secret: unescaped(secret) };
}

/** An address without a scheme is one of a machine nearby, or one that everybody reaches by https. */
function addressOf(written: string): string {
  const address = written.trim();
  if (/^https?:\/\//i.test(address)) return address;
  return `${isNear(address) ? 'http' : 'https'}://${address}`;
}

/** A machine in the same house needs no https. */
function isNear(address: string): boolean {
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|[\w-]+\.local)(?:[:/.]|\d|$)/i.test(
    address,
  );
}

/** True where others could read what goes over the network. */
function isOpen(address: string): boolean {
  return /^http:\/\//i.test(address) && !isNear(address.slice('http://'.length));
}

function connectionOf(asWritten: Written): Connection {
  const written = apart(asWritten);
  return {
    address: addressOf(written.address),
    database: written.database.trim(),
    access: accessOf(written),
  };
}

type FieldProps = {
  name: keyof Written;
  label: string;
  written: Written;
  write: (change: Partial<Written>) => void;
};

function Field({ name, label, written, write }: FieldProps): JSX.Element {
  const given = {
    id: `device-${name}`,
    name,
    dir: 'ltr',
    spellcheck: false,
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
    </div>
  );
}

type Tried = { at: 'not-yet' } | { at: 'trying' } | { at: 'answered'; answer: Answer };

function useTrying(verbs: DeviceVerbs, written: Written) {
  const [tried, setTried] = useState<Tried>({ at: 'not-yet' });
  const ask = (question: () => Promise<Answer>): void => {
    setTried({ at: 'trying' });
    question().then(
      (answer) => setTried({ at: 'answered', answer }),
      () => setTried({ at: 'answered', answer: { at: 'wrong', problem: 'not-couchdb' } }),
    );
  };
  const { passphrase } = written;
  return {
    tried,
    test: () => ask(() => verbs.test(connectionOf(written))),
    make: () => ask(() => verbs.make(connectionOf(written))),
    join: () => ask(() => verbs.join({ connection: connectionOf(written), passphrase, choice: wholeChoice })),
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

type Props = { verbs: DeviceVerbs; askAccess: () => Promise<boolean> };

export function ConnectForm({ verbs, askAccess }: Props): JSX.Element {
  const [written, setWritten] = useState(empty);
  const { tried, test, make, join } = useTrying(verbs, written);
  const write = (change: Partial<Written>): void => setWritten((before) => ({ ...before, ...change }));
  const field = { written, write };
  const submit = (event: Event): void => {
    event.preventDefault();
    join();
  };
  return (
    <form class="device-form" onSubmit={submit}>
      <Field name="address" label={say('syncAddress')} {...field} />
      {isOpen(addressOf(written.address)) && <p role="note">{say('syncInsecure')}</p>}
      <Field name="database" label={say('syncDatabase')} {...field} />
      <Field name="user" label={say('syncUser')} {...field} />
      <Field name="secret" label={say('syncSecret')} {...field} />
      <Field name="passphrase" label={say('syncPassphrase')} {...field} />
      <p>{say('syncPassphraseWhy')}</p>
      <div class="ways">
        <button type="submit" class="button edged" disabled={tried.at === 'trying'}>
          {say('syncConnect')}
        </button>
        <button type="button" class="button edged" disabled={tried.at === 'trying'} onClick={test}>
          {say('syncTest')}
        </button>
      </div>
      <Tried tried={tried} make={make} askAccess={askAccess} again={test} />
    </form>
  );
}
