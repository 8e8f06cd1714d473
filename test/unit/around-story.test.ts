import { describe, expect, it, vi } from 'vitest';
import type { SetAside } from '../../src/article.ts';
import { asideCounts, asideText } from '../../src/views/parts/aside-words.ts';
import { saveWords } from '../../src/views/parts/save-words.ts';
import { barAtRest, nextBar } from '../../src/views/reader/bar.ts';
import { paragraph } from './story-blocks.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

function aside(reason: string, before = 0, words = reason): SetAside {
  return { pass: 'test', reason, before, blocks: [paragraph(words)] };
}

describe('what was set aside', () => {
  it('is counted by kind, the most frequent first and what has no name last', () => {
    const ledger = ['teasers', 'advertisement', 'odd', 'odd', 'odd', 'advertisement'].map((why) =>
      aside(why),
    );
    expect(asideCounts(ledger)).toBe('2 advertisements, 1 teaser, 3 other pieces');
  });

  it('does not count what the header shows, unless there is nothing else', () => {
    const header = aside('shown in the header');
    expect(asideCounts([header, header, header, aside('teasers')])).toBe('1 teaser');
    expect(asideCounts([header])).toBe('1 line that the header shows');
    expect(asideCounts([aside('outside the story'), aside('outside the story'), aside('teasers')])).toBe(
      '1 teaser, 2 parts around the story',
    );
  });

  it('is told by its first words, and pictures by their caption', () => {
    expect(asideText(aside('odd', 0, 'word '.repeat(100)), 20)).toBe('word word word word…');
    const image = { src: 'https://pictures.example/a.jpg', alt: 'A boat', width: null, height: null };
    const picture = { kind: 'figure' as const, image, caption: [], credit: null };
    expect(asideText({ ...aside('odd'), blocks: [picture] })).toBe('A boat');
    expect(asideText({ ...aside('odd'), blocks: [] })).toBe('');
  });
});

describe('saveWords', () => {
  const saved = { at: 'saved', isNew: true, picturesStored: 3, picturesFailed: 0 } as const;

  it('says what was saved, with plural forms', () => {
    expect(saveWords(saved)).toBe('Saved with 3 pictures.');
    expect(saveWords({ ...saved, picturesStored: 1 })).toBe('Saved with 1 picture.');
    expect(saveWords({ ...saved, picturesStored: 0 })).toBe('Saved to your library.');
    expect(saveWords({ ...saved, isNew: false })).toBe('The saved story is up to date.');
  });

  it('owns up to pictures that did not come', () => {
    expect(saveWords({ ...saved, picturesFailed: 1 })).toBe(
      'Saved with 3 pictures. 1 picture could not be fetched; its address is kept.',
    );
  });

  it.each([
    'disk-full',
    'database',
    'later-version',
    'private-window',
    'no-story',
    'too-large',
    'unreachable',
  ] as const)('says why a save failed: %s', (why) => {
    expect(saveWords({ at: 'failed', why })).toMatch(/^Not saved: .{20,}\.$/);
  });
});

describe('the bar of the reader', () => {
  const away = nextBar(barAtRest, { kind: 'scroll', to: 400 });

  it('goes when reading on and comes back on the first movement upward', () => {
    expect(away.shown).toBe('away');
    expect(nextBar(away, { kind: 'scroll', to: 380 }).shown).toBe('here');
    expect(nextBar(away, { kind: 'scroll', to: 500 }).shown).toBe('away');
  });

  it.each([{ kind: 'touch' }, { kind: 'key', key: 'Tab' }, { kind: 'move', by: 30 }] as const)(
    'comes back on $kind',
    (deed) => {
      expect(nextBar(away, deed).shown).toBe('here');
    },
  );

  it.each([
    { kind: 'key', key: ' ' },
    { kind: 'key', key: 'PageDown' },
    { kind: 'move', by: 1 },
  ] as const)('stays away on $kind $key$by', (deed) => {
    expect(nextBar(away, deed)).toBe(away);
  });

  it('is always there at the top', () => {
    expect(nextBar(away, { kind: 'scroll', to: 20 }).shown).toBe('here');
    expect(nextBar(barAtRest, { kind: 'scroll', to: 30 }).shown).toBe('here');
  });
});
