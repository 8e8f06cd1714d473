// @vitest-environment jsdom
/** What a check of the library found is told story by story, and long lists are folded. */
import { describe, expect, it, vi } from 'vitest';
import { checkLibrary } from '../../src/entries/library-check.ts';
import type { CheckFinding } from '../../src/views/options/verbs.ts';
import { kindBrowser, place, press, show } from './options-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

async function checked(found: CheckFinding[]): Promise<HTMLDetailsElement | null> {
  const checkLibrary = async () => ({ stories: 1, mended: 2, apart: 1, kept: 1, found });
  await show({ ...kindBrowser(), checkLibrary });
  await press('Check the library');
  return place.querySelector<HTMLDetailsElement>('.check-found');
}

describe('what a check found', () => {
  it('is told with the title of the story and what was done, equal things once', async () => {
    const picture = { title: 'The quay', what: 'picture', fate: 'mended' } as const;
    const list = await checked([picture, picture, { title: null, what: 'other', fate: 'left' }]);
    const lines = [...(list?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(['The quayPicture × 2: mended', 'Another record: left as it was']);
    expect(list?.open).toBe(true);
    // As a line of its own it would begin at the other side in another direction.
    expect(list?.querySelector('bdi')?.parentElement?.className).toBe('check-title');
  });

  it('is folded where it is long, and not there where there is nothing', async () => {
    const text = (at: number) => ({ title: `Story ${at}`, what: 'text', fate: 'set-apart' }) as const;
    expect((await checked(Array.from({ length: 9 }, (_, at) => text(at))))?.open).toBe(false);
    expect(await checked([])).toBeNull();
  });

  it('is matched with the stories that are listed, and with those in the bin', async () => {
    const [listed, binned] = [summary(1), summary(2)];
    const report = await checkLibrary({
      repair: async () => ({
        stories: 2,
        findings: [
          { kind: 'text-altered', id: `body:${listed.key}`, fate: 'mended' },
          { kind: 'version-damaged', id: `version:${binned.key}:1`, fate: 'set-apart' },
          { kind: 'picture-damaged', id: 'image:0a1b', fate: 'removed' },
          { kind: 'address-missing', id: 'address:0a1b', fate: 'mended', story: listed.key },
        ],
      }),
      apart: async () => [],
      listAll: async function* () {
        yield [listed];
      },
      bin: async () => [binned],
    });
    expect(report.found).toEqual([
      { title: 'Story 1', what: 'text', fate: 'mended' },
      { title: 'Story 2', what: 'version', fate: 'set-apart' },
      { title: null, what: 'picture', fate: 'removed' },
      { title: 'Story 1', what: 'entry', fate: 'mended' },
    ]);
    expect([report.mended, report.apart]).toEqual([3, 1]);
  });
});
