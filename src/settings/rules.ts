/** What is remembered of a site: which parts of its pages are always story, and which never. */
import * as v from 'valibot';
import { asRecord } from '../settings.ts';

/**
 * One rule. It names parts by their origin in the page's make, or by the mark of a text that comes again and
 * again; with a `pass` it means only what that pass of the extraction takes.
 */
export const RuleSchema = v.strictObject({
  verb: v.picklist(['keep', 'aside']),
  pass: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  origin: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  mark: v.nullable(v.pipe(v.string(), v.regex(/^[\da-f]{16}$/))),
  /** How the part began when it was remembered, so that people know the rule again. */
  words: v.pipe(v.string(), v.maxLength(80)),
});
export type Rule = v.InferOutput<typeof RuleSchema>;

/** More rules than anybody makes for one site, and as many as one item of sync holds. */
const most = 40;
const version = 1;

/** Any stored value as the rules of one site, without those that are damaged or name nothing. */
export function parseRules(stored: unknown): Rule[] {
  const { rules } = asRecord(stored);
  if (!Array.isArray(rules)) return [];
  const sound = rules.flatMap((rule: unknown) => {
    const parsed = v.safeParse(RuleSchema, rule);
    return parsed.success && (parsed.output.origin === null) !== (parsed.output.mark === null)
      ? [parsed.output]
      : [];
  });
  return sound.slice(-most);
}

/** The rules of a site as they are stored. */
export function storedRules(rules: readonly Rule[]): { version: number; rules: Rule[] } {
  return { version, rules: rules.slice(-most) };
}

/** Whether two rules are about the same parts, whatever they say of them. */
export function isAboutSame(one: Rule, other: Rule): boolean {
  return one.pass === other.pass && one.origin === other.origin && one.mark === other.mark;
}

/** The rules with one more, which takes the place of one about the same parts. */
export function withRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const at = rules.findIndex((each) => isAboutSame(each, rule));
  return at < 0 ? [...rules, rule] : rules.with(at, rule);
}

/** The rules without one. */
export function withoutRule(rules: readonly Rule[], rule: Rule): Rule[] {
  return rules.filter((each) => !isAboutSame(each, rule));
}
