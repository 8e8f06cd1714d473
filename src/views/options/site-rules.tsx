/** What is remembered of sites: each rule can be turned round, or removed with a way back. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Rule, withoutRule, withRule } from '../../settings/rules.ts';
import { say, sayCount } from '../../words.ts';
import { Section } from './section.tsx';
import { useAnswer } from './use-answer.ts';
import type { RuleVerbs } from './verbs.ts';

type Site = { site: string; rules: readonly Rule[] };

/** Keeps rules of a site, and says what was done with the way back. */
type Deed = (change: Site & { said: string }) => void;

function Row({ site, rules, rule, act }: Site & { rule: Rule; act: Deed }): JSX.Element {
  const turn = (verb: Rule['verb']): void =>
    act({ site, rules: withRule(rules, { ...rule, verb }), said: say('rulesTurned') });
  const name = rule.words || say('asideNoWords');
  return (
    <li>
      <span class="rule-words" dir="auto">
        {name}
      </span>
      <span class="rule-ways">
        <select
          aria-label={say('rulesWhat', name)}
          value={rule.verb}
          onChange={({ currentTarget }) => turn(currentTarget.value === 'keep' ? 'keep' : 'aside')}
        >
          <option value="keep">{say('rulesKeep')}</option>
          <option value="aside">{say('rulesAside')}</option>
        </select>
        <button
          type="button"
          class="button edged"
          aria-label={say('rulesRemoveOne', name)}
          onClick={() => act({ site, rules: withoutRule(rules, rule), said: say('rulesRemoved') })}
        >
          {say('rulesRemove')}
        </button>
      </span>
    </li>
  );
}

function SiteRows({ site, rules, act }: Site & { act: Deed }): JSX.Element {
  return (
    <>
      <h3 id={`rules-${site}`}>{site}</h3>
      <ul class="rules" aria-labelledby={`rules-${site}`}>
        {rules.map((rule) => (
          <Row key={JSON.stringify(rule)} site={site} rules={rules} rule={rule} act={act} />
        ))}
      </ul>
    </>
  );
}

/** What was just done, and the way back. */
function useDeeds(verbs: RuleVerbs, sites: readonly Site[]) {
  const [said, setSaid] = useState<{ words: string; undo: (() => void) | null }>({ words: '', undo: null });
  const failed = (): void => setSaid({ words: say('lookNotKept'), undo: null });
  const act: Deed = ({ site, rules, said: words }) => {
    const before = sites.find((each) => each.site === site)?.rules ?? [];
    const back = (): void => {
      verbs.keepRules(site, before).then(() => setSaid({ words: say('optionsUndone'), undo: null }), failed);
    };
    verbs.keepRules(site, rules).then(() => setSaid({ words, undo: back }), failed);
  };
  return { said, act };
}

export function SiteRules({ verbs }: { verbs: RuleVerbs }): JSX.Element {
  const [answer, again] = useAnswer(verbs.allRules);
  useEffect(() => {
    const ending = new AbortController();
    verbs.watchRules(again, ending.signal);
    return () => ending.abort();
  }, [verbs]);
  const sites = answer.at === 'given' ? [...answer.value].map(([site, rules]) => ({ site, rules })) : [];
  const { said, act } = useDeeds(verbs, sites);
  const count = sites.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <Section id="rules" title={say('rulesTitle')}>
      <p>{answer.at === 'given' && count > 0 ? sayCount('rulesCount', count) : say('rulesNone')}</p>
      {sites.map((site) => (
        <SiteRows key={site.site} {...site} act={act} />
      ))}
      <p role="status" class="file-said">
        {said.words}{' '}
        {said.undo !== null && (
          <button type="button" class="button edged" onClick={said.undo}>
            {say('optionsUndo')}
          </button>
        )}
      </p>
    </Section>
  );
}
