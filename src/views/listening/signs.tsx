/** The signs of the bar for listening, drawn on a grid of 20. */
import type { JSX } from 'preact';
import { Sign } from '../parts/signs.tsx';

/** To hear it. */
export const PlaySign = (): JSX.Element => (
  <Sign>
    <path d="M6 3.5l10 6.5-10 6.5z" fill="currentColor" />
  </Sign>
);

/** To pause. */
export const PauseSign = (): JSX.Element => (
  <Sign>
    <path d="M6.5 4v12M13.5 4v12" stroke-width="3" />
  </Sign>
);

/** One back. */
export const BackSign = (): JSX.Element => (
  <Sign>
    <path d="M15.5 4.5L8 10l7.5 5.5zM5 4.5v11" />
  </Sign>
);

/** One on. */
export const OnSign = (): JSX.Element => (
  <Sign>
    <path d="M4.5 4.5L12 10l-7.5 5.5zM15 4.5v11" />
  </Sign>
);
