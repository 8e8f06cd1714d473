import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { filesIn } from './source-files.ts';

type Messages = Record<string, { message: string }>;
const languages = readdirSync('public/_locales');
const read = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const english = read('en');

/** The forms in which a language counts whole numbers up to a thousand. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language.replace('_', '-'));
  return [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
}

/** The keys that a language must have: those of English, with each counting message in the forms of its own. */
function keysFor(language: string): string[] {
  return Object.keys(english)
    .flatMap((key) => {
      if (!key.endsWith('_other')) return key.endsWith('_one') ? [] : [key];
      return formsOf(language).map((form) => key.replace(/other$/, form));
    })
    .sort();
}

const placesIn = (text: string): string[] => [...new Set(text.match(/\$\d|%s/g) ?? [])].sort();
const inEnglish = (key: string): string =>
  (english[key] ?? english[key.replace(/_(?:zero|one|two|few|many)$/, '_other')])?.message ?? '';

test('the interface speaks eighteen languages', () => {
  const wanted = 'ar de en es fr he hi it ja ko nl pl pt ru tr uk zh_CN zh_TW';
  expect(languages.sort().join(' ')).toBe(wanted);
});

describe.each(languages)('the words in %s', (language) => {
  const words = read(language);

  it('are all there, in each form in which the language counts, and no others', () => {
    expect(Object.keys(words).sort()).toEqual(keysFor(language));
  });

  it('have the same places for values as in English', () => {
    const differing = Object.entries(words).filter(([key, { message }]) => {
      // “One comment” may say its number in a word.
      const isOne = /_(?:zero|one|two)$/.test(key) && !message.includes('$1');
      const wanted = placesIn(inEnglish(key)).filter((place) => !(isOne && place === '$1'));
      return message.trim() === '' || placesIn(message).join() !== wanted.join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('name their own language, which says how dates and numbers are written', () => {
    const named = words['wordsLanguage']?.message ?? '';
    expect(Intl.getCanonicalLocales(named)).toEqual([language.replace('_', '-')]);
  });
});

test('no sentence stands in the code instead of the words of the languages', () => {
  const written = filesIn('src')
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) => {
      const inMarkup = text.match(/(?<=[\w"'}\s]>)\s*[A-Z][a-z]+(?: [a-z]+)*[.:!?]?\s*(?=<\/)/g) ?? [];
      const inNames = text.match(/\b(?:aria-label|title|alt|placeholder)="[^"]*[a-z]{2}[^"]*"/g) ?? [];
      const isWord = (found: string): boolean => Object.hasOwn(english, found.split('"')[1] ?? '');
      return [...inMarkup, ...inNames.filter((found) => !isWord(found))].map(
        (found) => `${path}: ${found.trim()}`,
      );
    });
  expect(written).toEqual([]);
});

test('Arabic calls a story by one word', () => {
  const others = Object.values(read('ar')).filter(({ message }) => message.includes('مقال'));
  expect(others).toEqual([]);
});

test('Korean does not call a passphrase a ciphertext', () => {
  const named = Object.values(read('ko')).filter(({ message }) => message.includes('암호문'));
  expect(named).toEqual([]);
});

// “Two hours” comes in the nominative, and is another word in every other case.
test('Arabic sets the time by which clocks are apart where its case is right', () => {
  const hours = { style: 'unit', unit: 'hour', unitDisplay: 'long' } as const;
  expect(new Intl.NumberFormat('ar', hours).format(2)).toContain('ساعتان');
  expect(read('ar')['syncClock']?.message).toMatch(/^الفرق بين ساعة هذا الجهاز وساعة الخادم هو \$1\./);
});
