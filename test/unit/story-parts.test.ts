import { describe, expect, it } from 'vitest';
import type { Article, SetAside } from '../../src/article.ts';
import type { Rule } from '../../src/settings/rules.ts';
import { plain, textMark } from '../../src/text.ts';
import { ruleFor, rulesFor } from '../../src/views/parts/site-rules.ts';
import { arrange, type Part, partsOf, type Standing } from '../../src/views/parts/story-parts.ts';
import { underRules } from '../../src/views/parts/use-parts.ts';
import { plainStory } from './stories.ts';
import { paragraph } from './story-blocks.ts';

function aside(words: string, before: number, origin = `div.${words}<div.text`): SetAside {
  return { pass: 'promo', reason: 'teaser', before, blocks: [paragraph(words)], origin };
}

const bodies = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const article: Article = {
  ...plainStory,
  body: bodies.map((words) => paragraph(words)),
  origins: ['p<div.text', 'aside.box<div.text', ...bodies.slice(2).map(() => 'p<div.text')],
  setAside: [aside('a', 0), aside('b', 1), aside('c', 1), aside('d', 8), aside('e', 19)],
};
const parts = partsOf(article);

function partOf(id: string): Part {
  const part = parts.find((each) => each.id === id);
  if (part === undefined) throw new Error(`there is no ${id}`);
  return part;
}

const words = ({ body }: Pick<Article, 'body'>): string =>
  body.map((block) => (block.kind === 'paragraph' ? plain(block.text) : '?')).join(' ');

/** The article with these parts where they are not found. */
function moved(...ids: string[]): Article {
  return arrange(article, parts, ({ id, found }): Standing => {
    if (!ids.includes(id)) return { where: found, by: 'found' };
    return { where: found === 'story' ? 'aside' : 'story', by: 'you' };
  });
}

describe('the parts of a story', () => {
  it('are put back into their places in the order of the page, and are no longer in the ledger', () => {
    const all = moved('aside-0', 'aside-1', 'aside-2', 'aside-3', 'aside-4');
    expect(words(all)).toBe('a one b c two three four five six seven eight d e');
    expect(all.setAside).toEqual([]);
    expect(all.origins).toHaveLength(all.body.length);
    expect(words(moved('aside-2'))).toBe('one c two three four five six seven eight');
  });

  it('go to the ledger with who set them aside and where they stood, so that no word is lost', () => {
    const without = moved('story-0', 'aside-0');
    expect(words(without)).toBe('a two three four five six seven eight');
    expect(without.setAside[0]).toEqual({
      pass: 'you',
      reason: 'set aside by you',
      before: 1,
      blocks: [article.body[0]],
      origin: 'p<div.text',
    });
    expect(without.setAside.map(({ before }) => before)).toEqual([1, 1, 1, 8, 8]);
  });

  it('change nothing where nothing is moved', () => {
    expect(moved()).toBe(article);
  });
});

function made(verb: Rule['verb'], id: string): Rule {
  const rule = ruleFor(verb, partOf(id), parts);
  if (rule === null) throw new Error(`no rule for ${id}`);
  return rule;
}

describe('the rule that remembers a part', () => {
  it('goes by pass and origin for what was set aside', () => {
    expect(made('keep', 'aside-1')).toEqual({
      ...{ verb: 'keep', pass: 'promo', origin: 'div.b<div.text', mark: null, words: 'b' },
    });
  });

  it('goes by origin for a part of the story that it tells apart, else by its text', () => {
    expect(made('aside', 'story-1')).toMatchObject({ origin: 'aside.box<div.text', mark: null, pass: null });
    expect(made('aside', 'story-2')).toMatchObject({ origin: null, mark: textMark('three'), pass: null });
  });

  it('does not go by the mark of no words', () => {
    const empty = {
      ...partOf('story-2'),
      entry: { ...partOf('story-2').entry, blocks: [{ kind: 'rule' as const }] },
    };
    expect(ruleFor('aside', empty, parts)).toBeNull();
  });
});

describe('the rules of a site', () => {
  it('keep and set aside parts of another story of the site, and say so in the ledger', () => {
    const rules = [made('keep', 'aside-1'), made('aside', 'story-1'), made('aside', 'story-4')];
    const other: Article = {
      ...article,
      body: ['new', 'box again', 'five', 'and', 'so', 'on', 'and on'].map((text) => paragraph(text)),
      origins: [
        'p<div.text',
        'aside.box<div.text',
        'p<div.text',
        ...Array.from({ length: 4 }, () => 'p<div.text'),
      ],
      setAside: [aside('b', 1), aside('x', 2)],
    };
    const ruled = underRules(other, rules);
    expect(words(ruled)).toBe('new b and so on and on');
    expect(ruled.setAside.map(({ reason }) => reason)).toEqual([
      'set aside by your rule',
      'teaser',
      'set aside by your rule',
    ]);
  });

  it('never set most of a story aside', () => {
    const greedy: Rule = { verb: 'aside', pass: null, origin: 'p<div.text', mark: null, words: '' };
    expect(rulesFor(parts, [greedy]).size).toBe(0);
    expect(underRules(article, [greedy])).toBe(article);
  });

  it('with a pass mean nothing that was found in the story, and the latest one decides', () => {
    const box = made('aside', 'story-1');
    expect(rulesFor(parts, [{ ...box, pass: 'promo' }]).size).toBe(0);
    expect(rulesFor(parts, [box, { ...box, verb: 'keep' }]).get('story-1')?.verb).toBe('keep');
  });
});
