/** The colours of marks on a paper of one's own: as strong as the letters on them allow. No DOM. */
import type { MarkColour } from '../../marks.ts';
import type { Colours } from '../../settings.ts';
import { contrastOf } from './contrast.ts';

const hues: Readonly<Record<MarkColour, string>> = {
  yellow: '#e6b800',
  green: '#35a045',
  blue: '#2f7fdc',
  pink: '#e0457b',
};

/** How much of its hue a mark has, in percent: at best, and at least, so that it is seen. */
const strongest = 24;
const faintest = 6;
/** The WCAG's AA for letters of any size. */
const legible = 4.5;

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `share` percent of one colour in another, as style sheets mix them. */
function mixed(hue: string, paper: string, share: number): string {
  const under = channels(paper);
  const values = channels(hue).map((value, at) => (value * share + (under[at] ?? 0) * (100 - share)) / 100);
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** What is read on marks, as far as it can be read on the paper itself. */
function inksOf({ paper, ink, accent }: Colours): string[] {
  const second = mixed(ink, paper, 82);
  return [ink, second, accent].filter((colour) => contrastOf(colour, paper) >= legible);
}

function markInk(hue: string, colors: Colours): string {
  const inks = inksOf(colors);
  for (let share = strongest; share > faintest; share -= 1) {
    const mark = mixed(hue, colors.paper, share);
    if (inks.every((ink) => contrastOf(ink, mark) >= legible)) return mark;
  }
  return mixed(hue, colors.paper, faintest);
}

/** The colour of each kind of mark. */
export function markInks(colors: Colours): Record<MarkColour, string> {
  const { yellow, green, blue, pink } = hues;
  return {
    yellow: markInk(yellow, colors),
    green: markInk(green, colors),
    blue: markInk(blue, colors),
    pink: markInk(pink, colors),
  };
}

/** The contrast of the letters with the mark on which they are hardest to read. */
export function contrastOnMarks(colors: Colours): number {
  return Math.min(...Object.values(markInks(colors)).map((mark) => contrastOf(colors.ink, mark)));
}
