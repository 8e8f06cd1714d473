/** Runs of text as elements. Text reaches the page as text nodes only. */
import type { ComponentChildren, JSX } from 'preact';
import { isSafeLink } from '../../addresses.ts';
import type { Span } from '../../article.ts';
import type { LineKey } from '../marks/lines.ts';
import { useStrokes } from '../marks/shown-strokes.ts';
import { type Cut, cutSpans } from './cut-spans.ts';
import { NoteMark } from './note-mark.tsx';
import { StrokeView } from './stroke-view.tsx';

type Wrap = (inner: ComponentChildren) => ComponentChildren;

/** From the inside out. */
const marks: readonly [Exclude<keyof Span, 'text' | 'link' | 'note' | 'lang' | 'dir'>, Wrap][] = [
  ['sub', (inner) => <sub>{inner}</sub>],
  ['sup', (inner) => <sup>{inner}</sup>],
  ['code', (inner) => <code>{inner}</code>],
  ['em', (inner) => <em>{inner}</em>],
  ['strong', (inner) => <strong>{inner}</strong>],
];

/** A newline in a span is a line break that carries meaning. */
function lines(text: string): ComponentChildren {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]));
}

function Run({ cut }: { cut: Cut }): JSX.Element {
  const { span, stroke } = cut;
  const inner = marks.reduce<ComponentChildren>(
    (within, [mark, wrap]) => (span[mark] === true ? wrap(within) : within),
    lines(span.text),
  );
  const marked = stroke === null ? inner : <StrokeView {...{ ...cut, stroke }}>{inner}</StrokeView>;
  if (span.note !== undefined) return <NoteMark id={span.note}>{marked}</NoteMark>;
  if (span.lang === undefined && span.dir === undefined) return <>{marked}</>;
  return (
    <bdi lang={span.lang} dir={span.dir}>
      {marked}
    </bdi>
  );
}

/** Neighbours with one link are one link, though their marks differ. */
function byLink(cuts: readonly Cut[]): Cut[][] {
  const groups: Cut[][] = [];
  for (const cut of cuts) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].span.link === cut.span.link) last.push(cut);
    else groups.push([cut]);
  }
  return groups;
}

/** What every link that leads out of a story carries. */
export const outward = { target: '_blank', rel: 'noopener noreferrer nofollow' } as const;

function Group({ cuts }: { cuts: readonly Cut[] }): JSX.Element {
  const runs = cuts.map((cut, index) => <Run key={index} cut={cut} />);
  const link = cuts[0]?.span.link;
  if (link === undefined || !isSafeLink(link)) return <>{runs}</>;
  return (
    <a href={link} {...outward}>
      {runs}
    </a>
  );
}

/** The text of a paragraph, cell, caption or heading. `line` is what marks know it by, the spans themselves as a rule. */
export function Spans({ text, line = text }: { text: readonly Span[]; line?: LineKey }): JSX.Element {
  const cuts = cutSpans(text, useStrokes(line));
  return (
    <>
      {byLink(cuts).map((group, index) => (
        <Group key={index} cuts={group} />
      ))}
    </>
  );
}

/** A line that is a plain text in the article. */
export function Words({ text, line }: { text: string; line: LineKey }): JSX.Element {
  return <Spans text={[{ text }]} line={line} />;
}
