import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CouchServer, startCouch } from '../../couch/start.ts';
import { joinAs, save, tell } from '../device-hands.ts';
import type { Topic } from '../each-browser.ts';
import { pressButton, words, writeInto } from '../hands.ts';
import { until } from '../view.ts';

const access = { by: 'password', user: 'galley', password: 'a word' } as const;

export const anotherDatabase: Topic = (here) => {
  let server: CouchServer;
  const at = (database: string) => ({ address: server.address, database, access });
  const standing = (): Promise<string> => tell(here().galley, 'sync-shown', {});
  const brought = () => until('a run', async () => /"lastSuccess":"/.test(await standing()));

  beforeAll(async () => {
    const { galley } = here();
    server = await startCouch({ login: 'galley:a word' });
    for (const database of ['sealed', 'in-the-open', 'empty'])
      await tell(galley, 'sync-test', { connection: at(database), make: true });
    await joinAs(galley, at('in-the-open'), '');
    await brought();
    await tell(galley, 'sync-do', { deed: 'forget' });
    await joinAs(galley, at('sealed'), 'a heron in the marsh');
    await save(galley, 'heron', 'The words about the heron.');
    await until('the story on the server', async () => /"sent":[1-9]/.test(await standing()));
    await brought();
    await tell(galley, 'sync-do', { deed: 'pause' });
    await galley.open(galley.own('options.html'));
    await pressButton(galley.page, 'syncChange');
  });
  afterAll(async () => {
    await tell(here().galley, 'sync-do', { deed: 'forget' });
    await server.close();
  });

  /** Changes the connection to another database by the keyboard, and waits for what is said of it. */
  async function changeTo(database: string, answer: Parameters<typeof words>[0]): Promise<void> {
    const { page, press } = here().galley;
    await writeInto(page, '.device-change input[name="database"]', database);
    await writeInto(page, '.device-change input[name="secret"]', access.password);
    await page.run((root) => root.querySelector<HTMLElement>('.device-change [type="submit"]')?.focus());
    await press('Enter');
    await until(`“${words(answer)}”`, () =>
      page.run(
        (root, wanted) =>
          [...root.querySelectorAll('[role="status"]')].some(
            (region) => region.checkVisibility() && region.textContent === wanted,
          ),
        words(answer),
      ),
    );
  }

  const focused = (): Promise<string> =>
    here().galley.page.run(() => document.activeElement?.textContent ?? '');
  const shown = (selector: string): Promise<string> =>
    here().galley.page.run((root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector);

  test('nothing goes in the open that was encrypted', async () => {
    await changeTo('in-the-open', 'syncNotEncrypted');
    expect(await focused()).toBe(words('syncConnect'));
    expect(await shown('.device-place')).toBe(`${server.address}/sealed`);
    await pressButton(here().galley.page, 'syncGoOn');
    await until('another run', async () => (await standing()).includes('"at":"waiting"'));
    expect(await server.dump('in-the-open')).not.toContain('heron');
    await pressButton(here().galley.page, 'syncPause');
    await until('the pause', async () => (await standing()).includes('"at":"paused"'));
  });

  test('another database begins paused where that was so, with nothing of the former', async () => {
    const { page } = here().galley;
    await changeTo('empty', 'syncGoodEmpty');
    expect(await focused()).toBe(words('syncChange'));
    await until('its name', async () => (await shown('.device-place')) === `${server.address}/empty`);
    await until(
      'its standing',
      async () => (await shown('.device-status')) === `${words('syncPaused')} ${words('syncNever')}`,
    );
    expect(await standing()).toMatch(/"on":false.*"at":"paused".*"sent":0.*"clock":null/);
    await pressButton(page, 'syncGoOn');
    await brought();
    expect(await standing()).toMatch(/"encrypted":true.*"sent":[1-9]/);
    await pressButton(page, 'syncChange');
    await until('no word of it', async () => (await shown('.device-change + [role="status"]')) === '');
  });
};
