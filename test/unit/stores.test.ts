/** The texts of the stores: in every language of the interface, and as short and as long as the stores want them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const languages = readdirSync('public/_locales').sort();
const words = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const description = (language: string): string =>
  readFileSync(`scripts/stores/${language}.txt`, 'utf8').trim();

/** What the strictest of the stores allows: Chrome's for summaries, Firefox's for names, and room for a description. */
const longest = { name: 45, summary: 132, description: 4_000 };
/** Of a description; the languages that are written in fewer signs say as much with less. */
const shortest = 400;

const paragraphs = (text: string): string[] => text.split('\n\n');
const points = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('• '));

test('every language of the interface has a description, and no other', () => {
  expect(readdirSync('scripts/stores').sort()).toEqual(languages.map((language) => `${language}.txt`));
});

describe.each(languages)('the store texts in %s', (language) => {
  it('have a name and a summary that fit', () => {
    const { name, description: summary } = words(language);
    expect(name?.message).toContain('Galley');
    expect(name?.message.length).toBeLessThanOrEqual(longest.name);
    expect(summary?.message.length).toBeGreaterThan(10);
    expect(summary?.message.length).toBeLessThanOrEqual(longest.summary);
  });

  it('describe as much as the English text does, in plain text', () => {
    const text = description(language);
    expect(text.length).toBeGreaterThan(shortest);
    expect(text.length).toBeLessThan(longest.description);
    expect(paragraphs(text)).toHaveLength(paragraphs(description('en')).length);
    expect(points(text)).toHaveLength(points(description('en')).length);
    expect(text).not.toMatch(/<\w|https?:|\t| {2}/);
    for (const named of ['Galley', 'Alt+R', 'Markdown', 'PDF', 'Pocket']) expect(text).toContain(named);
  });
});
