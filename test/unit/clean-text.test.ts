import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/clean-text.ts';

describe('cleanLine', () => {
  it('collapses every kind of whitespace', () => {
    expect(cleanLine(' \n a\u00a0\t b\u3000c\u2028d \u0085')).toBe('a b c d');
  });

  it('removes controls, bidi overrides and zero-width characters', () => {
    expect(cleanLine('a\u0000b\u202ec\u2066d\u200be\ufefff\u00adg\u200fh')).toBe('abcdefgh');
  });

  it('removes what has no ink, and keeps the tags of a flag', () => {
    expect(cleanLine('B\u3164el\u115fl \u{e0049}\u{e0067}of')).toBe('Bell of');
    const scotland = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
    expect(cleanLine(`${scotland} Bell`)).toBe(`${scotland} Bell`);
    expect(cleanLine(`\u{1f3f4}${'\u{e0061}'.repeat(40)} Bell`)).toBe('\u{1f3f4} Bell');
  });

  it('keeps a filler in a syllable of old Hangul, and none elsewhere', () => {
    expect(cleanLine('\u1112\u1160\u11ab \u115f\u1161')).toBe('\u1112\u1160\u11ab \u115f\u1161');
    expect(cleanLine('a\u115f\u1160b\u1160')).toBe('ab');
  });
  it('keeps joiners inside words and drops them at the edges', () => {
    expect(cleanLine('می\u200cخواهم \u200cक्\u200dष\u200d')).toBe('می\u200cخواهم क्\u200dष');
    expect(cleanLine('👩\u200d🚀')).toBe('👩\u200d🚀');
  });

  it('replaces lone surrogates and keeps pairs', () => {
    expect(cleanLine('a\ud83d b\ude00 \u{1f600}')).toBe('a\ufffd b\ufffd \u{1f600}');
  });

  it('gives an empty string for nothing', () => {
    expect(cleanLine(' \u200b\n')).toBe('');
  });
});
