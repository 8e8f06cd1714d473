/** The page of the library over a library in memory, and what a person does there. Each test begins with an empty page. */
import axe from 'axe-core';
import { render } from 'preact';
import { act as flush } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { parseSettings, type Settings } from '../../src/settings.ts';
import { LibraryPage, type LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { loadStoryView } from '../../src/views/library/story-view.tsx';
import type { ChangeLook } from '../../src/views/parts/look-panel.tsx';
import { noBackups } from './no-backups.ts';
import { noMarks } from './no-marks.ts';
import { fakeLibrary } from './saved-stories.ts';
import { silentPorts } from './silent-ports.ts';

/** Does something and lets everything that follows from it come to rest: effects, promises, and theirs. */
export async function act(deed: () => unknown) {
  await flush(async () => void (await deed()));
  for (let round = 0; round < 5; round++) await flush(async () => undefined);
}

const settings = parseSettings(null);
/** Much else may go on where tests run. */
export const patient = { timeout: 10_000 };
/** Where the page is shown. */
export const place = document.createElement('div');
/** The addresses made for pictures, and those of them that were given up. */
export const urls = { made: new Set<string>(), revoked: new Set<string>() };

/** An element comes into sight as soon as it is watched. */
class SeenAtOnce {
  readonly #tell: (entries: { isIntersecting: true }[]) => void;
  constructor(tell: (entries: { isIntersecting: true }[]) => void) {
    this.#tell = tell;
  }
  observe() {
    queueMicrotask(() => this.#tell([{ isIntersecting: true }]));
  }
  disconnect() {}
}

/** A library of so many stories, what the page asks of it, and what tells the page that it changed. */
export function shelf(count: number) {
  const library = fakeLibrary(count);
  const changes: ((keys: readonly string[]) => void)[] = [];
  const verbs = {
    ...library,
    open: vi.fn<LibraryVerbs['open']>(async () => null),
    picture: vi.fn<LibraryVerbs['picture']>(async () => null),
    placeOf: vi.fn<LibraryVerbs['placeOf']>(async () => null),
    keepPlace: vi.fn<LibraryVerbs['keepPlace']>(async () => undefined),
    listen: () => silentPorts,
    watch: (onChange: (keys: readonly string[]) => void) => void changes.push(onChange),
    marksFor: noMarks,
    search: {
      find: vi.fn<LibraryVerbs['search']['find']>(async () => []),
      noted: async () => new Set<string>(),
      follow: async () => undefined,
      watch: () => undefined,
      texts: async () => [],
    },
    exportStories: async () => ({ names: [], lost: 0 }),
    fetchMissing: vi.fn<LibraryVerbs['fetchMissing']>(async () => ({ at: 'failed' })),
    versions: vi.fn<LibraryVerbs['versions']>(async () => []),
    openVersion: vi.fn<LibraryVerbs['openVersion']>(async () => null),
    backups: noBackups,
    recovery: {
      read: vi.fn<LibraryVerbs['recovery']['read']>(async () => ({ names: ['all.zip'], lost: 2 })),
      setAside: vi.fn(async () => undefined),
    },
  };
  return { library, verbs, changed: () => act(() => changes.map((tell) => tell([]))) };
}

/** Shows the page. */
export const show = (
  verbs: LibraryVerbs,
  kept: Partial<Settings> = {},
  changeLook: ChangeLook = () => undefined,
) =>
  act(async () => {
    const shown = { ...settings, ...kept };
    render(
      <LibraryPage verbs={verbs} settings={shown} changeLook={changeLook} shortcut="Alt+Shift+S" />,
      place,
    );
  });
/** The headlines in the list. */
export const titles = () => [...place.querySelectorAll('.row h2')].map((title) => title.textContent);
/** All that the page says. */
export const text = () => place.textContent ?? '';
/** What the element with the focus says. */
export const focused = () => document.activeElement?.textContent;
/** The button of that name. */
export const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    ({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === name,
  );
/** Presses a key where the focus is. */
export const press = (key: string, held: KeyboardEventInit = {}) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
/** Follows a link within the page. */
export const goTo = (hash: string) =>
  act(async () => {
    const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await arrived;
  });
/** What hinders people with assistive technology. */
export const violations = async () =>
  (await axe.run(place)).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

// Reading all that shows a story takes a busy machine long.
beforeAll(async () => void (await loadStoryView()), 60_000);

beforeEach(() => {
  document.body.append(place);
  history.replaceState(null, '', '#');
  vi.stubGlobal('IntersectionObserver', SeenAtOnce);
  vi.stubGlobal('ResizeObserver', SeenAtOnce);
  vi.stubGlobal('scrollBy', () => undefined);
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  URL.createObjectURL = () => {
    const url = `blob:made-${urls.made.size}`;
    urls.made.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => void urls.revoked.add(url);
});

afterEach(async () => {
  await act(async () => render(null, place));
  vi.useRealTimers();
});
