/** The library's own signs, drawn on the same grid of 20 as those around a story. */
import type { JSX } from 'preact';
import { Sign } from '../parts/signs.tsx';

/** An arrow to where one came from; it points to the start of the line, so the style sheet turns it. */
export const BackSign = (): JSX.Element => (
  <svg class="turns" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M16.5 10h-13M8.5 4.5 3 10l5.5 5.5" />
  </svg>
);

export const BinSign = (): JSX.Element => (
  <Sign>
    <path d="M3.5 5.5h13M7.5 5.5v-2.25h5V5.5M5 5.5l.7 11.25h8.6L15 5.5M8.3 8.5v5M11.7 8.5v5" />
  </Sign>
);

/** Out of the bin again. */
export const RestoreSign = (): JSX.Element => (
  <Sign>
    <path d="M4 10a6 6 0 1 0 2-4.5M3.5 3v3.5H7" />
  </Sign>
);

/** A box with its lid on. */
export const ArchiveSign = (): JSX.Element => (
  <Sign>
    <path d="M3 3.75h14v3.5H3zM4.25 7.25v9h11.5v-9M8 10.5h4" />
  </Sign>
);

const star = 'M10 2.75l2.2 4.6 5 .65-3.7 3.45.95 5-4.45-2.45-4.45 2.45.95-5L2.8 8l5-.65z';

export const StarOutlineSign = (): JSX.Element => (
  <Sign>
    <path d={star} />
  </Sign>
);

/** A full star; `of` is what it says to who cannot see it. */
export const StarSign = ({ of }: { of?: string }): JSX.Element => (
  <svg
    class="star"
    viewBox="0 0 20 20"
    role={of === undefined ? undefined : 'img'}
    aria-label={of}
    aria-hidden={of === undefined ? 'true' : undefined}
    focusable="false"
  >
    <path d={star} fill="currentColor" />
  </svg>
);

/** A label on a string. */
export const TagSign = (): JSX.Element => (
  <Sign>
    <path d="M3 3h6.5l7.5 7.5-6.5 6.5L3 9.5z" />
    <path d="M6.5 6.5h.01" stroke-width="2.25" />
  </Sign>
);

/** A tick: read. */
export const ReadSign = (): JSX.Element => (
  <Sign>
    <path d="M3.5 10.5l4.25 4.25L16.5 5.5" />
  </Sign>
);

/** A dot: not read yet. */
export const UnreadSign = (): JSX.Element => (
  <Sign>
    <circle cx="10" cy="10" r="4.5" />
  </Sign>
);

export const CardsSign = (): JSX.Element => (
  <Sign>
    <path d="M3 3.5h6v6H3zM11 3.5h6v6h-6zM3 11.5h6v5H3zM11 11.5h6v5h-6z" />
  </Sign>
);

export const RowsSign = (): JSX.Element => (
  <Sign>
    <path d="M3 5h14M3 10h14M3 15h14" />
  </Sign>
);

/** To the match above, and to the one below. */
export const UpSign = (): JSX.Element => (
  <Sign>
    <path d="M4.5 12.5L10 7l5.5 5.5" />
  </Sign>
);
export const DownSign = (): JSX.Element => (
  <Sign>
    <path d="M4.5 7.5L10 13l5.5-5.5" />
  </Sign>
);

/** Three sliders: the settings. */
export const SettingsSign = (): JSX.Element => (
  <Sign>
    <path d="M3 5h7.5M14.5 5H17M3 15h3.5M10.5 15H17M3 10h1M8 10h9" />
    <circle cx="12.5" cy="5" r="2" />
    <circle cx="6" cy="10" r="2" />
    <circle cx="8.5" cy="15" r="2" />
  </Sign>
);
