// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act as flush } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSettings, type Settings } from '../../src/settings.ts';
import { LibraryPage, type LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { hashOfStory } from '../../src/views/library/route.ts';
import { toastSeconds } from '../../src/views/library/toast.tsx';
import type { ChangeLook } from '../../src/views/parts/look-panel.tsx';
import { noBackups } from './no-backups.ts';
import { noMarks } from './no-marks.ts';
import { fakeLibrary, savedStory, summary } from './saved-stories.ts';
import { silentPorts } from './silent-ports.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** Does something and lets everything that follows from it come to rest: effects, promises, and theirs. */
async function act(deed: () => unknown) {
  await flush(async () => void (await deed()));
  for (let round = 0; round < 5; round++) await flush(async () => undefined);
}

const settings = parseSettings(null);
/** Much else may go on where tests run. */
const patient = { timeout: 10_000 };
const place = document.createElement('div');
const urls = { made: new Set<string>(), revoked: new Set<string>() };

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

function shelf(count: number) {
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

const show = (verbs: LibraryVerbs, kept: Partial<Settings> = {}, changeLook: ChangeLook = () => undefined) =>
  act(async () => {
    const shown = { ...settings, ...kept };
    render(
      <LibraryPage verbs={verbs} settings={shown} changeLook={changeLook} shortcut="Alt+Shift+S" />,
      place,
    );
  });
const titles = () => [...place.querySelectorAll('.row h2')].map((title) => title.textContent);
const text = () => place.textContent ?? '';
const focused = () => document.activeElement?.textContent;
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    ({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === name,
  );
const press = (key: string, held: KeyboardEventInit = {}) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
const goTo = (hash: string) =>
  act(async () => {
    const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await arrived;
  });
const violations = async () => (await axe.run(place)).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

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

describe('the list', () => {
  it('says how to save the first story when there is none', async () => {
    await show(shelf(0).verbs);
    expect(text()).toContain('No stories yet');
    expect(text()).toContain('Alt+Shift+S');
    expect(await violations()).toEqual([]);
  });

  it('lays rows out as the interface is, and lets the words of each run as they are written', async () => {
    const arabic = { ...summary(0), language: 'ar', direction: 'rtl', title: 'عين القصر' } as const;
    const listAll = async function* () {
      yield [arabic];
    };
    await show({ ...shelf(1).verbs, listAll });
    expect(place.querySelector('.row')?.closest('[dir]')).toBeNull();
    expect(place.querySelector('.row .facts')?.closest('[dir]')).toBeNull();
    for (const own of ['.row h2', '.row .excerpt'])
      expect(place.querySelector(own)).toMatchObject({ dir: 'rtl', lang: 'ar' });
  });

  it('comes in the order and form that were chosen last, and keeps what is chosen now', async () => {
    const changed: unknown[] = [];
    await show(shelf(2).verbs, { listOrder: 'saved-first', listForm: 'cards' }, (change) =>
      changed.push(change),
    );
    expect(titles()).toEqual(['Story 0', 'Story 1']);
    expect(place.querySelector('.rows.cards')).not.toBeNull();
    await act(async () => button('Show as a list')?.click());
    expect(changed).toEqual([{ listForm: 'list' }]);
  });

  it('shows the newest first, with what is known of each', async () => {
    await show(shelf(2).verbs);
    expect(titles()).toEqual(['Story 1', 'Story 0']);
    expect(text()).toContain('The Quayside Letter');
    expect(text()).toContain('Ida Marsh');
    expect(text()).toContain('Saved 1 Mar 2026');
    expect(await violations()).toEqual([]);
  });

  it('tells how many marks a story has, where it has any', async () => {
    const { library, verbs } = shelf(1);
    library.add({ ...summary(1), marks: 3 });
    library.add({ ...summary(2), marks: 0 });
    await show(verbs);
    const rows = [...place.querySelectorAll('.row')].map(({ textContent }) => textContent ?? '');
    expect(rows.map((row) => /\d marks?/.exec(row)?.[0])).toEqual([undefined, '3 marks', undefined]);
  });

  it('has in the page what is in sight, and tells the places of all', async () => {
    await show(shelf(1_000).verbs);
    await vi.waitFor(async () => {
      await act(() => undefined);
      expect(text()).toContain('1,000 stories');
    }, patient);
    const rows = [...place.querySelectorAll('.row')];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('1000');
    expect(rows.map((row) => row.getAttribute('aria-posinset')).slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('keeps the story that has the focus in the page, wherever it is', async () => {
    await show(shelf(200).verbs);
    await press('End');
    expect(focused()).toBe('Story 0');
    await press('k');
    expect(focused()).toBe('Story 1');
    await press('Home');
    expect(focused()).toBe('Story 199');
  });

  it('says that it could not be opened, and tries again', async () => {
    const { library, verbs } = shelf(1);
    library.broken.add('listAll');
    await show(verbs);
    expect(text()).toContain('The library could not be opened');
    expect(await violations()).toEqual([]);
    library.broken.clear();
    await act(async () => button('Try again')?.click());
    expect(titles()).toEqual(['Story 0']);
  });

  it('says why, also over a story; saves what can be read; and sets it aside when told twice', async () => {
    history.replaceState(null, '', hashOfStory(summary(0).key));
    const { library, verbs, changed } = shelf(1);
    verbs.listAll = () => {
      throw Object.assign(new Error('no'), { why: 'damaged' });
    };
    verbs.open.mockRejectedValueOnce(new Error('no'));
    await show(verbs);
    expect(text()).toContain('are damaged');
    expect(await violations()).toEqual([]);
    await act(async () => button('Save what can be read')?.click());
    expect(text()).toContain('Saved to your downloads: all.zip 2 stories could not be read');
    await act(async () => button('Put this library away…')?.click());
    expect(verbs.recovery.setAside).not.toHaveBeenCalled();
    await act(async () => button('Put it away and begin an empty one')?.click());
    expect(verbs.recovery.setAside).toHaveBeenCalledOnce();
    verbs.listAll = library.listAll;
    verbs.open.mockResolvedValue({ ...savedStory(summary(0)), pictures: new Map() });
    await changed();
    expect(place.querySelector('article[data-story] h1')?.textContent).toBe('Story 0');
  });

  it('shows what was saved elsewhere meanwhile', async () => {
    const { library, verbs, changed } = shelf(1);
    await show(verbs);
    library.add(summary(9));
    await changed();
    expect(titles()).toEqual(['Story 9', 'Story 0']);
  });
});

describe('the keyboard', () => {
  it('walks through the list', async () => {
    await show(shelf(3).verbs);
    await press('ArrowDown');
    expect(focused()).toBe('Story 2');
    await press('j');
    await press('j');
    expect(focused()).toBe('Story 0');
    await press('k');
    expect(focused()).toBe('Story 1');
  });

  it('deletes the focused story, goes to the next, and brings it back', async () => {
    await show(shelf(3).verbs);
    await press('End');
    await press('k');
    await press('Delete');
    expect(titles()).toEqual(['Story 2', 'Story 0']);
    expect(focused()).toBe('Story 0');
    expect(place.querySelector('.toast [role="status"]')?.textContent).toBe('Deleted: Story 1');
    expect(await violations()).toEqual([]);
    await press('z', { ctrlKey: true });
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(focused()).toBe('Story 1');
  });

  it('stays on the page when the last story is deleted', async () => {
    await show(shelf(1).verbs);
    await press('j');
    await press('Delete');
    expect(focused()).toBe('Library');
    expect(text()).toContain('No stories yet');
  });

  it('deletes nothing when no story is focused', async () => {
    await show(shelf(1).verbs);
    await press('Delete');
    expect(titles()).toEqual(['Story 0']);
  });
});

describe('picking', () => {
  const picked = () => [...place.querySelectorAll('.row.picked h2')].map((title) => title.textContent);
  const notice = () => place.querySelector('.toast [role="status"]')?.textContent;

  it('archives with one key what was picked by keys, and takes it back', async () => {
    await show(shelf(5).verbs);
    await press('j');
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(picked()).toEqual(['Story 4', 'Story 3', 'Story 2']);
    await press('ArrowUp', { shiftKey: true });
    expect(picked()).toEqual(['Story 4', 'Story 3']);
    expect(await violations()).toEqual([]);
    await press('e');
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(notice()).toBe('Done: Archive (2 stories)');
    expect(focused()).toBe('Story 2');
    await press('z', { ctrlKey: true });
    expect(titles()).toHaveLength(5);
  });

  it('picks one with space, all with the browser’s own key, none with Escape', async () => {
    await show(shelf(3).verbs);
    await press('j');
    await press(' ');
    expect(picked()).toEqual(['Story 2']);
    await press('a', { ctrlKey: true });
    expect(picked()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(text()).toContain('3 selected');
    await press('Escape');
    expect(picked()).toEqual([]);
  });

  it('brings back what the library could not change', async () => {
    const { library, verbs } = shelf(2);
    library.broken.add('changeStates');
    await show(verbs);
    await press('j');
    await press('e');
    expect(titles()).toEqual(['Story 1', 'Story 0']);
    expect(notice()).toContain('could not be done');
  });

  it('tags what is picked', async () => {
    const { verbs } = shelf(2);
    await show(verbs);
    await press('j');
    await press('t');
    const field = place.querySelector<HTMLInputElement>('.tag-panel input');
    expect(document.activeElement).toBe(field);
    await act(async () => {
      if (field === null) throw new Error('no field');
      field.value = 'Harbour';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => place.querySelector('form')?.requestSubmit());
    expect(place.querySelector('.row .tag')?.textContent).toBe('Harbour');
    expect([...place.querySelectorAll('nav a')].map(({ textContent }) => textContent)).toContain('Harbour1');
    expect(await violations()).toEqual([]);
  });
});

describe('searching', () => {
  const type = (typed: string) =>
    act(async () => {
      const field = place.querySelector<HTMLInputElement>('input[type="search"]');
      if (field === null) throw new Error('no search box');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const listing = (expected: readonly string[]) =>
    vi.waitFor(async () => {
      await act(() => undefined);
      expect(titles()).toEqual(expected);
    }, patient);

  it('shows what is found, the best first, with the words marked', async () => {
    const { verbs } = shelf(3);
    verbs.search.find.mockResolvedValue([{ key: summary(0).key }, { key: summary(2).key }]);
    await show(verbs);
    await type('story');
    await listing(['Story 0', 'Story 2']);
    expect(place.querySelector('.rows mark')?.textContent).toBe('Story');
    expect(text()).toContain('2 stories');
    expect(await violations()).toEqual([]);
    await press('Escape');
    expect(titles()).toHaveLength(3);
  });

  it('narrows by filters without asking the index', async () => {
    const { library, verbs } = shelf(2);
    library.add({ ...summary(7), favourite: true });
    await show(verbs);
    await type('is:favourite');
    await listing(['Story 7']);
    expect(verbs.search.find).not.toHaveBeenCalled();
  });

  it('says that nothing was found', async () => {
    await show(shelf(2).verbs);
    await type('nowhere');
    await listing([]);
    expect(text()).toContain('Nothing found');
    expect(await violations()).toEqual([]);
  });

  it('looks through titles where the index fails, and says so', async () => {
    const { verbs } = shelf(3);
    verbs.search.find.mockRejectedValue(new Error('disk'));
    await show(verbs);
    await type('story 1');
    await listing(['Story 1']);
    expect(text()).toContain('cannot be searched at the moment');
  });
});

describe('the notice', () => {
  it('goes after its time, but not while it is focused', async () => {
    await show(shelf(2).verbs);
    vi.useFakeTimers();
    await act(async () => button('Delete: Story 1')?.click());
    await act(async () => button('Undo')?.focus());
    await act(async () => vi.advanceTimersByTime(toastSeconds * 2_000));
    expect(button('Undo')).toBeDefined();
    await act(async () => button('Undo')?.blur());
    await act(async () => vi.advanceTimersByTime(toastSeconds * 1_000));
    expect(button('Undo')).toBeUndefined();
  });

  it('gives the focus back to the list when it is dismissed', async () => {
    await show(shelf(2).verbs);
    await act(async () => button('Delete: Story 1')?.click());
    await act(async () => button('Dismiss')?.focus());
    await act(async () => button('Dismiss')?.click());
    expect(button('Undo')).toBeUndefined();
    expect(focused()).toBe('Story 0');
  });

  it('is dismissed by Escape while it has the focus', async () => {
    await show(shelf(2).verbs);
    await act(async () => button('Delete: Story 1')?.click());
    await act(async () => button('Undo')?.focus());
    await press('Escape');
    expect(button('Undo')).toBeUndefined();
    expect(focused()).toBe('Story 0');
  });

  it('says when a story could not be deleted', async () => {
    const { library, verbs } = shelf(1);
    library.broken.add('remove');
    await show(verbs);
    await act(async () => button('Delete: Story 0')?.click());
    expect(titles()).toEqual(['Story 0']);
    expect(text()).toContain('could not be done');
  });
});

describe('a story', () => {
  it('tells how far its missing pictures are, and ends that when asked', async () => {
    const { verbs } = shelf(1);
    verbs.open.mockResolvedValue({ ...savedStory(summary(0)), pictures: new Map() });
    const asked: Parameters<LibraryVerbs['fetchMissing']>[1][] = [];
    let end = (): void => undefined;
    verbs.fetchMissing.mockImplementation((_, how) => {
      asked.push(how);
      return new Promise((resolve) => {
        end = () => resolve({ at: 'saved', picturesFailed: 1 });
      });
    });
    await show(verbs);
    await goTo(hashOfStory(summary(0).key));
    await act(async () => button('Fetch them now')?.click());
    await act(async () => asked[0]?.onProgress({ done: 1, all: 3 }));
    expect(text()).toContain('Picture 1 of 3');
    expect(place.querySelector('.fetching progress')?.getAttribute('value')).toBe('1');
    await act(async () => button('Cancel')?.click());
    expect(asked[0]?.signal.aborted).toBe(true);
    await act(async () => end());
    expect(button('Fetch them now')).toBeDefined();
    expect(text()).not.toContain('They could not be fetched');
  });

  it('is read with its stored pictures, whose addresses end with it', async () => {
    const { verbs } = shelf(2);
    verbs.open.mockResolvedValue(savedStory(summary(1)));
    await show(verbs);
    await goTo(hashOfStory(summary(1).key));
    expect(place.querySelector('article[data-story] h1')?.textContent).toBe('Story 1');
    const shown = [...place.querySelectorAll('article img')].map((image) => image.getAttribute('src'));
    expect(shown).toEqual([...urls.made]);
    expect(text()).toContain('It is gone');
    expect(text()).toContain('Pictures that are not kept here: 1.');
    expect(document.title).toBe('Story 1');
    expect(await violations()).toEqual([]);
    await goTo('#');
    expect(urls.revoked).toEqual(urls.made);
  });

  it('gives the focus back to its row', async () => {
    const { verbs } = shelf(3);
    verbs.open.mockResolvedValue(savedStory(summary(1)));
    await show(verbs);
    await goTo(hashOfStory(summary(1).key));
    expect(place.querySelector('.list')?.hasAttribute('hidden')).toBe(true);
    await goTo('#');
    expect(focused()).toBe('Story 1');
    expect(document.title).toBe('Library – Galley');
  });

  it('that is damaged says so and offers the original page', async () => {
    const { verbs } = shelf(1);
    await show(verbs);
    await goTo(hashOfStory(summary(0).key));
    expect(text()).toContain('cannot be read any more');
    expect(place.querySelector('.plight a')?.getAttribute('href')).toBe(summary(0).url);
    expect(await violations()).toEqual([]);
  });

  it('that is not there says so', async () => {
    await show(shelf(1).verbs);
    await goTo(hashOfStory('20990101000000000-00000000'));
    expect(text()).toContain('not in the library');
  });

  it('that the device does not give says what to do', async () => {
    const { verbs } = shelf(1);
    verbs.open.mockRejectedValue(new Error('disk'));
    await show(verbs);
    await goTo(hashOfStory(summary(0).key));
    expect(text()).toContain('restart the browser');
  });

  it('can be deleted from its own page, and brought back in the list', async () => {
    const { verbs } = shelf(3);
    verbs.open.mockResolvedValue(savedStory(summary(1)));
    await show(verbs);
    await goTo(hashOfStory(summary(1).key));
    const back = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await act(async () => {
      button('Delete')?.click();
      await back;
    });
    expect(titles()).toEqual(['Story 2', 'Story 0']);
    await act(async () => button('Undo')?.click());
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(focused()).toBe('Story 1');
  });
});
