import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberWords } from '../../src/entries/remembered-words.ts';
import { askForWords, markWords, say, sayCount, wordsDirection, wordsLanguage } from '../../src/words.ts';

const browser = vi.hoisted(() => ({
  written: 'en',
  wanted: 'en-GB',
  messages: new Map<string, string>(),
  isGone: false,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, values: string[] = []) => {
        if (browser.isGone) throw new Error('Extension context invalidated.');
        if (key === 'wordsLanguage') return browser.written;
        return (browser.messages.get(key) ?? '').replace('$1', values[0] ?? '');
      },
      getUILanguage: () => {
        if (browser.isGone) throw new Error('Extension context invalidated.');
        return browser.wanted;
      },
    },
  },
}));

function speak(written: string, wanted: string): void {
  Object.assign(browser, { written, wanted });
}

beforeEach(() => {
  speak('en', 'en-GB');
  browser.messages.clear();
  browser.isGone = false;
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

describe('words that are remembered', () => {
  it('are asked for once where they are always the same, and each time where they hold a value', () => {
    const asked: string[] = [];
    const words = rememberWords({
      getMessage: (key, values) => (asked.push(key), `${key} ${values}`),
      getUILanguage: () => (asked.push('language') ? 'en' : ''),
    });
    for (const value of ['1', '2']) {
      expect(words.getMessage('saveDone')).toBe('saveDone ');
      expect(words.getMessage('savePictures_other', [value])).toBe(`savePictures_other ${value}`);
      expect(words.getUILanguage()).toBe('en');
    }
    expect(asked).toEqual(['saveDone', 'savePictures_other', 'language', 'savePictures_other']);
  });
});

describe('in a page that is left behind by an update', () => {
  it('says again what it said last, in the same language, and nothing else', async () => {
    const { default: polyfill } = await import('webextension-polyfill');
    askForWords(rememberWords(polyfill.i18n));
    browser.messages.set('saveUnreachable', 'Not saved');
    expect(say('saveUnreachable')).toBe('Not saved');
    expect(wordsLanguage()).toBe('en-GB');
    browser.isGone = true;
    expect(say('saveUnreachable')).toBe('Not saved');
    expect(wordsLanguage()).toBe('en-GB');
    expect(say('saveDone')).toBe('');
    expect(sayCount('savePictures', 2)).toBe('');
  });
});
