/** What is heard of a story, and the ways through it. */
import { expect, test } from 'vitest';
import {
  type Heard,
  passageAt,
  passagesOf,
  placeOfPassage,
  skipped,
} from '../../src/views/listening/passages.ts';
import { shownVoices, type Voice, voiceFor } from '../../src/views/listening/voices.ts';

const heard: Heard[] = [
  { block: 0, kind: 'heading', text: 'The bell is back', language: 'en' },
  { block: 1, kind: 'caption', text: 'The bell on a cart.', language: 'en' },
  { block: 2, kind: 'text', text: 'It rang twice. Nobody came.', language: 'en' },
  { block: 3, kind: 'heading', text: 'What it weighs', language: 'en' },
  {
    block: 4,
    kind: 'text',
    text: 'He said: go. “Wir kommen wieder.” They did.',
    language: 'en',
    foreign: [{ start: 13, end: 33, language: 'de' }],
  },
];
const passages = passagesOf(heard, 'skip');

test('captions are left out, or read where that is set', () => {
  expect(passages.map(({ text }) => text)).toEqual([
    'The bell is back',
    'It rang twice.',
    'Nobody came.',
    'What it weighs',
    'He said: go.',
    '“Wir kommen wieder.”',
    'They did.',
  ]);
  expect(passagesOf(heard, 'read')[1]?.text).toBe('The bell on a cart.');
});

test('a sentence in another language is read in it, and a subhead has silence before it', () => {
  expect(passages.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'en', 'en', 'de', 'en']);
  const [title, first, second, subhead] = passages.map(({ pause }) => pause);
  expect([title, second]).toEqual([0, 0]);
  expect(subhead).toBeGreaterThan(first ?? 0);
});

test('skipping goes by sentence and by block, and stops at both ends', () => {
  expect(skipped(passages, 1, { over: 'sentence', by: 1 })).toBe(2);
  expect(skipped(passages, 0, { over: 'sentence', by: -1 })).toBe(0);
  expect(skipped(passages, 1, { over: 'block', by: 1 })).toBe(3);
  expect(skipped(passages, 2, { over: 'block', by: -1 })).toBe(1);
  expect(skipped(passages, 3, { over: 'block', by: -1 })).toBe(1);
  expect(skipped(passages, 5, { over: 'block', by: 1 })).toBe(6);
});

test('a place is found again by its words, and by its block where they are gone', () => {
  const place = placeOfPassage(passages[4] ?? passages[0] ?? never());
  expect(passageAt(passagesOf(heard, 'read'), place)).toBe(5);
  expect(passageAt(passages, { block: 3, quote: 'Words that were changed.' })).toBe(3);
  expect(passageAt(passages, { block: 9, quote: 'Gone.' })).toBe(-1);
});

function never(): never {
  throw new Error('there are no passages');
}

const voice = (id: string, language: string, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language,
  isLocal: true,
  isDefault: false,
  ...more,
});

test('a voice that sends the text away is never chosen by itself', () => {
  const away = voice('cloud', 'de-DE', { isLocal: false, isDefault: true });
  expect(voiceFor([away], 'de', {})).toBeNull();
  expect(voiceFor([away], 'de', { de: 'cloud' })).toBe(away);
  const here = voice('here', 'de-AT');
  expect(voiceFor([away, here], 'de-DE', {})).toBe(here);
  expect(voiceFor([away, here], 'de-DE', { fr: 'cloud' })).toBe(here);
});

test('the country counts, then what the system prefers; a chosen voice that is gone is replaced', () => {
  const [gb, us] = [voice('gb', 'en-GB'), voice('us', 'en-US', { isDefault: true })];
  expect(voiceFor([us, gb], 'en-GB', {})).toBe(gb);
  expect(voiceFor([gb, us], 'en', {})).toBe(us);
  expect(voiceFor([gb, us], 'en', { en: 'removed' })).toBe(us);
  expect(voiceFor([voice('zh', 'cmn')], 'zh-TW', {})?.id).toBe('zh');
  expect(voiceFor([gb], 'cy', {})).toBeNull();
});

test('of hundreds of voices a few dozen are shown, the one that reads among them', () => {
  const many = Array.from({ length: 300 }, (_, index) => voice(`v${index}`, 'en'));
  const current = many[299] ?? never();
  const shown = shownVoices(many, 'en', current);
  expect(shown.length).toBeLessThan(60);
  expect(shown).toContain(current);
});
