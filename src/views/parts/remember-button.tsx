/** The button that remembers for the site what shall become of a part, or forgets it again. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';
import type { Part } from './story-parts.ts';
import type { Parts } from './use-parts.ts';

/** In the list it is `quiet`, for it stands in every line. */
type Props = { part: Part; state: Parts; look: 'button edged' | 'quiet' };

/** What was found set aside can be kept always; what was found in the story can be set aside always. */
export function RememberButton({ part, state, look }: Props): JSX.Element {
  const { site, ruleOf, remember, forget } = state;
  if (ruleOf(part) !== null)
    return (
      <button type="button" class={look} onClick={() => forget(part)}>
        {say('asideForget')}
      </button>
    );
  const verb = part.found === 'aside' ? 'keep' : 'aside';
  return (
    <button type="button" class={look} onClick={() => remember(part, verb)}>
      {say(verb === 'keep' ? 'asideAlwaysKeep' : 'asideAlwaysAway', site ?? '')}
    </button>
  );
}
