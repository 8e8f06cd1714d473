/** The signs on buttons, drawn on a grid of 20. */
import type { ComponentChildren, JSX } from 'preact';

/** A sign from its paths. */
export function Sign({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CloseSign = (): JSX.Element => (
  <Sign>
    <path d="M4.5 4.5l11 11M15.5 4.5l-11 11" />
  </Sign>
);

/** A page laid into a tray. */
export const SaveSign = (): JSX.Element => (
  <Sign>
    <path d="M5.5 2.75h9v14.5L10 13.9l-4.5 3.35z" />
  </Sign>
);

export const SavedSign = (): JSX.Element => (
  <Sign>
    <path d="M5.5 2.75h9v14.5L10 13.9l-4.5 3.35z" fill="currentColor" />
  </Sign>
);

/** Books on a shelf. */
export const LibrarySign = (): JSX.Element => (
  <Sign>
    <path d="M3.5 3.5h3v13h-3zM6.5 3.5h3v13h-3zM11.3 4.6l2.9-.8 3 12-2.9.8z" />
  </Sign>
);

/** A small and a large letter: how the text looks. */
export const TextSign = (): JSX.Element => (
  <Sign>
    <path d="M2 15.5L6.75 4l4.75 11.5M3.7 11.5h6.1" />
    <path d="M18 10v5.5M18 12.9a2.4 2.7 0 1 1-4.8 0a2.4 2.7 0 1 1 4.8 0z" />
  </Sign>
);

/** Three dots: more. */
export const MoreSign = (): JSX.Element => (
  <Sign>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.75" />
  </Sign>
);

/** A sheet with lines: something is written here. */
export const NoteSign = (): JSX.Element => (
  <Sign>
    <path d="M3.5 3.5h13v9.5h-6l-4 4v-4h-3z" />
    <path d="M6.5 7h7M6.5 9.75h4.5" />
  </Sign>
);

/** Quotation marks. */
export const QuoteSign = (): JSX.Element => (
  <Sign>
    <path d="M8 5.5C5.2 6.6 4 8.6 4 11.2v3.3h4.2v-4.3H6M16 5.5c-2.8 1.1-4 3.1-4 5.7v3.3h4.2v-4.3H14" />
  </Sign>
);
