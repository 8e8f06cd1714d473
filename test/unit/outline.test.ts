// @vitest-environment jsdom
/** Ranks, initials and subheads: what counts or heads a text stands with it, and levels have no gaps. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/article.ts';
import { plain } from '../../src/text.ts';
import { middleOf } from './small-story.ts';

const told = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    return block.kind === 'paragraph' ? plain(block.text) : block.kind;
  });
const long = (start: string): string =>
  `${start} was painted white every other summer, and everybody in Salt Lane had an opinion on the white that was chosen.`;

describe('ranks', () => {
  test.each([
    ['a box of their own', '<div class="rank">1</div>', '<div class="rank">2</div>'],
    ['with zeros', '<span class="num">01</span>', '<span class="num">02</span>'],
    ['with a sign', '<p>#1</p>', '<p>#2</p>'],
  ])('in %s stand with the heading that they count', (_how, one, two) => {
    const html = `<div>${one}<h3>The wall</h3><p>${long('It')}</p></div><div>${two}<h3>The gate</h3><p>${long('It')} Twice.</p></div>`;
    expect(told(middleOf(html))).toEqual([
      '## 1. The wall',
      long('It'),
      '## 2. The gate',
      `${long('It')} Twice.`,
    ]);
  });

  test('are not said twice', () => {
    const html = `<div><b>2</b></div><h3>2. The gate</h3><p>${long('It')}</p><div><b>1</b></div><h3>1. The wall</h3><p>${long('The wall')}</p>`;
    expect(told(middleOf(html))).toEqual(['## 2. The gate', long('It'), '## 1. The wall', long('The wall')]);
  });

  test('glued to a heading by the page stand apart from it', () => {
    expect(told(middleOf(`<h3><span>3</span>The church</h3><p>${long('It')}</p>`))).toEqual([
      '## 3 The church',
      long('It'),
    ]);
  });
});

describe('initials', () => {
  test.each([
    ['a box of their own', `<div class="dropcap">T</div><p>${long('he gate').trim()}</p>`],
    ['the paragraph', `<p><span class="drop-cap">T</span>${long('he gate')}</p>`],
    ['the paragraph, with a space', `<p><span class="drop-cap">T</span>\n${long('he gate')}</p>`],
    ['a hidden letter', `<p><span aria-hidden="true" class="drop-cap">T</span>${long('he gate')}</p>`],
    ['a picture', `<p><img src="/t.gif" width="40" height="40" alt="T">${long('he gate')}</p>`],
  ])('in %s stand with their word', (_how, html) => {
    expect(told(middleOf(html))).toEqual([long('The gate')]);
  });

  test('soft hyphens and spaces of no width are gone', () => {
    expect(
      told(middleOf(`<p>${long('The har\u00adbour\u200b wall').replace('painted', 'pain<wbr>ted')}</p>`)),
    ).toEqual([long('The harbour wall')]);
  });
});

describe('subheads', () => {
  const bold = (text: string): string => `<p><strong>${text}</strong></p>`;

  test('are bold lines that come again, where the page has no headings', () => {
    const html = `${bold('What it was')}<p>${long('The wall')}</p>${bold('What it is')}<p>${long('The gate')}</p>`;
    expect(told(middleOf(html))).toEqual([
      '## What it was',
      long('The wall'),
      '## What it is',
      long('The gate'),
    ]);
  });

  test.each([
    ['one alone', `${bold('What it was')}<p>${long('The wall')}</p>`],
    [
      'the questions of an interview',
      `${bold('Was it white?')}<p>${long('The wall')}</p>${bold('Is it white?')}<p>${long('The gate')}</p>`,
    ],
    [
      'speakers',
      `${bold('Ann Lee:')}<p>${long('The wall')}</p>${bold('Tor Lind:')}<p>${long('The gate')}</p>`,
    ],
    [
      'sentences',
      `${bold('It was white.')}<p>${long('The wall')}</p>${bold('It is white.')}<p>${long('The gate')}</p>`,
    ],
  ])('are not %s', (_which, html) => {
    expect(middleOf(html).filter(({ kind }) => kind === 'heading')).toEqual([]);
  });

  test('have levels without gaps', () => {
    const html = `<h3>One</h3><p>${long('The wall')}</p><h5>Two</h5><p>${long('The gate')}</p>`;
    expect(told(middleOf(html))).toEqual(['## One', long('The wall'), '### Two', long('The gate')]);
  });
});
