/** Two libraries through a database on a real server that speaks like CouchDB. */
import './library-ground.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CouchServer, startCouch } from '../couch/start.ts';
import { figure, story as invented, paragraph, png } from './library-help.ts';
import { connectionTo, contentsOf, type Device, makeDatabase, newDevice } from './sync-help.ts';

let server: CouchServer;
let count = 0;
const open: Device[] = [];

beforeAll(async () => {
  server = await startCouch();
}, 60_000);

afterAll(async () => {
  for (const device of open) await device.close();
  await server.close();
});

async function twoDevices(): Promise<[Device, Device]> {
  count += 1;
  const database = `library-${count}`;
  await makeDatabase(server.address, database);
  const connection = connectionTo(server.address, database);
  const fetchPicture = async ({ address }: { address: string }) => png(address);
  const [one, other] = [await newDevice(connection, { fetchPicture }), await newDevice(connection)];
  open.push(one, other);
  return [one, other];
}

const story = (name: string, text = `What ${name} said.`) =>
  invented({
    url: `https://news.example/${name}`,
    title: `The story of ${name}`,
    body: [paragraph(text), figure(`https://news.example/${name}.png`)],
  });

const titles = async ({ library }: Device) =>
  (await library.list({ after: null, limit: 50 })).map(({ title }) => title).sort();

describe('two devices', () => {
  it('have the same stories with their pictures after each has met the server', async () => {
    const [one, other] = await twoDevices();
    await one.library.save(story('ann'));
    await other.library.save(story('bob'));
    expect((await one.sync()).counts.sent).toBe(4);
    await other.sync();
    await one.sync();
    expect(await titles(one)).toEqual(['The story of ann', 'The story of bob']);
    expect(await contentsOf(one)).toEqual(await contentsOf(other));
    const listed = await other.library.list({ after: null, limit: 9 });
    const opened = await other.library.open(listed.find(({ title }) => title.endsWith('ann'))?.key ?? '');
    expect(opened?.pictures.size).toBe(1);
    expect(opened?.missing).toEqual([]);
  });

  it('send nothing that the other side has', async () => {
    const [one, other] = await twoDevices();
    await one.library.save(story('ann'));
    await one.sync();
    await other.sync();
    expect((await one.sync()).counts).toEqual({ sent: 0, received: 0, unreadable: 0 });
    expect((await other.sync()).counts).toEqual({ sent: 0, received: 0, unreadable: 0 });
  });

  it('delete for each other, and undo it on either', async () => {
    const [one, other] = await twoDevices();
    await one.library.save(story('ann'));
    await one.sync();
    await other.sync();
    const [{ key = '' } = {}] = await one.library.list({ after: null, limit: 1 });
    await one.library.remove([key]);
    await one.sync();
    await other.sync();
    expect(await titles(other)).toEqual([]);
    await other.library.restore([key]);
    await other.sync();
    await one.sync();
    expect(await titles(one)).toEqual(['The story of ann']);
  });
});
