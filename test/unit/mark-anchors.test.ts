/** A mark is found again in a text that was extracted anew: by its words, by similar ones, or plainly not at all. */
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../src/marks.ts';
import { anchorAt, findAnchor, type TextBlock, wordsBetween } from '../../src/views/marks/anchors.ts';
import { body, first, second, story, third } from './bell-story.ts';

/** The anchor of a text that stands in one block, or from one to another; of its `time`-th occurrence in it. */
function mark(blocks: readonly TextBlock[], from: string, to = from): Anchor {
  const at = (wanted: string) => blocks.findIndex(({ text }) => text.includes(wanted));
  const [first, last] = [at(from), at(to)];
  const anchor = anchorAt(blocks, [
    { block: first, offset: blocks[first]?.text.indexOf(from) ?? 0 },
    { block: last, offset: (blocks[last]?.text.indexOf(to) ?? 0) + to.length },
  ]);
  if (anchor === null) throw new Error(`${from} is not in the text`);
  return anchor;
}

function foundIn(blocks: readonly TextBlock[], anchor: Anchor): string | null {
  const spots = findAnchor(blocks, anchor);
  return spots === null ? null : wordsBetween(blocks, spots);
}

describe('the anchor', () => {
  it('keeps words, place and what stands around, without the spaces at its ends', () => {
    const start = second.indexOf(' The tower');
    const spots = { block: 1, offset: start };
    const end = { block: 1, offset: start + ' The tower was locked, '.length };
    expect(anchorAt(story, [spots, end])).toEqual({
      part: 'body',
      block: 1,
      offset: start + 1,
      exact: 'The tower was locked,',
      prefix: ' two. Nobody had touched the rope. '.slice(-32),
      suffix: ' and the key lay in the harbour ',
    });
  });

  it('is of several blocks where the selection is, and of none where only spaces are selected', () => {
    expect(mark(story, 'a little after two.', 'Nobody had').exact).toBe('a little after two.\nNobody had');
    expect(
      anchorAt(story, [
        { block: 1, offset: 6 },
        { block: 1, offset: 7 },
      ]),
    ).toBeNull();
  });
});

describe('a mark is found', () => {
  const anchor = mark(story, 'The tower was locked');

  it('where it was', () => {
    expect(findAnchor(story, anchor)).toEqual([
      { block: 1, offset: 29 },
      { block: 1, offset: 49 },
    ]);
  });

  it('when blocks came before it, or it moved', () => {
    expect(foundIn(body('A teaser.', first, 'An ad.', second, third), anchor)).toBe('The tower was locked');
    expect(findAnchor(body(third, first, second), anchor)?.[0]).toEqual({ block: 2, offset: 29 });
  });

  it('when its paragraph was split or joined, also within the mark', () => {
    const split = body(first, 'Nobody had touched the rope. The tower', 'was locked, and the key lay there.');
    expect(foundIn(split, anchor)).toBe('The tower\nwas locked');
    const across = mark(story, 'a little after two.', 'Nobody had touched');
    expect(foundIn(body(`${first} ${second}`, third), across)).toBe('a little after two. Nobody had touched');
  });

  it('when a few of its words were changed', () => {
    const long = mark(story, 'rang on Friday for the first time in eleven years');
    const edited = first.replace('Friday', 'Thursday night').replace('eleven', 'twelve');
    expect(foundIn(body(edited, second, third), long)).toBe(
      'rang on Thursday night for the first time in twelve years',
    );
  });

  it('when it is very long and was edited in its middle', () => {
    const filler = Array.from(
      { length: 90 },
      (_, n) => `Sentence ${n} tells of wave ${n * 7} and boat ${n * 3}.`,
    );
    const whole = body(filler.join(' '));
    const long = mark(whole, filler.slice(5, 85).join(' '));
    const edited = filler.with(40, 'A whole other sentence was put here instead by the desk.');
    expect(foundIn(body(edited.join(' ')), long)).toBe(edited.slice(5, 85).join(' '));
  });

  it('at the right one of several places with the same words', () => {
    const lines = body('Goal. Merrow leads.', 'Goal. Skerry equals.', 'Goal. Merrow leads again.');
    const last = mark([{ part: 'body', index: 0, text: '' }, ...lines.slice(1)], 'Goal. Skerry');
    expect(findAnchor(lines, last)?.[0]).toEqual({ block: 1, offset: 0 });
    const repeats = body('It rained.', 'It rained.', 'It rained.', 'It rained.');
    const anchors = repeats.map((_, block) => {
      return anchorAt(repeats, [
        { block, offset: 0 },
        { block, offset: 10 },
      ]);
    });
    for (const [block, each] of anchors.entries())
      if (each !== null) expect(findAnchor(repeats, each)?.[0], `${block}`).toEqual({ block, offset: 0 });
  });

  it('in its own part where the body says what a highlight says', () => {
    const blocks: TextBlock[] = [
      { part: 'highlight', index: 0, text: 'Nobody had touched the rope' },
      ...body(first, second),
    ];
    const own = mark(blocks.slice(1), 'Nobody had touched the rope');
    expect(findAnchor(blocks, own)?.[0].block).toBe(2);
  });

  it('in scripts without spaces, from right to left, and with emoji', () => {
    const chinese = body(
      '港口大桥在维修一年后于星期一重新开放。',
      '没有人碰过绳子，塔是锁着的，钥匙在办公室里。',
    );
    const key = mark(chinese, '塔是锁着的，钥匙在');
    expect(foundIn(body('新的一段。', '没有人碰过绳子，塔是关着的，钥匙在办公室里。'), key)).toBe(
      '塔是关着的，钥匙在',
    );
    const arabic = body('دقّ جرس الميناء يوم الجمعة للمرة الأولى منذ أحد عشر عاما.', 'لم يلمس أحد الحبل.');
    const bell = mark(arabic, 'للمرة الأولى منذ أحد عشر عاما');
    expect(foundIn(body('مقدمة.', ...arabic.map(({ text }) => text)), bell)).toBe(
      'للمرة الأولى منذ أحد عشر عاما',
    );
    const waves = body('A 🌊 came 🌊🌊 and the 👩🏽‍🚒 of the harbour ran for the ⛵️ at once.');
    const emoji = mark(waves, '🌊🌊 and the 👩🏽‍🚒 of');
    expect(foundIn(body('Before. 🌊', waves[0]?.text ?? ''), emoji)).toBe('🌊🌊 and the 👩🏽‍🚒 of');
    const edited = foundIn(
      body('A 🌊 came 🌊🌊 and then the 👩🏽‍🚒 of the harbour ran for the ⛵️ at once.'),
      emoji,
    );
    expect(edited).toBe('🌊🌊 and then the 👩🏽‍🚒 of');
    expect(edited?.isWellFormed()).toBe(true);
  });
});

describe('a mark is no longer in the text', () => {
  it('when its words are gone', () => {
    expect(findAnchor(body(first, third), mark(story, 'The tower was locked, and the key lay'))).toBeNull();
    expect(findAnchor(body(), mark(story, 'The tower was locked'))).toBeNull();
  });

  it('when it is a short word that now stands only where it says something else', () => {
    const anchor = mark(story, 'Monday');
    expect(foundIn(body(first, `${third} Rain is due.`), anchor)).toBe('Monday');
    expect(
      findAnchor(body(first, second, 'Shops are closed this Monday because of the fair.'), anchor),
    ).toBeNull();
  });
});

// What asks every word about all of the text ends in the time limit of the test.
it('a text of forty thousand words is searched to its end', () => {
  let seed = 11;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 5_003;
  };
  const words = Array.from({ length: 40_000 }, () => `w${random()}`).join(' ');
  const long = body(...(words.match(/.{1,900}(?: |$)/g) ?? []));
  const anchor = mark(long, long[170]?.text.slice(10, 150) ?? '');
  const changed = long.map((block) => ({ ...block, text: block.text.replace(/w1(\d)/g, 'x$1') }));
  expect(findAnchor(changed, anchor)?.[0].block).toBe(170);
});
