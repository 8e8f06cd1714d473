/** The subheads of a story: told from bold lines where the page has no others, and their levels without gaps. */
import type { Block, HeadingBlock } from '../article.ts';
import { plain } from '../text.ts';
import { linkShare } from './link-share.ts';

const longest = 80;
/** Fewer bold lines than this are a warning, a place or a name. */
const fewest = 2;
const levels = [2, 3, 4, 5, 6] as const;

/** The body with its subheads as headings, of which the highest are of level 2 and none skips a level. */
export function withOutline(body: readonly Block[]): Block[] {
  const headed = body.some(isHeading) ? body : withBoldLines(body);
  const used = [...new Set(headed.filter(isHeading).map(({ level }) => level))].sort();
  return headed.map((block) =>
    isHeading(block) ? { ...block, level: levels[used.indexOf(block.level)] ?? 6 } : block,
  );
}

function isHeading(block: Block): block is HeadingBlock {
  return block.kind === 'heading';
}

function withBoldLines(body: readonly Block[]): readonly Block[] {
  const lines = new Set(body.filter((block, at) => isBoldLine(block) && leadsText(body, at)));
  const questions = [...lines].filter(
    (block) => block.kind === 'paragraph' && /[?？؟]\s*$/.test(plain(block.text)),
  );
  // Bold questions are those of an interview, where each is as much text as its answer.
  if (lines.size < fewest || questions.length > lines.size / 2) return body;
  return body.map((block) =>
    lines.has(block) && block.kind === 'paragraph'
      ? { kind: 'heading', level: 3, text: lightened(block) }
      : block,
  );
}

/** A short paragraph that is all in bold type and ends no sentence. */
function isBoldLine(block: Block): boolean {
  if (block.kind !== 'paragraph' || !block.text.every(({ strong, text }) => strong || text.trim() === ''))
    return false;
  const text = plain(block.text);
  return text.length <= longest && !/\n|[.,;:!…。、：，؛।"”»]\s*$/u.test(text) && linkShare(block) < 0.5;
}

/** A subhead stands before text, and not as the first of all. */
function leadsText(body: readonly Block[], at: number): boolean {
  const [before, line, next] = [body[at - 1], body[at], body[at + 1]];
  if (
    before === undefined ||
    line === undefined ||
    next === undefined ||
    isBoldLine(before) ||
    isBoldLine(next)
  )
    return false;
  return next.kind !== 'paragraph' || plain(next.text).length > longest;
}

/** A heading is bold by itself. */
function lightened({ text }: Extract<Block, { kind: 'paragraph' }>): HeadingBlock['text'] {
  return text.map(({ strong: _bold, ...span }) => span);
}
