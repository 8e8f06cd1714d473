// @vitest-environment jsdom
/** What the settings say of a library on more devices, and what they ask of the background. */
import { render } from 'preact';
import { act as flush } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noStatus, type Shown, type Status, wholeChoice } from '../../src/devices.ts';
import type { DeviceVerbs, Standing } from '../../src/views/options/devices/device-verbs.ts';
import { Devices } from '../../src/views/options/devices/devices.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** Does something and lets what follows from it come to rest. */
async function act(deed: () => unknown) {
  await flush(async () => void (await deed()));
  for (let round = 0; round < 5; round++) await flush(async () => undefined);
}

const place = document.createElement('div');
beforeEach(() => document.body.append(place));
afterEach(() => act(() => render(null, place)));

const shown: Shown = {
  address: 'http://127.0.0.1:5984',
  database: 'galley',
  by: 'password',
  user: 'galley',
  encrypted: true,
  choice: wholeChoice,
  on: true,
  byHand: false,
};

function verbsFor(standing: Standing) {
  const good = { at: 'good', content: 'empty', clock: null } as const;
  return {
    standing: async () => standing,
    watchStanding: () => undefined,
    test: vi.fn<DeviceVerbs['test']>(async () => good),
    make: vi.fn<DeviceVerbs['make']>(async () => good),
    join: vi.fn<DeviceVerbs['join']>(async () => good),
    choose: vi.fn(async () => null),
    do: vi.fn<DeviceVerbs['do']>(async () => null),
  };
}

async function show(standing: Partial<Standing>) {
  const verbs = verbsFor({ shown: null, status: noStatus, kept: null, ...standing });
  await act(() => render(<Devices verbs={verbs} askAccess={async () => true} />, place));
  return verbs;
}

const press = (name: string) =>
  act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());

const withStatus = (status: Partial<Status>) => show({ shown, status: { ...noStatus, ...status } });

it('takes a user and a password out of the address that was pasted', async () => {
  const verbs = await show({});
  const field = place.querySelector<HTMLInputElement>('input[name="address"]');
  if (field === null) throw new Error('no field');
  field.value = 'http://ada:a%20word@192.168.1.20:5984/';
  await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
  await press('Test');
  expect(verbs.test).toHaveBeenCalledWith({
    address: 'http://192.168.1.20:5984/',
    database: 'galley',
    access: { by: 'password', user: 'ada', password: 'a word' },
  });
});

async function write(name: string, text: string) {
  const field = place.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field === null) throw new Error('no field');
  field.value = text;
  await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
  return field;
}

const said = (field: HTMLInputElement): string | undefined =>
  place.querySelector(`#${field.getAttribute('aria-describedby')}`)?.textContent ?? undefined;

it.each([
  ['database', 'My Stories', 'begins with a small letter'],
  ['database', '', 'begins with a small letter'],
  ['address', 'ftp://192.168.1.20', 'This is not the address of a server'],
  ['address', 'my server', 'This is not the address of a server'],
  ['address', 'https://192.168.1.20/?a=b', 'This is not the address of a server'],
])('says beside the field %s that it cannot be %j, and asks nobody', async (name, text, words) => {
  const verbs = await show({});
  await write('address', 'http://192.168.1.20:5984');
  const field = await write(name, text);
  expect([field.getAttribute('aria-invalid'), said(field)]).toEqual(['false', undefined]);
  for (const way of ['Test', 'Connect']) await press(way);
  expect(said(field)).toContain(words);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(place.textContent).not.toContain('CouchDB does not');
  expect([verbs.test.mock.calls, verbs.join.mock.calls]).toEqual([[], []]);
  await write(name, name === 'address' ? '192.168.1.20:5984' : 'my-stories');
  expect([field.getAttribute('aria-invalid'), said(field)]).toEqual(['false', undefined]);
  await press('Test');
  expect(verbs.test).toHaveBeenCalledOnce();
});

it('asks before stories go, or are sent once more', async () => {
  const verbs = await withStatus({ at: 'asks', asks: { why: 'missing', stories: 40, of: 50 } });
  expect(place.querySelector('[role="alert"]')?.textContent).toContain(
    'Of the 50 stories here the database does not hold 40 any more.',
  );
  await press('Keep them');
  await press('Delete here too');
  expect(verbs.do.mock.calls).toEqual([['keep-here'], ['follow']]);
});

const fieldsNow = () =>
  [...place.querySelectorAll<HTMLInputElement>('.device-form input')].map(({ value }) => value);

it('changes a password without leaving, and is told no secret', async () => {
  const verbs = await withStatus({ at: 'failed', problem: 'wrong-login' });
  expect(fieldsNow()).toEqual(['http://127.0.0.1:5984', 'galley', 'galley', '', '']);
  await write('secret', 'another word');
  await press('Connect');
  expect(verbs.join).toHaveBeenCalledWith({
    connection: {
      address: 'http://127.0.0.1:5984',
      database: 'galley',
      access: { by: 'password', user: 'galley', password: 'another word' },
    },
    passphrase: '',
    choice: wholeChoice,
  });
  expect(fieldsNow()).toEqual(['http://127.0.0.1:5984', 'galley', 'galley', '', '']);
});

it('leaves a token as it is where none is written', async () => {
  const verbs = await show({ shown: { ...shown, by: 'token', user: '' } });
  await press('Test');
  expect(verbs.test.mock.calls[0]?.[0].access).toEqual({ by: 'token', token: '' });
});

it('makes a database that the server lost, and says where this user may not', async () => {
  const verbs = await withStatus({ at: 'failed', problem: 'no-database' });
  verbs.make.mockResolvedValueOnce({ at: 'wrong', problem: 'may-not-make' });
  await press('Make this database');
  expect(place.textContent).toContain('This user may not make databases.');
  expect(verbs.do).not.toHaveBeenCalled();
  await press('Make this database');
  expect(verbs.do).toHaveBeenCalledWith('run');
});

it('says by how much the clocks are apart, in the unit that suits it', async () => {
  await withStatus({ clock: -1_440 });
  expect(place.textContent).toContain('The clocks of this device and of the server are 24 hours apart.');
  await withStatus({ clock: 7 });
  expect(place.textContent).toMatch(/are 7 mins? apart\./);
});

it('says no more what a server answered, once a field cannot be right', async () => {
  const verbs = await show({});
  verbs.test.mockResolvedValueOnce({ at: 'wrong', problem: 'wrong-login' });
  await write('address', 'http://127.0.0.1:5984');
  await press('Test');
  expect(place.textContent).toContain('User or password is wrong.');
  await write('address', '');
  await press('Test');
  expect(place.textContent).not.toContain('User or password is wrong.');
});

it('says what the server took not', async () => {
  await withStatus({ tooLarge: 2 });
  expect(place.textContent).toContain('Too large for the server, so not sent: 2.');
});

it('runs only by hand where that is chosen', async () => {
  const verbs = await withStatus({});
  await act(() => place.querySelector<HTMLInputElement>('.device-when input')?.click());
  expect(verbs.do).toHaveBeenCalledWith('by-hand');
});

it('puts back what was kept, after a disconnection too', async () => {
  const verbs = await show({ kept: { madeAt: '2026-03-01T10:00:00.000Z', stories: 3 } });
  expect(place.textContent).toContain('Stories: 3.');
  await press('Put it back');
  expect(verbs.do).toHaveBeenCalledWith('put-back');
  expect(place.textContent).toContain('Done.');
});
