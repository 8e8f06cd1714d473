// @vitest-environment jsdom
/** What the reader shows and says, and saving with it and without. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/article.ts';
import { parseSettings } from '../../src/settings.ts';
import type { Ports } from '../../src/views/reader/mount.tsx';
import { saveAndTell } from '../../src/views/reader/saving.ts';
import { changeSettings, close, find, findAll, open, ports, Slow } from './reader-ground.ts';
import { plainStory } from './stories.ts';
import { paragraph } from './story-blocks.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the reader', () => {
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
    await vi.waitFor(() => expect(findAll('.tidings')[0]?.textContent).toContain('not kept'));
    close(reader);
  });

  it('shows at most five controls', () => {
    const reader = open();
    expect(findAll('nav button')).toHaveLength(5);
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
