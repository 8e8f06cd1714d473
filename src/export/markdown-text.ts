/** Runs of text as Markdown: escapes that keep letters letters, and marks that survive their neighbours. */
import type { Span } from '../article.ts';

/**
 * Characters that CommonMark or GFM might take for a mark, wherever they stand; among them the colon, point or
 * at sign by which GFM would make a link of an address that is not one in the story.
 */
const marks =
  /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)|[\\`*[\]~]|<(?=[a-z!?/])|&(?=#?\w{1,31};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;
/** What would open a heading, a quote, a list, an underline or a rule at the start of a line. */
const opening = /^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+(?=\s*$)|-{2,}(?=\s*$))/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

function escapeMarks(text: string): string {
  return text.replace(marks, '\\$&');
}

function escapeStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(opening, '\\$1')
    .replace(numbered, '$1\\$2');
}

/** An address for the brackets of a link: parentheses, spaces and angle brackets as percent signs. */
export function markdownAddress(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** A fence of backticks longer than any run of them in the text, and at least `least` long. */
export function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}

/** Backticks against backticks would make a longer fence: there the tag of HTML stands in. */
function codeSpan(text: string, left: string): string {
  if (left.endsWith('`')) return `<code>${escapeMarks(text)}</code>`;
  const fence = fenceFor(text, 1);
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${room}${text.replace(/\n/g, ' ')}${room}${fence}`;
}

/** Spaces at the edges of a run stand outside its marks: `** bold**` would not be bold. */
function edges(text: string): { before: string; core: string; after: string } {
  const core = text.trim();
  const from = text.indexOf(core);
  return { before: text.slice(0, from), core, after: text.slice(from + core.length) };
}

const firstSign = (text: string): string | undefined => [...text.slice(0, 2)][0];
const lastSign = (text: string): string | undefined => [...text.slice(-2)].pop();
/** Space and punctuation, for every version of CommonMark: the newer ones count symbols too. */
const isQuiet = (sign: string | undefined): boolean => sign === undefined || /[\s\p{P}$+<=>^`|~]/u.test(sign);
const isPunctuation = (sign: string | undefined): boolean => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);

/**
 * True where stars would not be read as marks: against another star, or with punctuation inside and a letter
 * outside (the flanking rules of CommonMark, which bite mostly in Chinese and Japanese).
 */
function starsFail(core: string, { left, right }: { left: string; right: string }): boolean {
  const [first, last] = [firstSign(core), lastSign(core)];
  const outer = { left: lastSign(left), right: firstSign(right) };
  if (outer.left === '*' || outer.right === '*') return true;
  return (isPunctuation(first) && !isQuiet(outer.left)) || (isPunctuation(last) && !isQuiet(outer.right));
}

function emphasized(span: Span, around: { left: string; right: string }): string {
  if (span.note !== undefined) return `[^${span.note}]`;
  const { before, core, after } = edges(span.text);
  if (core === '') return span.text;
  const beside = { left: before === '' ? around.left : ' ', right: after === '' ? around.right : ' ' };
  const text = span.code === true ? codeSpan(core, beside.left) : escapeMarks(core);
  const raised = span.sup === true ? `<sup>${text}</sup>` : span.sub === true ? `<sub>${text}</sub>` : text;
  const html = starsFail(raised, beside);
  const leaning = span.em !== true ? raised : html ? `<em>${raised}</em>` : `*${raised}*`;
  const bold = span.strong !== true ? leaning : html ? `<strong>${leaning}</strong>` : `**${leaning}**`;
  return `${before}${bold}${after}`;
}

/** Neighbours with the same link, so that a link with a bold word in it stays one link. */
function linkRuns(spans: readonly Span[]): { link: string | undefined; spans: Span[] }[] {
  const runs: { link: string | undefined; spans: Span[] }[] = [];
  for (const span of spans) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.link === span.link) last.spans.push(span);
    else runs.push({ link: span.link, spans: [span] });
  }
  return runs;
}

function emphasizedRun(spans: readonly Span[], around: { left: string; right: string }): string {
  let text = '';
  for (const [i, span] of spans.entries()) {
    const right = spans[i + 1]?.text ?? around.right;
    text += emphasized(span, { left: text === '' ? around.left : text, right });
  }
  return text;
}

function linked(text: string, link: string): string {
  const { before, core, after } = edges(text);
  return core === '' ? text : `${before}[${core}](${markdownAddress(link)})${after}`;
}

/** Spans as one line of Markdown for each line of text, without care for the start of lines. */
function inlineText(spans: readonly Span[]): string {
  const runs = linkRuns(spans);
  let text = '';
  for (const [i, run] of runs.entries()) {
    const right = runs[i + 1]?.spans[0]?.text ?? '';
    if (run.link === undefined) text += emphasizedRun(run.spans, { left: text, right });
    else
      text = text.replace(/!$/, '\\!') + linked(emphasizedRun(run.spans, { left: '', right: '' }), run.link);
  }
  return text.trim();
}

/** Spans as a Markdown paragraph; line breaks that carry meaning become hard breaks. */
export function markdownText(spans: readonly Span[]): string {
  return inlineText(spans).split('\n').map(escapeStart).join('\\\n');
}

/** Spans on a single line: headings, list items, captions. */
export function markdownLine(spans: readonly Span[]): string {
  return escapeStart(inlineText(spans).replace(/(?<!\s)\s*\n\s*/g, ' '));
}

/** Spans in a table cell: one line, with its bars escaped. */
export function markdownCell(spans: readonly Span[]): string {
  return inlineText(spans)
    .replace(/\|/g, '\\|')
    .replace(/(?<!\s)\s*\n\s*/g, '<br>');
}

/** A plain string as Markdown text. */
export function markdownWords(text: string): string {
  return markdownLine([{ text }]);
}
