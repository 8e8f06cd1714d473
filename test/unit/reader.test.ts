// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../src/addresses.ts';
import type { Article } from '../../src/article.ts';
import { parseSettings, type Settings } from '../../src/settings.ts';
import { mountReader, type Ports, type Reader, saveAndTell } from '../../src/views/reader/mount.tsx';
import type { Found } from '../../src/views/reader/reader-view.tsx';
import { noMarks } from './no-marks.ts';
import { silentPorts } from './silent-ports.ts';
import { paragraph, plainStory, richStory } from './stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** jsdom has no dialogs to speak of: these give the element its state, so that ours can be tested. */
function openDialogs(): void {
  const open = function (this: HTMLDialogElement): void {
    this.setAttribute('open', '');
  };
  const close = function (this: HTMLDialogElement): void {
    this.removeAttribute('open');
  };
  Object.assign(HTMLDialogElement.prototype, { show: open, showModal: open, close, showPopover: open });
  Object.assign(window, { scrollTo: () => undefined });
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  // Nor does it lay anything out: the story is taken to be in sight.
  Object.assign(Document.prototype, {
    elementFromPoint: () => document.querySelector('[data-galley-reader]'),
  });
  Object.assign(HTMLDialogElement.prototype, {
    getBoundingClientRect: () => new DOMRect(0, 0, innerWidth, innerHeight),
  });
}

/** The shadow root that the page cannot see, as the tests see it. */
let inside: ShadowRoot | null = null;
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  inside = attach.call(this, options);
  expect(options.mode).toBe('closed');
  return inside;
};

const page =
  '<head><title>Page</title></head><body class="a"><button id="own">own</button><p>Beneath</p></body>';
let changeSettings: (settings: Settings) => void = () => undefined;

function ports(found: Found = { at: 'story', article: richStory }): Ports {
  return {
    find: () => found,
    settings: parseSettings(null),
    site: 'news.example',
    rules: [],
    keepRules: async () => undefined,
    watchRules: () => undefined,
    watchSettings: (onChange) => {
      changeSettings = onChange;
    },
    change: async (change) => parseSettings(change),
    fontFile: async () => new ArrayBuffer(0),
    save: async () => ({ at: 'saved', isNew: true, picturesStored: 3, picturesFailed: 0 }),
    readApart: () => undefined,
    isChanged: async () => false,
    placeOf: async () => null,
    keepPlace: () => undefined,
    marksFor: noMarks,
    showSaved: () => undefined,
    openLibrary: () => undefined,
    listen: silentPorts,
    findOpen: () => null,
  };
}

/** A save that ends when it is told to. */
class Slow {
  end: () => void = () => undefined;
  start: Ports['save'] = () =>
    new Promise((resolve) => {
      this.end = () => resolve({ at: 'saved', isNew: true, picturesStored: 0, picturesFailed: 0 });
    });
}

function open(given = ports()): Reader {
  let reader: Reader | null = null;
  act(() => {
    reader = mountReader(window, given);
  });
  if (reader === null) throw new Error('the reader did not open');
  return reader;
}

function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = inside?.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`${selector} is not in the reader`);
}

function close(reader: Reader): void {
  act(() => reader.close());
}

beforeEach(() => {
  openDialogs();
  document.documentElement.innerHTML = page;
});

describe('the reader over a page', () => {
  it('shows the story in one host that the page cannot look into', () => {
    const reader = open();
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
    expect(find('article[data-story] h1', HTMLHeadingElement).textContent).toBe(richStory.title);
    expect(find('dialog', HTMLDialogElement).open).toBe(true);
    close(reader);
  });

  it('leaves the page as it was, byte for byte', () => {
    const before = document.documentElement.outerHTML;
    const reader = open();
    expect(document.documentElement.outerHTML).not.toBe(before);
    close(reader);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(reader.signal.aborted).toBe(true);
  });

  it('gives the focus back', () => {
    const own = document.getElementById('own');
    own?.focus();
    const reader = open();
    expect(document.activeElement).not.toBe(own);
    close(reader);
    expect(document.activeElement).toBe(own);
  });

  it('gives the caret of a field back, and lays no selection of the document beside it', () => {
    document.body.insertAdjacentHTML('beforeend', '<input id="field" value="bridges">');
    const field = document.querySelector('input');
    field?.focus();
    field?.setSelectionRange(2, 5);
    const lay = vi.spyOn(Selection.prototype, 'setBaseAndExtent');
    const reader = open();
    field?.setSelectionRange(0, 0);
    close(reader);
    expect(document.activeElement).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([2, 5]);
    expect(lay).not.toHaveBeenCalled();
    lay.mockRestore();
  });

  it('pauses what plays and lets it play on, and leaves alone what was paused', () => {
    document.body.append(document.createElement('video'), document.createElement('audio'));
    const media = [...document.querySelectorAll('video, audio')];
    const calls: string[] = [];
    for (const [index, element] of media.entries()) {
      let paused = index === 1;
      Object.defineProperties(element, {
        paused: { get: () => paused },
        pause: {
          value: () => {
            calls.push(`pause ${index}`);
            paused = true;
          },
        },
        play: {
          value: async () => {
            calls.push(`play ${index}`);
            paused = false;
          },
        },
      });
    }
    const reader = open();
    expect(calls).toEqual(['pause 0']);
    close(reader);
    expect(calls).toEqual(['pause 0', 'play 0']);
  });

  it('closes on Escape and keeps all keys from the page', () => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup', 'click'])
      document.addEventListener(type, (event) => heard.push(event.type), { once: true });
    const reader = open();
    const story = find('article', HTMLElement);
    const options = { bubbles: true, composed: true, cancelable: true };
    act(() => void story.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ...options })));
    act(() => void story.dispatchEvent(new MouseEvent('click', options)));
    expect(reader.signal.aborted).toBe(false);
    act(() => void story.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...options })));
    expect(reader.signal.aborted).toBe(true);
    expect(heard).toEqual([]);
  });

  it('leaves nothing over the page where it cannot open', () => {
    const before = document.documentElement.outerHTML;
    const fail = (): never => {
      throw new Error('the page is odd');
    };
    expect(() => mountReader(window, { ...ports(), find: fail })).toThrow('odd');
    expect(document.documentElement.outerHTML).toBe(before);
    Object.assign(HTMLDialogElement.prototype, { showModal: fail });
    expect(() => act(() => void mountReader(window, ports()))).toThrow('odd');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('counts as closed when the page takes it out', async () => {
    const before = document.documentElement.outerHTML;
    const reader = open();
    const aborted = new Promise((resolve) => reader.signal.addEventListener('abort', resolve));
    document.documentElement.lastElementChild?.remove();
    await aborted;
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('takes over from one that was left behind', async () => {
    const first = open();
    const second = open();
    await vi.waitFor(() => expect(first.signal.aborted).toBe(true));
    expect(second.signal.aborted).toBe(false);
    expect(document.querySelectorAll('[data-galley-reader]')).toHaveLength(1);
    close(second);
  });

  it('closes when the page goes elsewhere without loading, but not for a place on it', () => {
    const reader = open();
    history.pushState(null, '', '#place');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(reader.signal.aborted).toBe(false);
    history.pushState(null, '', '/other');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(reader.signal.aborted).toBe(true);
  });

  it('looks at the address when told that it changed, and stays for what does not name another page', () => {
    history.pushState(null, '', '/story?id=3');
    const reader = open();
    history.replaceState(null, '', '/story?id=3&utm_source=letter#comments');
    reader.look();
    expect(reader.signal.aborted).toBe(false);
    history.replaceState(null, '', '/story?id=4');
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(true);
  });

  it('wears new settings at once', () => {
    const reader = open();
    act(() => changeSettings(parseSettings({ theme: 'sepia', textSize: 26, font: 'sans' })));
    const dialog = find('dialog', HTMLDialogElement);
    expect([dialog.dataset['theme'], dialog.dataset['font']]).toEqual(['sepia', 'sans']);
    expect(dialog.style.getPropertyValue('--story')).toBe('26px');
    close(reader);
  });

  it('shows a change of the look at once, and says so where it cannot be kept', async () => {
    const reader = open({
      ...ports(),
      change: () => Promise.reject(new Error('the extension was reloaded')),
    });
    act(() => find('[aria-label="Text and colours"]', HTMLButtonElement).click());
    act(() => find('[aria-label="Larger text"]', HTMLButtonElement).click());
    expect(find('dialog', HTMLDialogElement).style.getPropertyValue('--story')).toBe('21px');
    await vi.waitFor(() => expect(inside?.querySelector('.tidings')?.textContent).toContain('not kept'));
    close(reader);
  });

  it('shows at most five controls', () => {
    const reader = open();
    expect(inside?.querySelectorAll('nav button')).toHaveLength(5);
    close(reader);
  });

  it('says how a save went', async () => {
    const reader = open();
    find('[aria-label="Save this story"]', HTMLButtonElement).click();
    await vi.waitFor(() => expect(find('.tidings', HTMLElement).textContent).toBe('Saved with 3 pictures.'));
    close(reader);
  });

  it('says how a long save went, also when it was closed before', async () => {
    vi.useFakeTimers();
    const save = new Slow();
    const reader = open({ ...ports(), save: save.start });
    find('[aria-label="Save this story"]', HTMLButtonElement).click();
    await act(async () => void (await vi.advanceTimersByTimeAsync(60_000)));
    expect(find('.tidings', HTMLElement).textContent).toBe('Saving…');
    close(reader);
    save.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(find('.tidings', HTMLElement).textContent).toBe('Saved to your library.');
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('puts back into its place what was set aside', () => {
    const reader = open();
    expect(find('.asides summary', HTMLElement).textContent).toBe('Set aside: 2 advertisements, 1 teaser');
    const first = (): string | undefined => find('.body', HTMLElement).children[1]?.textContent;
    const before = first();
    expect(find('.asides', HTMLDetailsElement).querySelectorAll('li').length).toBe(0);
    act(() => {
      find('.asides', HTMLDetailsElement).open = true;
      find('.asides', HTMLDetailsElement).dispatchEvent(new Event('toggle'));
    });
    act(() => find('.asides li button', HTMLButtonElement).click());
    expect(first()).toBe('ADVERTISEMENT');
    act(() => find('.asides li button', HTMLButtonElement).click());
    expect(first()).toBe(before);
    close(reader);
  });

  it.each([
    [{ at: 'none' }, 'No story found here'],
    [{ at: 'failed', why: 'error' }, 'This story could not be read'],
    [{ at: 'failed', why: 'too-large' }, 'This page is too large to set as a story'],
  ] as const)('says kindly that there is no story, with a way out: %o', (found, words) => {
    const reader = open(ports(found));
    expect(find('.plight h1', HTMLElement).textContent).toBe(words);
    act(() => find('.plight .strong', HTMLButtonElement).click());
    expect(reader.signal.aborted).toBe(true);
  });
});

describe('saving without the reader', () => {
  it('keeps what the rules of the site keep, says over the page how it went, and goes', async () => {
    vi.useFakeTimers();
    const before = document.documentElement.outerHTML;
    const saved: Article[] = [];
    const rule = {
      verb: 'keep',
      pass: 'promo',
      origin: 'div.box<div.text',
      mark: null,
      words: 'Ask',
    } as const;
    const aside = {
      pass: 'promo',
      reason: 'teaser',
      before: 0,
      blocks: [paragraph('Ask')],
      origin: rule.origin,
    };
    const ruled: Ports = {
      ...ports(),
      rules: [rule],
      save: async (article) => {
        saved.push(article);
        return { at: 'saved', isNew: true, picturesStored: 3, picturesFailed: 0 };
      },
    };
    const result = await saveAndTell({ at: 'story', article: { ...plainStory, setAside: [aside] } }, ruled);
    expect(saved[0]?.body[0]).toEqual(paragraph('Ask'));
    expect(result.at).toBe('saved');
    expect(find('.tidings', HTMLElement).textContent).toBe('Saved with 3 pictures.');
    vi.runAllTimers();
    vi.useRealTimers();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('says how it went also where it took long, and where its first place was taken away', async () => {
    vi.useFakeTimers();
    const save = new Slow();
    const saving = saveAndTell({ at: 'story', article: plainStory }, { ...ports(), save: save.start });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(find('.tidings', HTMLElement).textContent).toBe('Saving…');
    find('dialog', HTMLDialogElement).click();
    expect(document.querySelector('[data-galley-reader]')).toBeNull();
    save.end();
    await saving;
    expect(document.querySelector('[data-galley-reader]')).not.toBeNull();
    expect(find('.tidings', HTMLElement).textContent).toBe('Saved to your library.');
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('tells a background that does not answer from a save', async () => {
    const silent = { ...ports(), save: () => Promise.reject(new Error('gone')) };
    const result = await saveAndTell({ at: 'story', article: plainStory }, silent);
    expect(result).toEqual({ at: 'failed', why: 'unreachable' });
  });
});

describe('pageOf', () => {
  it('drops a place on the page and keeps a route', () => {
    expect(pageOf('https://news.example/a#comments')).toBe('https://news.example/a');
    expect(pageOf('https://news.example/#/story/3')).toBe('https://news.example/#/story/3');
    expect(pageOf('https://news.example/#!story')).toBe('https://news.example/#!story');
  });

  it('drops what tracks the reader and keeps the rest of the query', () => {
    expect(pageOf('https://news.example/a?utm_source=x&fbclid=1')).toBe('https://news.example/a');
    expect(pageOf('https://news.example/a?id=3&gclid=2')).toBe('https://news.example/a?id=3');
    expect(pageOf('https://news.example/a?page=2')).toBe('https://news.example/a?page=2');
  });
});
