/** The sites whose stories open in the reader without being asked: added, changed, taken away. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { asRule, soundRules } from '../../settings/always-open.ts';
import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { Section } from './section.tsx';

/** A host and a path, as they are typed: no words of a language. */
const example = 'news.example/world/';

type Props = { settings: Settings; change: (change: { alwaysOpen: string[] }) => void };

/** A rule in its field. What is written counts when the field is left; what names no site is put back. */
function Rule({ rule, keep }: { rule: string; keep: (rule: string | null) => void }): JSX.Element {
  return (
    <li>
      <input
        type="text"
        dir="ltr"
        spellcheck={false}
        aria-label={say('optionsAlwaysRule')}
        value={rule}
        onChange={({ currentTarget }) => {
          const written = asRule(currentTarget.value);
          if (written === null) currentTarget.value = rule;
          else keep(written);
        }}
      />
      <button
        type="button"
        class="button edged"
        aria-label={say('optionsAlwaysRemoveOf', rule)}
        onClick={() => keep(null)}
      >
        {say('optionsAlwaysRemove')}
      </button>
    </li>
  );
}

function NewRule({ add }: { add: (rule: string) => void }): JSX.Element {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<'nothing' | 'no-site'>('nothing');
  const submit = (event: Event): void => {
    event.preventDefault();
    const rule = asRule(text);
    setSaid(rule === null ? 'no-site' : 'nothing');
    if (rule === null) return;
    add(rule);
    setText('');
  };
  return (
    <form class="rule-new" onSubmit={submit}>
      <input
        type="text"
        dir="ltr"
        spellcheck={false}
        aria-label={say('optionsAlwaysRule')}
        placeholder={example}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="button edged">
        {say('optionsAlwaysAdd')}
      </button>
      <p role="status">{said === 'no-site' ? say('optionsAlwaysNoSite') : ''}</p>
    </form>
  );
}

export function AlwaysOpen({ settings, change }: Props): JSX.Element {
  const { alwaysOpen } = settings;
  const set = (rules: readonly (string | null)[]): void => change({ alwaysOpen: soundRules(rules) });
  return (
    <Section id="always" title={say('optionsAlways')}>
      <p>{say('optionsAlwaysWhy')}</p>
      <ul class="sites">
        {alwaysOpen.map((rule, index) => (
          <Rule key={rule} rule={rule} keep={(kept) => set(alwaysOpen.with(index, kept ?? ''))} />
        ))}
      </ul>
      <NewRule add={(rule) => set([...alwaysOpen, rule])} />
    </Section>
  );
}
