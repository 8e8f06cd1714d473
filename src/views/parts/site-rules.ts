/** What the rules of a site say of the parts of a story, and the rule that a part asks for. No DOM. */
import { blockLines } from '../../export/record.ts';
import type { Rule } from '../../settings/rules.ts';
import { textMark } from '../../text.ts';
import type { Part } from './story-parts.ts';

/** More than this share of a story is no clutter: a rule that would set so much aside is left out for this story. */
const most = 0.5;
const longestWords = 80;

function textOf({ entry }: Part): string {
  return entry.blocks.flatMap(blockLines).join(' ').replace(/\s+/g, ' ').trim();
}

/** How much a part weighs; a picture or a card is a line of its own. */
const weightOf = (part: Part): number => textOf(part).length + 20;

/** Whether a rule is about a part. One with a pass means what that pass took, and nothing that was found in the story. */
export function isAbout(rule: Rule, part: Part): boolean {
  if (rule.pass !== null && (part.found === 'story' || part.entry.pass !== rule.pass)) return false;
  if (rule.origin !== null) return rule.origin === part.entry.origin;
  return rule.mark !== null && rule.mark === textMark(textOf(part));
}

/** The rules that hold for this story: none that would set most of it aside. */
function holding(parts: readonly Part[], rules: readonly Rule[]): Rule[] {
  const story = parts.filter(({ found }) => found === 'story');
  const sum = (some: readonly Part[]): number => some.reduce((all, part) => all + weightOf(part), 0);
  const whole = sum(story);
  return rules.filter(
    (rule) => rule.verb === 'keep' || sum(story.filter((part) => isAbout(rule, part))) <= whole * most,
  );
}

/** The rule that decides on each part that has one, by the part's id; the latest where there are more. */
export function rulesFor(parts: readonly Part[], rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  if (rules.length === 0) return new Map();
  const sound = holding(parts, rules);
  return new Map(
    parts.flatMap((part): [string, Rule][] => {
      const rule = sound.findLast((each) => isAbout(each, part));
      return rule === undefined ? [] : [[part.id, rule]];
    }),
  );
}

/** A rule about more parts than this would be about the site, and not about what a person pointed at. */
const mostAlike = 3;

/** "aside.promo<div.story": what names the part itself, and what names the box around it. */
const ends = (origin: string): readonly string[] => origin.split('<');

/**
 * An origin tells a part of the story from the rest where few come from there: from an element with names of its
 * own, or from a box that holds few parts. "A paragraph of the story" tells nothing.
 */
function tellsApart(part: Part, parts: readonly Part[]): boolean {
  const [own = '', box = ''] = ends(part.entry.origin ?? '');
  const story = parts.filter(({ found }) => found === 'story').map(({ entry }) => ends(entry.origin ?? ''));
  const alike = own.includes('.')
    ? story.filter(([one, other]) => one === own && other === box)
    : story.filter(([, other]) => box.includes('.') && other === box);
  return alike.length > 0 && alike.length <= Math.min(mostAlike, story.length / 3);
}

/**
 * The rule that remembers what shall become of a part: by its origin where that tells it apart, else by its text,
 * which repeats where it is boilerplate; null where it has neither.
 */
export function ruleFor(verb: Rule['verb'], part: Part, parts: readonly Part[]): Rule | null {
  const text = textOf(part);
  const words = text.slice(0, longestWords);
  const pass = part.found === 'aside' ? part.entry.pass : null;
  const { origin = null } = part.entry;
  const isByOrigin = part.found === 'aside' ? origin?.includes('.') === true : tellsApart(part, parts);
  if (isByOrigin) return { verb, pass, origin, mark: null, words };
  const mark = textMark(text);
  return mark === '' ? null : { verb, pass, origin: null, mark, words };
}
