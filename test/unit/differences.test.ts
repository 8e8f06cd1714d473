/** What changed in a story: sentences that came, went or were altered, whatever their script. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { isChanged } from '../../src/differences/changed.ts';
import {
  type Differences,
  differences,
  type Piece,
  type SentenceChange,
} from '../../src/differences/differences.ts';
import { plainStory, richStory } from './stories.ts';
import { paragraph } from './story-blocks.ts';

const signs = { same: '', added: '+', removed: '-' } as const;
const written = ({ at, text }: Piece): string => (at === 'same' ? text : `${signs[at]}[${text}]`);

function shown(change: SentenceChange): string {
  return 'pieces' in change ? `~(${change.pieces.map(written).join('')})` : written(change);
}

const lines = ({ lines }: Differences): string[] => lines.map((line) => line.map(shown).join(''));
const story = (texts: readonly string[], change: Partial<Article> = {}): Article => ({
  ...plainStory,
  body: texts.map(paragraph),
  ...change,
});

describe('differences', () => {
  it('are none between equal stories', () => {
    const found = differences(richStory, richStory);
    expect(found).toMatchObject({ title: null, dek: null, counts: { added: 0, removed: 0, altered: 0 } });
    expect(found.lines.flat().every(({ at }) => at === 'same')).toBe(true);
  });

  it('show a headline that was written anew whole, and one that was altered by its words', () => {
    const title = (before: string, after: string) =>
      differences(story([], { title: before }), story([], { title: after }))
        .title?.map(written)
        .join('');
    expect(title('The bridge that began to sing', 'Lorries may cross again')).toBe(
      '-[The bridge that began to sing]+[Lorries may cross again]',
    );
    expect(title('The bridge that began to sing', 'The bridge that began to hum')).toBe(
      'The bridge that began to -[sing]+[hum]',
    );
    // Words that came and went side by side are read as one: in turns they make no sentence.
    expect(title('The old captain refuses to sail', 'The old captain sails after all')).toBe(
      'The old captain -[refuses to sail]+[sails after all]',
    );
    expect(title('The captain sails', 'The old, tired captain sails')).toBe(
      'The +[old, tired ]captain sails',
    );
  });

  it('are told by sentences, and in an altered one by words', () => {
    const before = story([
      'The bridge closed on Monday. Five people were hurt. Nobody was charged.',
      'The end.',
    ]);
    const after = story([
      'The bridge closed on Monday. Seven people were hurt. The mayor spoke.',
      'The end.',
    ]);
    const found = differences(before, after);
    expect(lines(found)).toEqual([
      'The bridge closed on Monday. ~(-[Five]+[Seven] people were hurt. )+[The mayor spoke.]-[Nobody was charged.]',
      'The end.',
    ]);
    expect(found.counts).toEqual({ added: 1, removed: 1, altered: 1 });
  });

  it('have paragraphs that came and went in their place', () => {
    const before = story(['One is here.', 'Two goes away.', 'Three is here.']);
    const after = story(['One is here.', 'Three is here.', 'Quite another thing.']);
    expect(lines(differences(before, after))).toEqual([
      'One is here.',
      '-[Two goes away.]',
      'Three is here.',
      '+[Quite another thing.]',
    ]);
  });

  it('do not mind where paragraphs are broken', () => {
    const before = story(['One is here. Two is here.']);
    const after = story(['One is here.', 'Two is here.']);
    expect(differences(before, after).counts).toEqual({ added: 0, removed: 0, altered: 0 });
  });

  it('tell headline, dek and highlights', () => {
    const before = story(['Text.'], {
      title: 'Mayor lied',
      dek: null,
      highlights: ['Five hurt', 'Bridge shut'],
    });
    const after = story(['Text.'], {
      title: 'Mayor erred',
      dek: 'New.',
      highlights: ['Six hurt', 'Bridge shut'],
    });
    const found = differences(before, after);
    expect(found.title?.map(written).join('')).toBe('Mayor -[lied]+[erred]');
    expect(found.dek?.map(written).join('')).toBe('+[New.]');
    expect(found.highlights.map(shown)).toEqual(['~(-[Five]+[Six] hurt)', 'Bridge shut']);
  });

  it('cut scripts without spaces by words', () => {
    const japanese = { language: 'ja' } as const;
    const before = story(['新しい船長が就任した。利用者は四十人。'], japanese);
    const after = story(['新しい船長が就任した。利用者は五十人。'], japanese);
    expect(lines(differences(before, after))[0]).toMatch(/^新しい船長が就任した。~\(利用者は/);
  });

  it('bear a language that is none, and texts that have nothing in common', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word} ${index} ${word}.`);
    const found = differences(story(many('one')), story(many('two'), { language: 'no such language' }));
    expect(found.lines.length).toBeGreaterThan(0);
    expect(found.lines.flat().some(({ at }) => at === 'same')).toBe(false);
  });

  it('read without what was removed are the new text, and the other way round', () => {
    const before = story(['A b c d e. F g h. I j k l.', 'M n o. P q.']);
    const after = story(['A b x d e. I j k l m. Z.', 'P q. M n o.']);
    const text = (without: Piece['at']) =>
      differences(before, after)
        .lines.flat()
        .flatMap((change) => ('pieces' in change ? change.pieces : [change]))
        .filter(({ at }) => at !== without)
        .map((piece) => piece.text.trim())
        .join('')
        .replace(/\s/g, '');
    expect(text('removed')).toBe('Abxde.Ijklm.Z.Pq.Mno.');
    expect([...text('added')].sort()).toEqual([...'Abcde.Fgh.Ijkl.Mno.Pq.'].sort());
  });
});

describe('a story', () => {
  const aside = [{ pass: 'related', reason: 'x', before: 0, blocks: [paragraph('Read also this.')] }];

  it.each<[string, Article, Article, boolean]>([
    ['has not changed by itself', richStory, richStory, false],
    ['has changed by one word', story(['Five hurt.']), story(['Six hurt.']), true],
    ['has changed by its headline', story(['x']), story(['x'], { title: 'Other' }), true],
    ['has not changed by spaces', story(['One  two']), story(['One two ']), false],
    [
      'has not changed by what is set aside',
      story(['x'], { setAside: aside }),
      story(['x', 'Read also this.']),
      false,
    ],
    ['that lost a line has changed', story(['x', 'Gone.']), story(['x']), true],
    ['that is live says so itself', story(['x'], { kind: 'live' }), story(['y']), false],
  ])('%s', (_, before, after, changed) => {
    expect(isChanged(before, after)).toBe(changed);
  });
});
