/** The button that remembers for the site what shall become of a part, or forgets it again. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';
import type { Part } from './story-parts.ts';
import type { Parts } from './use-parts.ts';

/** What was found set aside can be kept always; what was found in the story can be set aside always. */
export function RememberButton({ part, state }: { part: Part; state: Parts }): JSX.Element {
  const { site, ruleOf, remember, forget } = state;
  if (ruleOf(part) !== null)
    return (
      <button type="button" class="button edged" onClick={() => forget(part)}>
        {say('asideForget')}
      </button>
    );
  const verb = part.found === 'aside' ? 'keep' : 'aside';
  return (
    <button type="button" class="button edged" onClick={() => remember(part, verb)}>
      {say(verb === 'keep' ? 'asideAlwaysKeep' : 'asideAlwaysAway', site ?? '')}
    </button>
  );
}
