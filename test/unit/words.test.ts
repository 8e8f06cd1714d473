import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markWords, sayCount, wordsDirection, wordsLanguage } from '../../src/words.ts';

const browser = vi.hoisted(() => ({ written: 'en', wanted: 'en-GB', messages: new Map<string, string>() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, values: string[] = []) =>
        key === 'wordsLanguage'
          ? browser.written
          : (browser.messages.get(key) ?? '').replace('$1', values[0] ?? ''),
      getUILanguage: () => browser.wanted,
    },
  },
}));

function speak(written: string, wanted: string): void {
  Object.assign(browser, { written, wanted });
}

beforeEach(() => {
  speak('en', 'en-GB');
  browser.messages.clear();
});

describe('the language of the words', () => {
  it("is the browser's own with its region, where there are words in it", () => {
    expect(wordsLanguage()).toBe('en-GB');
    speak('pt', 'pt-BR');
    expect(wordsLanguage()).toBe('pt-BR');
  });

  it('is that of the words which stand in for it, where there are none', () => {
    speak('en', 'fa');
    expect(wordsLanguage()).toBe('en');
    expect(wordsDirection()).toBe('ltr');
  });

  it('has its own direction', () => {
    speak('ar', 'ar-EG');
    expect(wordsDirection()).toBe('rtl');
    const root = { lang: '', dir: '' } as HTMLElement;
    markWords(root);
    expect(root).toMatchObject({ lang: 'ar-EG', dir: 'rtl' });
  });
});

describe('a message that counts', () => {
  it('takes the form that the language has for the number', () => {
    speak('pl', 'pl');
    browser.messages.set('asideAds_one', '$1 reklama').set('asideAds_few', '$1 reklamy');
    browser.messages.set('asideAds_many', '$1 reklam').set('asideAds_other', '$1 reklamy');
    expect([1, 3, 5, 22].map((count) => sayCount('asideAds', count))).toEqual([
      '1 reklama',
      '3 reklamy',
      '5 reklam',
      '22 reklamy',
    ]);
  });

  it('writes the number as the language does', () => {
    speak('de', 'de');
    browser.messages.set('asideAds_other', '$1 Anzeigen');
    expect(sayCount('asideAds', 1234)).toBe('1.234 Anzeigen');
  });
});
