import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article.ts';
import { bodyIn, orderOf, reportOf, timeOf } from '../../src/views/live/entries.ts';
import { newSince, seenNow } from '../../src/views/live/news.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [{ text }] });
const line = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] });

const tide = [
  line('The river is high. At 6.10am the sirens sounded.'),
  heading('4.02pm'),
  line('The water is falling.'),
  heading('2.40pm'),
  line('The wall holds, says the mayor, who was there at 2.35pm with a lamp.'),
  heading('11.15am'),
  line('Where to go.'),
];

describe('a time', () => {
  it.each([
    ['4.02pm', 962],
    ['12.05 a.m.', 5],
    ['16:02', 962],
    ['16h02', 962],
    ['16 Uhr', 960],
    ['14.30 Uhr', 870],
    ['19 February, 16:02 GMT', 962],
    ['14.03.2026', null],
    ['340 people', null],
    ['Chapter 7', null],
  ])('%s is %s', (text, minutes) => {
    expect(timeOf(text)).toBe(minutes);
  });
});

describe('a live report', () => {
  it('has an entry from each time to the next, and what stands before', () => {
    const report = reportOf(tide);
    expect(report?.before).toEqual([tide[0]]);
    expect(report?.entries.map(({ minutes, blocks }) => [minutes, blocks.length])).toEqual([
      [962, 2],
      [880, 2],
      [675, 2],
    ]);
  });

  it('takes times alone in a line, and at the beginning of a subhead', () => {
    expect(reportOf([line('16:02'), line('One.'), line('15:40'), line('Two.')])?.entries).toHaveLength(2);
    expect(reportOf([heading('16:02 – It falls'), heading('15:40 – It stands')])?.entries).toHaveLength(2);
  });

  it('is none where times are only mentioned, or once', () => {
    expect(reportOf([line('He came at 16:02.'), line('She left at 17:10.')])).toBeNull();
    expect(
      reportOf([heading('The night of 16:02'), heading('A long day that ended at 17:10 in the harbour')]),
    ).toBeNull();
    expect(reportOf([heading('16:02'), line('One.')])).toBeNull();
  });

  it('knows its order, also past midnight, and can be turned and turned back', () => {
    const report = reportOf(tide);
    if (report === null) throw new Error('no report');
    expect(orderOf(report)).toBe('newest');
    const night = reportOf([heading('22:00'), heading('23:30'), heading('0:10'), heading('1:20')]);
    expect(night === null ? null : orderOf(night)).toBe('oldest');
    const turned = bodyIn(report, 'oldest');
    expect(turned.map((block) => tide.indexOf(block))).toEqual([0, 5, 6, 3, 4, 1, 2]);
    expect(bodyIn(report, 'newest')).toEqual(tide);
  });
});

describe('what is new', () => {
  const entries = ['4pm C', '3pm B', '2pm A'].map((mark) => ({ mark, time: null }));

  it('is what was not there at the last visit, and nothing on the first', () => {
    const seen = seenNow(entries.slice(1), new Date('2026-02-19T14:05:00Z'));
    expect(seen).toEqual({ at: '2026-02-19T14:05:00.000Z', entries: ['3pm B', '2pm A'] });
    expect(newSince(entries, seen).map(({ mark }) => mark)).toEqual(['4pm C']);
    expect(newSince(entries, undefined)).toEqual([]);
  });
});
