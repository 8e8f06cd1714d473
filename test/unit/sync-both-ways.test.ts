/** Two libraries through a database on a real server that speaks like CouchDB. */
import { describe, expect, it } from 'vitest';
import { figure, story as invented, paragraph, png } from './library-help.ts';
import { titlesIn as titles, twoDevices } from './sync-ground.ts';
import { contentsOf } from './sync-help.ts';

const story = (name: string, text = `What ${name} said.`) =>
  invented({
    url: `https://news.example/${name}`,
    title: `The story of ${name}`,
    body: [paragraph(text), figure(`https://news.example/${name}.png`)],
  });

const withPictures = { fetchPicture: async ({ address }: { address: string }) => png(address) };

const nothing = { sent: 0, received: 0, unreadable: 0, tooLarge: 0 };

describe('two devices', () => {
  it('have the same stories with their pictures after each has met the server', async () => {
    const [one, other] = await twoDevices(withPictures);
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
    const [one, other] = await twoDevices(withPictures);
    await one.library.save(story('ann'));
    await one.sync();
    await other.sync();
    expect((await one.sync()).counts).toEqual(nothing);
    expect((await other.sync()).counts).toEqual(nothing);
  });

  it('delete for each other, and undo it on either', async () => {
    const [one, other] = await twoDevices(withPictures);
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
