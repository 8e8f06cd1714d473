/** The body of a story, block by block. */
import type { JSX } from 'preact';
import type { Block, CodeBlock, HeadingBlock, ListBlock, ListItem, QuoteBlock } from '../../article.ts';
import { plain } from '../../text.ts';
import { useStrokes } from '../marks/shown-strokes.ts';
import { EmbedCard, Note } from './cards.tsx';
import { cutSpans } from './cut-spans.ts';
import { Figure, Gallery } from './figures.tsx';
import { Spans } from './spans.tsx';
import { StrokeView } from './stroke-view.tsx';
import { Table } from './table.tsx';

const headings = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

function Heading({ heading }: { heading: HeadingBlock }): JSX.Element {
  const Level = headings[heading.level];
  return (
    <Level>
      <Spans text={heading.text} />
    </Level>
  );
}

function Item({ item }: { item: ListItem }): JSX.Element {
  return (
    <li>
      <Spans text={item.text} />
      {item.list !== null && <List list={item.list} />}
    </li>
  );
}

function List({ list }: { list: ListBlock }): JSX.Element {
  const items = list.items.map((item, index) => <Item key={index} item={item} />);
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
}

/** A quote that brings marks of its own gets no others. */
const quotedAlready = /^\s*[\p{Pi}\p{Pf}"'„‚「『]/u;

function quoteLook(quote: QuoteBlock): string {
  const [first = []] = quote.paragraphs;
  return quote.role === 'pull' && !quotedAlready.test(plain(first)) ? 'pull unquoted' : quote.role;
}

function Quote({ quote }: { quote: QuoteBlock }): JSX.Element {
  return (
    <blockquote class={quoteLook(quote)}>
      {quote.paragraphs.map((text, index) => (
        <p key={index}>
          <Spans text={text} />
        </p>
      ))}
      {quote.cite.length > 0 && (
        <footer>
          <Spans text={quote.cite} />
        </footer>
      )}
    </blockquote>
  );
}

/** Line breaks of code are text, not elements, so its marks are drawn here. */
function Marked({ code }: { code: CodeBlock }): JSX.Element {
  const cuts = cutSpans([{ text: code.source }], useStrokes(code));
  return (
    <>
      {cuts.map(({ span, stroke, ...edges }, index) =>
        stroke === null ? (
          span.text
        ) : (
          <StrokeView key={index} stroke={stroke} {...edges}>
            {span.text}
          </StrokeView>
        ),
      )}
    </>
  );
}

function Code({ code }: { code: CodeBlock }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} dir="ltr" data-language={code.language ?? undefined}>
      <code>
        <Marked code={code} />
      </code>
    </pre>
  );
}

/** One block of any kind. */
export function BlockView({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans text={block.text} />
        </p>
      );
    case 'heading':
      return <Heading heading={block} />;
    case 'list':
      return <List list={block} />;
    case 'quote':
      return <Quote quote={block} />;
    case 'figure':
      return <Figure figure={block} />;
    case 'gallery':
      return <Gallery gallery={block} />;
    case 'table':
      return <Table table={block} />;
    case 'code':
      return <Code code={block} />;
    case 'embed':
      return <EmbedCard embed={block} />;
    case 'rule':
      return <hr />;
    case 'note':
      return (
        <Note note={block}>
          <Blocks blocks={block.blocks} />
        </Note>
      );
  }
}

const keys = new WeakMap<Block, number>();
let last = 0;

/** A block keeps its element where others come and go before it. */
function keyOf(block: Block): number {
  const known = keys.get(block);
  if (known !== undefined) return known;
  last += 1;
  keys.set(block, last);
  return last;
}

/** Blocks in their order. */
export function Blocks({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  return (
    <>
      {blocks.map((block) => (
        <BlockView key={keyOf(block)} block={block} />
      ))}
    </>
  );
}
