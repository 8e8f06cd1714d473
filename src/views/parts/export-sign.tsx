/** An arrow out of a tray. */
import type { JSX } from 'preact';

/** The sign. */
export const ExportSign = (): JSX.Element => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M10 12.5V3M6 6.5 10 2.75l4 3.75M3.5 11.5v5.25h13V11.5" />
  </svg>
);
