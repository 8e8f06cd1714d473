/** The bar above the list of saved stories. */
import type { JSX, Ref } from 'preact';
import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { LookButton } from '../parts/look-button.tsx';
import type { ChangeLook } from '../parts/look-panel.tsx';
import { SettingsSign } from './signs.tsx';

export type Look = { settings: Settings; changeLook: ChangeLook };

/** The name of the page, which takes the focus, and the way to its settings. */
export function ListBar({ look, heading }: { look: Look; heading: Ref<HTMLHeadingElement> }): JSX.Element {
  return (
    <header class="bar">
      <h1 ref={heading} tabIndex={-1}>
        {say('libraryTitle')}
      </h1>
      <LookButton settings={look.settings} change={look.changeLook} />
      <a
        class="button"
        href="options.html"
        aria-label={say('librarySettings')}
        title={say('librarySettings')}
      >
        <SettingsSign />
      </a>
    </header>
  );
}
