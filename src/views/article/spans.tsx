/** Runs of text as elements. Text reaches the page as text nodes only. */
import type { ComponentChildren, JSX } from 'preact';
import { isSafeLink } from '../../addresses.ts';
import type { Span } from '../../article.ts';

type Wrap = (inner: ComponentChildren) => ComponentChildren;

/** From the inside out. */
const marks: readonly [Exclude<keyof Span, 'text' | 'link' | 'lang' | 'dir'>, Wrap][] = [
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

function Run({ span }: { span: Span }): JSX.Element {
  const marked = marks.reduce<ComponentChildren>(
    (inner, [mark, wrap]) => (span[mark] === true ? wrap(inner) : inner),
    lines(span.text),
  );
  if (span.lang === undefined && span.dir === undefined) return <>{marked}</>;
  return (
    <bdi lang={span.lang} dir={span.dir}>
      {marked}
    </bdi>
  );
}

/** Neighbours with one link are one link, though their marks differ. */
function byLink(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].link === span.link) last.push(span);
    else groups.push([span]);
  }
  return groups;
}

/** What every link that leads out of a story carries. */
export const outward = { target: '_blank', rel: 'noopener noreferrer nofollow' } as const;

function Group({ spans }: { spans: readonly Span[] }): JSX.Element {
  const runs = spans.map((span, index) => <Run key={index} span={span} />);
  const link = spans[0]?.link;
  if (link === undefined || !isSafeLink(link)) return <>{runs}</>;
  return (
    <a href={link} {...outward}>
      {runs}
    </a>
  );
}

/** The text of a paragraph, cell, caption or heading. */
export function Spans({ text }: { text: readonly Span[] }): JSX.Element {
  return (
    <>
      {byLink(text).map((spans, index) => (
        <Group key={index} spans={spans} />
      ))}
    </>
  );
}
