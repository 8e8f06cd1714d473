/**
 * The entries of a live report: newsrooms set each below the time at which it was filed, which stands alone in a
 * line or begins a subhead. No DOM.
 */
import type { Block } from '../../article.ts';
import { plain } from '../../text.ts';

/** Minutes since midnight, as the page writes them. */
export type Entry = { minutes: number; blocks: readonly Block[] };
/** What stands before the first entry, and the entries in the order of the page. */
export type Report = { before: readonly Block[]; entries: readonly Entry[] };

const half = String.raw`(?:([ap])\.?\s?m\b\.?|uhr\b|h\b)`;
const clock = new RegExp(
  String.raw`(?<![\d.:])([01]?\d|2[0-4])(?:\s?[:.h]\s?([0-5]\d)(?::[0-5]\d)?(?:\s?${half})?|\s?${half})(?!\.?\d)`,
  'iu',
);
/** Words that may stand beside a time alone, such as a zone or "updated"; and beside one with a date. */
const besideTime = 2;
const besideDate = 4;

/** True where a line says when, and nothing else. */
function isOnlyTime(line: string): boolean {
  const rest = line.replace(clock, ' ');
  const words = rest.match(/\p{L}+/gu)?.length ?? 0;
  return words <= (/\d/.test(rest) ? besideDate : besideTime);
}

/** The time that a line is, in minutes since midnight; null for a line that only mentions one. */
export function timeOf(line: string): number | null {
  const found = clock.exec(line);
  if (found === null) return null;
  const [, hours = '', minutes = '0', withMinutes, alone] = found;
  const letter = (withMinutes ?? alone)?.toLowerCase();
  const hour = letter === undefined ? Number(hours) : (Number(hours) % 12) + (letter === 'p' ? 12 : 0);
  return hour * 60 + Number(minutes);
}

function textOf(block: Block): string | null {
  return block.kind === 'heading' || block.kind === 'paragraph' ? plain(block.text).trim() : null;
}

/** The time of a block that begins an entry: a line that is a time and little else, or a subhead that begins with it. */
export function beginning(block: Block): number | null {
  const line = textOf(block);
  if (line === null) return null;
  const minutes = timeOf(line);
  if (minutes === null) return null;
  const isFirst = block.kind === 'heading' && clock.exec(line)?.index === 0;
  return isFirst || isOnlyTime(line) ? minutes : null;
}

/** The report that a body is; null where fewer than two entries begin in it. */
export function reportOf(body: readonly Block[]): Report | null {
  const starts = body.flatMap((block, index) => {
    const minutes = beginning(block);
    return minutes === null ? [] : [{ index, minutes }];
  });
  const [first] = starts;
  if (first === undefined || starts.length < 2) return null;
  const entries = starts.map(({ index, minutes }, at) => ({
    minutes,
    blocks: body.slice(index, starts[at + 1]?.index),
  }));
  return { before: body.slice(0, first.index), entries };
}

export type Order = 'newest' | 'oldest';

/** Which entries the page has first: most steps from one to the next tell, whatever happens at midnight. */
export function orderOf({ entries }: Report): Order {
  const steps = entries.slice(1).map(({ minutes }, index) => minutes - (entries[index]?.minutes ?? 0));
  const later = steps.filter((step) => step > 0).length;
  const earlier = steps.filter((step) => step < 0).length;
  return later > earlier ? 'oldest' : 'newest';
}

/** The body with the entries in that order. */
export function bodyIn(report: Report, order: Order): Block[] {
  const entries = orderOf(report) === order ? report.entries : report.entries.toReversed();
  return [...report.before, ...entries.flatMap(({ blocks }) => blocks)];
}
