// @vitest-environment jsdom
/** The texts of a story that are kept: how many, since when, and what the page said of its own time. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { TextList } from '../../src/views/versions/text-list.tsx';
import { VersionsPage } from '../../src/views/versions/versions-page.tsx';
import { story } from './library-help.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

it('tells of each text when it was kept and when the page was updated', () => {
  const place = document.createElement('div');
  const at = (hour: number) => `2026-03-0${hour}T12:00:00.000Z`;
  const texts = [
    { until: at(2), article: story({ publishedTime: at(1), modifiedTime: null }), pictures: new Map() },
    { until: at(3), article: story({ publishedTime: null, modifiedTime: null }), pictures: new Map() },
  ];
  const now = story({ publishedTime: at(1), modifiedTime: at(7) });
  render(<TextList texts={texts} now={now} savedAt={at(1)} />, place);
  expect(place.querySelector('p')?.textContent).toMatch(/: 3$/);
  const lines = [...place.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/1 Mar 2026.*1 Mar 2026/);
  expect(lines[1]).toMatch(/2 Mar 2026.*does not tell/);
  expect(lines[2]).toMatch(/3 Mar 2026.*7 Mar 2026/);
});

it.each([
  ['the headline alone', { title: 'The bridge hums' }, 'The headline changed.'],
  ['nothing that is read', {}, 'No words differ: only pictures, links or layout do.'],
])('says what changed: %s', async (_, change, said) => {
  const place = document.createElement('div');
  const until = '2026-03-02T12:00:00.000Z';
  const ports = {
    versions: async () => [until],
    openVersion: async () => ({ until, article: story({ title: 'The bridge sings' }), pictures: new Map() }),
  };
  const now = story({ title: 'The bridge sings', ...change });
  const given = { storyKey: 'a', savedAt: until, now, times: [until], ports, back: () => undefined };
  await act(async () => render(<VersionsPage {...given} />, place));
  await vi.waitFor(() => expect(place.querySelector('.counts')?.textContent).toBe(said));
});
