/** The library's own signs, drawn on the same grid of 20 as those around a story. */
import type { JSX } from 'preact';

/** An arrow to where one came from; it points to the start of the line, so the style sheet turns it. */
export const BackSign = (): JSX.Element => (
  <svg class="turns" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M16.5 10h-13M8.5 4.5 3 10l5.5 5.5" />
  </svg>
);

export const BinSign = (): JSX.Element => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M3.5 5.5h13M7.5 5.5v-2.25h5V5.5M5 5.5l.7 11.25h8.6L15 5.5M8.3 8.5v5M11.7 8.5v5" />
  </svg>
);

/** Three sliders: the settings. */
export const SettingsSign = (): JSX.Element => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M3 5h7.5M14.5 5H17M3 15h3.5M10.5 15H17M3 10h1M8 10h9" />
    <circle cx="12.5" cy="5" r="2" />
    <circle cx="6" cy="10" r="2" />
    <circle cx="8.5" cy="15" r="2" />
  </svg>
);
