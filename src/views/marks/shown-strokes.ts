/** Hands the marks of a story down to its lines, which draw them. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Article } from '../../article.ts';
import type { Mark } from '../../marks.ts';
import type { LineKey } from './lines.ts';
import { noStrokes, type Stroke, type Strokes, strokesOf } from './strokes.ts';

/** The marks of the story that is shown; provided around it. */
export const MarksShown = createContext<readonly Mark[]>([]);

/** Where they stand in the article that is shown; provided by its view. */
export const StrokesShown = createContext<Strokes>(noStrokes);

/** The strokes of an article under the marks that are provided around it. */
export function useStrokesOf(article: Article): Strokes {
  const marks = useContext(MarksShown);
  return useMemo(() => strokesOf(article, marks), [article, marks]);
}

const none: readonly Stroke[] = [];

/** The strokes of one line. */
export function useStrokes(line: LineKey): readonly Stroke[] {
  return useContext(StrokesShown).get(line) ?? none;
}
