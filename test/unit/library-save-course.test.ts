/** How far the pictures of a save are, and a save that is content with those that came. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import { figure, firstKey, newLibrary, png, story } from './library-help.ts';

const fetchAny = async ({ address }: { address: string }) => png(address);

describe('a save', () => {
  it('tells how far its pictures are, and keeps the story with what came before they were stopped', async () => {
    const pictures = Array.from({ length: 9 }, (_, at) => `https://gazette.example/${at}.png`);
    const library = newLibrary({ fetchPicture: fetchAny });
    const stop = new AbortController();
    const told: string[] = [];
    const outcome = await library.save(story({ body: pictures.map((address) => figure(address)) }), {
      stop: stop.signal,
      onProgress: (done, all) => {
        told.push(`${done} of ${all}`);
        if (done === 3) stop.abort();
      },
    });
    const saved = await library.open(await firstKey(library));
    const came = saved?.pictures.size ?? 0;
    expect(told.slice(0, 4)).toEqual(['0 of 9', '1 of 9', '2 of 9', '3 of 9']);
    expect([came >= 3, came < 9]).toEqual([true, true]);
    expect(outcome).toMatchObject({ stopped: true, picturesStored: came, picturesFailed: 9 - came });
    expect(saved?.missing).toHaveLength(9 - came);
    await library.close();
  });
});
