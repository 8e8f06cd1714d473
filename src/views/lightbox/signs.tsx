/** The signs of the large picture's buttons, drawn on a grid of 20. */
import type { JSX } from 'preact';

function Sign({ path }: { path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** Back to the picture before. */
export const EarlierSign = (): JSX.Element => <Sign path="M12.5 4.5L7 10l5.5 5.5" />;
/** On to the next picture. */
export const LaterSign = (): JSX.Element => <Sign path="M7.5 4.5L13 10l-5.5 5.5" />;
/** Larger. */
export const PlusSign = (): JSX.Element => <Sign path="M10 4v12M4 10h12" />;
/** Smaller. */
export const MinusSign = (): JSX.Element => <Sign path="M4 10h12" />;
