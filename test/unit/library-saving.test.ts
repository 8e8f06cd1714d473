import './library-ground.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/article.ts';
import { addressOf, resumeSaves, savingHandlers } from '../../src/entries/saving.ts';
import { StorageFailure } from '../../src/library/failure.ts';
import type { MarkDraft, MarkedStory } from '../../src/marks.ts';
import { story } from './library-help.ts';

const library = vi.hoisted(() => ({
  save: vi.fn(async (_: Article) => ({ at: 'saved', isNew: true, picturesStored: 0, picturesFailed: 0 })),
  isSaved: vi.fn(async (_: string) => true),
  marksOf: vi.fn(async (_: string) => []),
  keepMarks: vi.fn(async (_story: MarkedStory, _drafts: readonly MarkDraft[]) => undefined),
  resume: vi.fn(async () => undefined),
  purge: vi.fn(async () => undefined),
}));
vi.mock('../../src/library/library.ts', () => ({ openLibrary: () => library }));
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'galley', getURL: (path: string) => `chrome-extension://galley/${path}` } },
}));

const saving = savingHandlers['save-story'];
const asking = savingHandlers['is-saved'];
const page = { id: 'galley', url: 'chrome-extension://galley/popup.html' };
const tab = (url: string, incognito = false) => ({
  id: 'galley',
  url,
  frameId: 0,
  tab: { index: 0, highlighted: true, active: true, pinned: false, incognito },
});
const savedUrl = () => library.save.mock.lastCall?.[0].url;

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a story to save', () => {
  it('has the address of its tab, whatever it says itself, fragment and all', async () => {
    await saving({ article: story() }, tab('https://mirror.example/page?a=1#part'));
    expect(savedUrl()).toBe('https://mirror.example/page?a=1#part');
  });

  it('has no password in its address', async () => {
    await saving({ article: story() }, tab('https://reader:secret@gazette.example/a'));
    expect(savedUrl()).toBe('https://gazette.example/a');
  });

  it('is taken as it is from our own pages', async () => {
    await saving({ article: story() }, page);
    expect(savedUrl()).toBe(story().url);
  });

  it('is not kept from a private window', async () => {
    const outcome = await saving({ article: story() }, tab('https://gazette.example/a', true));
    expect(outcome).toEqual({ at: 'failed', why: 'private-window' });
    expect(library.save).not.toHaveBeenCalled();
  });
});

describe('a story of a page that writes into its query', () => {
  const now = 'https://gazette.example/a?at=40#part';
  const urlFor = (claimed: string) => addressOf(tab(now), claimed);

  it('keeps the query that it was opened with', () => {
    expect(urlFor('https://gazette.example/a')).toBe('https://gazette.example/a#part');
    expect(urlFor('https://gazette.example/a?id=7')).toBe('https://gazette.example/a?id=7#part');
  });

  it('is told nothing of another path or site', () => {
    expect(urlFor('https://gazette.example/b?id=7')).toBe(now);
    expect(urlFor('https://other.example/a?id=7')).toBe(now);
    expect(urlFor('no address')).toBe(now);
  });
});

describe('whether a story is saved', () => {
  it('is asked for the address of the tab only', async () => {
    expect(await asking({ url: 'https://other.example/' }, tab('https://gazette.example/a'))).toEqual({
      saved: true,
    });
    expect(library.isSaved).toHaveBeenLastCalledWith('https://gazette.example/a');
    await asking({ url: 'https://other.example/' }, page);
    expect(library.isSaved).toHaveBeenLastCalledWith('https://other.example/');
  });

  it('is no where the database fails', async () => {
    library.isSaved.mockRejectedValueOnce(new Error('no database'));
    expect(await asking({ url: 'https://other.example/' }, page)).toEqual({ saved: false });
  });
});

describe('marks', () => {
  const drafts: MarkDraft[] = [{ id: '0'.repeat(32), gone: true }];
  const claimed = { url: 'https://other.example/', title: 'A story', siteName: null };
  const keep = savingHandlers['keep-marks'];

  it('are read and kept for the address of the tab only', async () => {
    await savingHandlers['marks-of']({ url: claimed.url }, tab('https://gazette.example/a'));
    expect(library.marksOf).toHaveBeenLastCalledWith('https://gazette.example/a');
    expect(await keep({ story: claimed, drafts }, tab('https://gazette.example/a'))).toEqual({ at: 'kept' });
    expect(library.keepMarks).toHaveBeenLastCalledWith(
      { ...claimed, url: 'https://gazette.example/a' },
      drafts,
    );
    await keep({ story: claimed, drafts }, page);
    expect(library.keepMarks).toHaveBeenLastCalledWith(claimed, drafts);
  });

  it('are neither kept nor told in a private window', async () => {
    const hidden = tab('https://gazette.example/a', true);
    expect(await keep({ story: claimed, drafts }, hidden)).toEqual({ at: 'failed', why: 'private-window' });
    expect(await savingHandlers['marks-of']({ url: claimed.url }, hidden)).toEqual({ marks: [] });
    expect(library.keepMarks).not.toHaveBeenCalled();
    expect(library.marksOf).not.toHaveBeenCalled();
  });

  it('that cannot be kept are told, and why', async () => {
    library.keepMarks.mockRejectedValueOnce(new StorageFailure('disk-full', null));
    expect(await keep({ story: claimed, drafts }, page)).toEqual({ at: 'failed', why: 'disk-full' });
    library.keepMarks.mockRejectedValueOnce(new Error('no database'));
    expect(await keep({ story: claimed, drafts }, page)).toEqual({ at: 'failed', why: 'database' });
  });
});

describe('the start of the background', () => {
  it('finishes what was left, then empties the bin', async () => {
    await resumeSaves();
    expect(library.resume.mock.invocationCallOrder[0]).toBeLessThan(
      library.purge.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('goes on without a database', async () => {
    library.resume.mockRejectedValueOnce(new Error('no database'));
    await expect(resumeSaves()).resolves.toBeUndefined();
  });
});
