// @vitest-environment jsdom
/** The reader over a page: the page is left as it was, whatever it does meanwhile. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { mountReader, type Ports } from '../../src/views/reader/mount.tsx';
import { attach, close, find, open, ports } from './reader-ground.ts';
import { richStory } from './stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

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

  it('is read in a tab beside where the page throws its host out, alone or with its root, and not where it goes elsewhere', async () => {
    const readApart = vi.fn<Ports['readApart']>();
    const reader = open({ ...ports(), readApart });
    document.documentElement.lastElementChild?.remove();
    await vi.waitFor(() => expect(reader.signal.aborted).toBe(true));
    expect(readApart).toHaveBeenCalledOnce();
    const other = open({ ...ports(), readApart });
    const root = document.documentElement;
    document.replaceChild(root.cloneNode(), root);
    await vi.waitFor(() => expect(other.signal.aborted).toBe(true));
    expect(readApart).toHaveBeenCalledTimes(2);
    const third = open({ ...ports(), readApart });
    const address = location.href;
    history.replaceState(null, '', '/elsewhere');
    document.documentElement.lastElementChild?.remove();
    await vi.waitFor(() => expect(third.signal.aborted).toBe(true));
    history.replaceState(null, '', address);
    expect(readApart).toHaveBeenCalledTimes(2);
  });

  it('leaves to the page what it marks as a host of ours', () => {
    const fake = document.createElement('div');
    fake.setAttribute('data-galley-reader', '');
    attach.call(fake, { mode: 'open' });
    document.documentElement.append(fake);
    close(open());
    expect(fake.isConnected).toBe(true);
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
});
