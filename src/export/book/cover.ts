/** The cover of a book, drawn as a picture that any size suits: its title, where it is from, and our rules. */
import { cleanWords } from '../clean-words.ts';
import { element, type Markup, markupText } from '../markup.ts';

type Cover = { title: string; below: readonly string[]; direction: 'ltr' | 'rtl' };

const [width, height] = [1200, 1800];

/** The most lines of a title, and about how many Latin letters go on one. */
const mostLines = 9;
const room = 19;

/** Letters of East Asia, and emoji, are twice as wide. */
const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u;

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : /\p{M}/u.test(sign) ? 0 : 1), 0);
}

/** Lines as long as there is room, broken between words, or between letters where a script has no spaces. */
function linesOf(text: string): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text.slice(0, 400),
  )) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + segment.trimEnd()) <= room || line === '') lines[lines.length - 1] = line + segment;
    else lines.push(segment.trimStart());
  }
  const shown = lines.map((line) => line.trim()).filter((line) => line !== '');
  return shown.length <= mostLines ? shown : [...shown.slice(0, mostLines - 1), `${shown[mostLines - 1]} …`];
}

/** A line that one long word fills is pressed together. */
function textLine(line: string, at: number, look: { size: number; direction: string }): Markup {
  const isLong = widthOf(line) * look.size * 0.55 > width - 200;
  return element(
    'text',
    {
      x: width / 2,
      y: at,
      'font-size': look.size,
      'text-anchor': 'middle',
      direction: look.direction,
      ...(isLong ? { textLength: width - 200, lengthAdjust: 'spacingAndGlyphs' } : {}),
    },
    line,
  );
}

/** The picture as text. */
export function coverPicture({ title, below, direction }: Cover): string {
  const lines = linesOf(cleanWords(title).replace(/\s+/g, ' ').trim());
  const facts = below.map((fact) => cleanWords(fact).replace(/\s+/g, ' ').trim().slice(0, 60));
  const rule = (y: number, thickness: number): Markup =>
    element('rect', { x: 100, y, width: width - 200, height: thickness, fill: '#1c1a17' });
  const picture = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': 'Georgia, serif',
      fill: '#1c1a17',
    },
    element('title', {}, cleanWords(title)),
    element('rect', { x: 0, y: 0, width, height, fill: '#faf7f0' }),
    rule(200, 8),
    rule(220, 2),
    ...lines.map((line, index) => textLine(line, 400 + index * 116, { size: 92, direction })),
    ...facts.map((fact, index) => textLine(fact, 1560 + index * 64, { size: 44, direction })),
    rule(1460, 2),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${markupText(picture)}\n`;
}
