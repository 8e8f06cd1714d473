/** Reads a file's syntax and tells what the house's style has something to say about. */
import { type ESTree, parseSync, Visitor } from 'vite';
import type { SourceFile } from './source-files.ts';

export type Place = {
  kind:
    | 'any'
    | 'not-null'
    | 'as'
    | 'default-export'
    | 're-exports-only'
    | 'undocumented'
    | 'long-function'
    | 'many-parameters'
    | 'boolean-parameter';
  path: string;
  line: number;
  what: string;
};

const longest = 40;
const mostParameters = 3;

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

/** All that was found in a file, in no particular order. */
export function findings(file: SourceFile): Place[] {
  const known = remembered.get(file);
  if (known !== undefined) return known;
  const found = read(file);
  remembered.set(file, found);
  return found;
}

const remembered = new WeakMap<SourceFile, Place[]>();

function read(file: SourceFile): Place[] {
  const { program, comments, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path} cannot be read: ${errors[0]?.message}`);
  const found: Place[] = [];
  const lineOf = (offset: number): number => file.text.slice(0, offset).split('\n').length;
  const add = (kind: Place['kind'], node: ESTree.Span): void => {
    const [what = ''] = file.text.slice(node.start, node.end).split('\n');
    found.push({ kind, path: file.path, line: lineOf(node.start), what: what.slice(0, 80) });
  };
  const isDocumented = (node: ESTree.Span): boolean =>
    comments.some(
      ({ end, value, type }) =>
        type === 'Block' && value.startsWith('*') && file.text.slice(end, node.start).trim() === '',
    );
  const lookAt = (node: FunctionNode): void => {
    if (lineOf(node.end) - lineOf(node.start) + 1 > longest) add('long-function', node);
    if (node.params.length > mostParameters) add('many-parameters', node);
    if (hasFlag(node)) add('boolean-parameter', node);
  };
  new Visitor({
    TSAnyKeyword: (node) => add('any', node),
    TSNonNullExpression: (node) => add('not-null', node),
    TSTypeAssertion: (node) => add('as', node),
    TSAsExpression: (node) => {
      if (file.text.slice(node.typeAnnotation.start, node.typeAnnotation.end) !== 'const') add('as', node);
    },
    ExportDefaultDeclaration: (node) => add('default-export', node),
    ExportNamedDeclaration: (node) => {
      if (declaresFunction(node) && !isDocumented(node) && !isExplainedComponent(node, file))
        add('undocumented', node);
    },
    FunctionDeclaration: lookAt,
    FunctionExpression: lookAt,
    ArrowFunctionExpression: lookAt,
  }).visit(program);
  if (program.body.length > 0 && program.body.every(isReExport)) add('re-exports-only', program);
  return found;
}

/** A component is its file's one idea, and a file that starts with what it is about has said it. */
function isExplainedComponent(node: ESTree.ExportNamedDeclaration, { path, text }: SourceFile): boolean {
  const name = node.declaration?.type === 'FunctionDeclaration' ? node.declaration.id?.name : undefined;
  return path.endsWith('.tsx') && text.startsWith('/**') && /^[A-Z]/.test(name ?? '');
}

/** `true` beside other arguments says nothing where it is read; alone it is the thing itself. */
function hasFlag({ params }: FunctionNode): boolean {
  return params.length > 1 && params.some(isBoolean);
}

function isBoolean(parameter: ESTree.ParamPattern): boolean {
  return (
    parameter.type === 'Identifier' && parameter.typeAnnotation?.typeAnnotation.type === 'TSBooleanKeyword'
  );
}

function declaresFunction({ declaration }: ESTree.ExportNamedDeclaration): boolean {
  if (declaration?.type === 'FunctionDeclaration') return true;
  if (declaration?.type !== 'VariableDeclaration') return false;
  // A constant with a stated type is documented by that type.
  return declaration.declarations.some(
    ({ id, init }) => init?.type === 'ArrowFunctionExpression' && id.typeAnnotation == null,
  );
}

function isReExport(statement: ESTree.Statement | ESTree.Directive): boolean {
  if (statement.type === 'ExportAllDeclaration') return true;
  return statement.type === 'ExportNamedDeclaration' && statement.source !== null;
}
