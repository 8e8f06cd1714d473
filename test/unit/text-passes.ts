/** Finds every function of the sources that goes over a text or a story, so that each can be given a long one. */
import { type ESTree, parseSync, Visitor } from 'vite';
import type { Article, Block } from '../../src/article.ts';
import { effortOf } from './expressions.ts';
import type { SourceFile } from './source-files.ts';
import { plainStory } from './stories.ts';
import { paragraph } from './story-blocks.ts';

/** What a function takes first. */
type Takes = 'string' | 'Article' | 'Block[]' | 'Span[]';
export type Run = (...given: never[]) => unknown;
export type Pass = { path: string; name: string; takes: Takes; others: string[] };

const typeOf = (parameter: ESTree.ParamPattern, text: string): string => {
  const said = 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : null;
  return said == null ? '' : text.slice(said.start, said.end).replace('readonly ', '');
};

/** The exported functions of a file whose first parameter is a text, a story, or what stories consist of. */
export function passesIn({ path, text }: SourceFile): Pass[] {
  const found: Pass[] = [];
  new Visitor({
    ExportNamedDeclaration: ({ declaration }) => {
      if (declaration?.type !== 'FunctionDeclaration') return;
      const [first, ...others] = declaration.params.map((each) => typeOf(each, text));
      const takes = (['string', 'Article', 'Block[]', 'Span[]'] as const).find((each) => each === first);
      const name = declaration.id?.name;
      if (takes !== undefined && name !== undefined) found.push({ path, name, takes, others });
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/** What stands for the other parameters: enough for most; what needs more throws, and is passed over. */
const stand: Readonly<Record<string, unknown>> = { string: 'en', number: 1_000, 'string | null': null };

/** A story of one long paragraph, and of as many short ones and spans as make up its length. */
function storiesOf(text: string): Article[] {
  const words = text.match(/[\s\S]{1,40}/g) ?? [];
  const bodies: Block[][] = [
    [paragraph(text)],
    words.map(paragraph),
    [
      {
        kind: 'paragraph',
        text: words.map((part, at) => (at % 2 === 0 ? { text: part } : { text: part, em: true })),
      },
    ],
    [
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: words.map((part) => ({ text: [{ text: part }], list: null })),
      },
    ],
    [{ kind: 'code', language: null, source: text }],
  ];
  return bodies.map((body) => ({ ...plainStory, body, title: text.slice(0, 500) }));
}

function givenTo(takes: Takes, text: string): unknown[] {
  if (takes === 'string') return [text];
  const stories = storiesOf(text);
  if (takes === 'Article') return stories;
  if (takes === 'Block[]') return stories.map(({ body }) => body);
  return stories.flatMap(({ body }) =>
    body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  );
}

/** Runs a pass over a text in every shape; what it took. */
export function timeOf(run: Run, { takes, others }: Pass, text: string): number {
  const rest = others.map((type) => stand[type] ?? (type.endsWith('[]') ? [] : undefined));
  const given = givenTo(takes, text);
  return effortOf(() => {
    for (const each of given)
      try {
        const result: unknown = Reflect.apply(run, null, [each, ...rest]);
        if (result instanceof Promise) result.catch(() => null);
      } catch {
        // It asks for more than a text.
      }
  });
}
