import { describe, expect, it } from 'vitest';
import { isAnyMissing, keysOf, shortcutRows } from '../../src/views/options/shortcut-table.ts';
import { sizeInWords } from '../../src/views/options/sizes.ts';

describe('the table of shortcuts', () => {
  const rows = shortcutRows(
    [
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'toggle-reader', description: 'Open the reader', shortcut: 'Alt+R' },
      { name: 'save-story', description: 'Save', shortcut: '' },
    ],
    'Open Galley',
  );

  it('says plainly where the browser granted no keys', () => {
    expect(rows).toEqual([
      { name: 'toggle-reader', does: 'Open the reader', keys: ['Alt', 'R'] },
      { name: 'save-story', does: 'Save', keys: null },
    ]);
    expect(isAnyMissing(rows)).toBe(true);
    expect(isAnyMissing(rows.slice(0, 1))).toBe(false);
  });

  it('has the toolbar button only when that has keys', () => {
    const [row] = shortcutRows([{ name: '_execute_action', shortcut: 'Alt+G' }], 'Open Galley');
    expect(row).toEqual({ name: '_execute_action', does: 'Open Galley', keys: ['Alt', 'G'] });
  });

  it.each([
    ['Alt+Shift+S', ['Alt', 'Shift', 'S']],
    ['Ctrl++', ['Ctrl', '+']],
    ['⌥⇧S', ['⌥⇧S']],
    ['', []],
  ])('reads %s', (shortcut, keys) => {
    expect(keysOf(shortcut)).toEqual(keys);
  });
});

describe('an amount of storage', () => {
  it.each([
    [0, '0 kB'],
    [999, '1 kB'],
    [12_345, '12 kB'],
    [1_250_000, '1.3 MB'],
    [83_000_000_000, '83 GB'],
    [5e18, '5,000,000 TB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes, 'en-GB')).toBe(words);
  });
});
