/** When a backup is due, and when to remind of one. */
import { expect, test, vi } from 'vitest';
import { type Backup, isDue, parseBackup, reminderOf } from '../../src/settings/backup.ts';
import { agoWords } from '../../src/views/parts/ago.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const now = new Date('2026-11-28T12:00:00.000Z');
const before = (days: number, hours = 0): string =>
  new Date(now.getTime() - (days * 24 + hours) * 3_600_000).toISOString();
const backup = (given: Partial<Backup> = {}): Backup => ({ ...parseBackup(null), ...given });
const saves = (count: number, days = 1): string[] => Array.from({ length: count }, () => before(days));

test('what is stored and cannot be read counts as never set, each field for itself', () => {
  const nothing = { interval: 'off', last: null, tried: null, failed: false, put: null, folder: 'Galley' };
  expect([null, 'x', 7, [], {}].map(parseBackup)).toEqual(Array(5).fill(nothing));
  expect(parseBackup({ interval: 'hourly', last: before(1), tried: 'soon' })).toEqual({
    ...nothing,
    last: before(1),
  });
});

test.each<[string, Partial<Backup>, boolean]>([
  ['never, where it is off', { interval: 'off', last: null }, false],
  ['at once, where there is none', { interval: 'monthly' }, true],
  ['not within its day', { interval: 'daily', last: before(0, 23) }, false],
  ['after its day', { interval: 'daily', last: before(1) }, true],
  ['not within its week', { interval: 'weekly', last: before(6) }, false],
  ['after its week', { interval: 'weekly', last: before(7) }, true],
  ['not within its month', { interval: 'monthly', last: before(29) }, false],
  ['after its month', { interval: 'monthly', last: before(30) }, true],
  [
    'not within an hour of the last try',
    { interval: 'daily', last: before(3), tried: before(0, 0.5) },
    false,
  ],
  ['an hour after the last try', { interval: 'daily', last: before(3), tried: before(0, 1) }, true],
  ['where the clock was set back', { interval: 'daily', last: before(-5), tried: before(-5) }, true],
])('a backup is due %s', (_, given, due) => {
  expect(isDue(backup(given), now)).toBe(due);
});

test('twenty saves without a backup are told, and nineteen are not', () => {
  expect(reminderOf(backup(), saves(19), now)).toBe(null);
  expect(reminderOf(backup(), saves(20), now)).toEqual({ why: 'saves', count: 20 });
  const last = before(2);
  expect(reminderOf(backup({ last }), [...saves(20, 1), ...saves(50, 3)], now)).toEqual({
    ...{ why: 'saves', count: 20 },
  });
});

test('thirty days are told where anything was saved since', () => {
  expect(reminderOf(backup(), saves(1, 30), now)).toEqual({ why: 'age', last: null });
  expect(reminderOf(backup({ last: before(31) }), saves(1), now)).toEqual({ why: 'age', last: before(31) });
  expect(reminderOf(backup({ last: before(31) }), saves(5, 40), now)).toBe(null);
  expect(reminderOf(backup({ last: before(200) }), [], now)).toBe(null);
});

test('who wants backups and gets none is told in their time', () => {
  expect(reminderOf(backup({ interval: 'weekly', last: before(7) }), saves(1), now)).toBe(null);
  expect(reminderOf(backup({ interval: 'weekly', last: before(8) }), saves(1), now)?.why).toBe('age');
});

test('who puts it off is left alone for a week', () => {
  expect(reminderOf(backup({ put: before(6) }), saves(40), now)).toBe(null);
  expect(reminderOf(backup({ put: before(7) }), saves(40), now)?.why).toBe('saves');
});

test('an age is told in days, weeks, months and years', () => {
  const told = [0, 1, 3, 14, 45, 800].map((days) => agoWords(before(days), 'en', now));
  expect(told).toEqual(['today', 'yesterday', '3 days ago', '2 weeks ago', 'last month', '2 years ago']);
  expect(agoWords(before(-3), 'en', now)).toBe('today');
});
