// @vitest-environment jsdom
/** How far the pictures of a save are, in the reader and over the page, and how that is ended. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { PictureHow } from '../../src/views/parts/picture-course.tsx';
import { saveWords } from '../../src/views/parts/save-words.ts';
import type { Ports } from '../../src/views/reader/mount.tsx';
import { saveAndTell } from '../../src/views/reader/saving.ts';
import { close, find, findAll, open, ports } from './reader-ground.ts';
import { plainStory } from './stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** A save whose pictures come when it is told so, and which keeps those that came when it is stopped. */
function slowPictures(): { save: Ports['save']; how: () => PictureHow } {
  const asked: PictureHow[] = [];
  const save: Ports['save'] = (_, how) => {
    asked.push(how);
    return new Promise((resolve) => {
      how.signal.addEventListener('abort', () =>
        resolve({ at: 'saved', isNew: true, picturesStored: 3, picturesFailed: 9, stopped: true }),
      );
    });
  };
  const how = (): PictureHow => {
    const [first] = asked;
    if (first === undefined) throw new Error('nothing is being saved');
    return first;
  };
  return { save, how };
}

const course = (): string => findAll('.fetching')[0]?.textContent ?? '';
const stopped = 'Saved with 3 of 12 pictures, as you cancelled. The others can be fetched in the library.';
const cancel = (): Promise<void> =>
  act(async () => find('.fetching button', HTMLButtonElement).click()) as Promise<void>;

describe('a save with many pictures', () => {
  it('tells beside its button how far they are, ends when asked, and says what is kept', async () => {
    const { save, how } = slowPictures();
    const reader = open({ ...ports(), save });
    await act(async () => find('[aria-label="Save this story"]', HTMLButtonElement).click());
    expect(course()).toBe('');
    await act(async () => how().onProgress({ done: 3, all: 12 }));
    expect(course()).toContain('Picture 3 of 12');
    expect(find('nav .fetching progress', HTMLProgressElement).value).toBe(3);
    find('.fetching button', HTMLButtonElement).focus();
    await cancel();
    await vi.waitFor(() => expect(find('.tidings', HTMLElement).textContent).toBe(stopped));
    expect(course()).toBe('');
    const button = find('[aria-label="Save this story"]', HTMLElement);
    const root = button.getRootNode();
    expect(root instanceof ShadowRoot && root.activeElement).toBe(button);
    close(reader);
  });

  it('tells it in the open reader also where the save was begun by a key of the browser', async () => {
    const { save, how } = slowPictures();
    const reader = open({ ...ports(), save });
    const saving = saveAndTell({ at: 'story', article: plainStory }, { ...ports(), findOpen: () => reader });
    await act(async () => how().onProgress({ done: 5, all: 12 }));
    expect(find('nav .fetching', HTMLElement).textContent).toContain('Picture 5 of 12');
    await cancel();
    await saving;
    close(reader);
  });

  it('tells it over the page where no reader is open', async () => {
    const { save, how } = slowPictures();
    const saving = saveAndTell({ at: 'story', article: plainStory }, { ...ports(), save });
    await act(async () => how().onProgress({ done: 2, all: 12 }));
    expect(find('.notice .fetching', HTMLElement).textContent).toContain('Picture 2 of 12');
    expect(find('.notice output', HTMLElement).textContent).toBe('Saving…');
    await cancel();
    expect(await saving).toMatchObject({ stopped: true });
    expect(find('.notice output', HTMLElement).textContent).toBe(stopped);
    find('dialog', HTMLDialogElement).click();
  });

  it('says nothing of stopping where all came', () => {
    const words = saveWords({ at: 'saved', isNew: true, picturesStored: 12, picturesFailed: 0 });
    expect(words).toBe('Saved with 12 pictures.');
  });
});
